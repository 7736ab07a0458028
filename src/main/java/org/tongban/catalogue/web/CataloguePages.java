package org.tongban.catalogue.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.ItemFigures;
import org.tongban.catalogue.LawBook;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.CataloguePaths;
import org.tongban.catalogue.Topic;
import org.tongban.core.Access;
import org.tongban.law.LawRegister;
import org.tongban.law.Term;
import org.tongban.platform.Page;

/** Items, search results, and the lists of life events, audiences and agencies. */
@Controller
@Access(Access.Who.ANYONE)
class CataloguePages {

    private static final int A_PAGE = 20;

    private final Catalogue catalogue;
    private final LawBook law;
    private final ObjectProvider<ItemFigures> figures;

    CataloguePages(Catalogue catalogue, LawBook law, ObjectProvider<ItemFigures> figures) {
        this.catalogue = catalogue;
        this.law = law;
        this.figures = figures;
    }

    @GetMapping("/items/{code}")
    Page item(@PathVariable String code) {
        var item = catalogue.getItem(code);
        var counted = figures.stream()
                .flatMap(source -> source.findFigures(code).stream())
                .findFirst()
                .orElse(null);
        return Page.of(
                "catalogue/item",
                new ItemView(
                        item,
                        catalogue.findTopic(Topic.Kind.AGENCY, item.agency()).orElse(null),
                        event(item),
                        law.register(),
                        counted,
                        promiseHalfHours(item)));
    }

    private @Nullable Topic event(ServiceItem item) {
        return item.lifeEvents().stream()
                .findFirst()
                .flatMap(code -> catalogue.findTopic(Topic.Kind.LIFE_EVENT, code))
                .orElse(null);
    }

    private int promiseHalfHours(ServiceItem item) {
        var clocks = item.clocks();
        if (clocks == null || !(clocks.promised() instanceof Term.OfficeDays days)) {
            return 0;
        }
        return (int) (catalogue.deadlines(item.agency()).hours().dayLength().toMinutes() * days.days() / 30);
    }

    @GetMapping("/search")
    Page search(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(required = false) @Nullable String after) {
        String asked = query.substring(0, Math.min(100, query.length())).strip();
        var found = catalogue.search(asked, after, A_PAGE);
        String next = found.hits().next();
        return Page.of(
                "catalogue/search",
                new ListView(
                        asked,
                        null,
                        found.hits().items(),
                        found.suggestions(),
                        found.hits().items().isEmpty() ? catalogue.listTopics(Topic.Kind.LIFE_EVENT) : List.of(),
                        agencies(),
                        next == null ? null : CataloguePaths.search(asked, next),
                        after == null ? null : CataloguePaths.search(asked, null)));
    }

    @GetMapping("/life-events/{code}")
    Page lifeEvent(@PathVariable String code, @RequestParam(required = false) @Nullable String after) {
        return list(Topic.Kind.LIFE_EVENT, code, after);
    }

    @GetMapping("/audiences/{code}")
    Page audience(@PathVariable String code, @RequestParam(required = false) @Nullable String after) {
        return list(Topic.Kind.AUDIENCE, code, after);
    }

    @GetMapping("/agencies/{code}")
    Page agency(@PathVariable String code, @RequestParam(required = false) @Nullable String after) {
        return list(Topic.Kind.AGENCY, code, after);
    }

    private Page list(Topic.Kind kind, String code, @Nullable String after) {
        var topic = catalogue.getTopic(kind, code);
        var page = catalogue.listItems(topic, after, A_PAGE);
        String path = CataloguePaths.of(topic);
        String next = page.next();
        return Page.of(
                "catalogue/list",
                new ListView(
                        "",
                        topic,
                        page.items(),
                        List.of(),
                        List.of(),
                        agencies(),
                        next == null ? null : CataloguePaths.after(path, next),
                        after == null ? null : path));
    }

    @GetMapping("/agencies")
    Page agencyList() {
        return Page.of("catalogue/agencies", catalogue.listTopics(Topic.Kind.AGENCY));
    }

    @GetMapping("/law/{statute}")
    Page statute(@PathVariable String statute) {
        LawRegister register = law.register();
        var versions = register.listVersions().stream()
                .filter(version -> version.id().equals(statute))
                .toList();
        if (versions.isEmpty()) {
            throw org.tongban.core.CoreProblem.NOT_FOUND.with("statute", statute);
        }
        return Page.of("catalogue/statute", versions.getLast());
    }

    private Map<String, Topic> agencies() {
        return catalogue.listTopics(Topic.Kind.AGENCY).stream()
                .collect(Collectors.toMap(Topic::code, Function.identity()));
    }
}
