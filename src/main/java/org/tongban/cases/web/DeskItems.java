package org.tongban.cases.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.ServiceItem;
import org.tongban.core.Language;
import org.tongban.core.Problem;

/** Items by version, kept in memory: a version never changes. */
@Component
class DeskItems {

    private final Catalogue catalogue;
    private final Map<String, Optional<ServiceItem>> versions = new ConcurrentHashMap<>();

    DeskItems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Optional<ServiceItem> find(String code, int version) {
        return versions.computeIfAbsent(code + "/" + version, key -> read(code, version));
    }

    String name(String code, int version, Language language) {
        return find(code, version).map(item -> item.name().in(language)).orElse(code);
    }

    private Optional<ServiceItem> read(String code, int version) {
        try {
            return Optional.of(catalogue.getItem(code, version));
        } catch (Problem unknown) {
            return Optional.empty();
        }
    }
}
