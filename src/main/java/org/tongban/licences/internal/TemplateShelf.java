package org.tongban.licences.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongban.licences.LicencesProblem;

/** The compiled templates of all active packs. */
@Component
public class TemplateShelf {

    private final Map<String, Template> papers = new ConcurrentHashMap<>();
    private final Map<String, LicenceType> types = new ConcurrentHashMap<>();

    /** Takes a pack's templates in place of those it brought before. */
    public synchronized void put(
            String pack, Collection<Template> newPapers, Collection<LicenceType> newTypes) {
        papers.values().removeIf(template -> template.pack().equals(pack));
        types.values().removeIf(type -> type.pack().equals(pack));
        newPapers.forEach(template -> papers.put(template.name(), template));
        newTypes.forEach(type -> types.put(type.name(), type));
    }

    Template getPaper(String kind) {
        return findPaper(kind)
                .orElseThrow(() -> LicencesProblem.TEMPLATE_NOT_FOUND.with("template", kind));
    }

    Optional<Template> findPaper(String kind) {
        return Optional.ofNullable(papers.get(kind));
    }

    public LicenceType getType(String name) {
        return findType(name)
                .orElseThrow(() -> LicencesProblem.TEMPLATE_NOT_FOUND.with("template", name));
    }

    public Optional<LicenceType> findType(String name) {
        return Optional.ofNullable(types.get(name));
    }

    public List<LicenceType> listTypes() {
        return List.copyOf(types.values());
    }
}
