package org.tongban.portal.web;

import java.util.Comparator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.ItemFigures;
import org.tongban.catalogue.Topic;
import org.tongban.core.Access;
import org.tongban.platform.Page;

/** Where everybody comes in. */
@Controller
class HomePages {

    private static final int EVENTS = 9;
    private static final int AGENCIES = 7;

    private final Catalogue catalogue;
    private final ObjectProvider<ItemFigures> figures;

    HomePages(Catalogue catalogue, ObjectProvider<ItemFigures> figures) {
        this.catalogue = catalogue;
        this.figures = figures;
    }

    @GetMapping("/")
    @Access(Access.Who.ANYONE)
    Page home() {
        var agencies = catalogue.listTopics(Topic.Kind.AGENCY);
        return Page.of(
                "portal/home",
                new HomeView(
                        catalogue.listTopics(Topic.Kind.LIFE_EVENT).stream().limit(EVENTS).toList(),
                        catalogue.listTopics(Topic.Kind.AUDIENCE),
                        agencies.stream()
                                .sorted(Comparator.comparingInt(Topic::items).reversed())
                                .limit(AGENCIES)
                                .toList(),
                        catalogue.listTopics(Topic.Kind.OFTEN),
                        agencies.size(),
                        figures.stream()
                                .flatMap(source -> source.findDistrict().stream())
                                .findFirst()
                                .orElse(null)));
    }
}
