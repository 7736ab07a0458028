package org.tongban.catalogue.web;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.CatalogueProblem;
import org.tongban.catalogue.Topic;
import org.tongban.catalogue.internal.ItemJson;
import org.tongban.catalogue.internal.ItemStore;
import org.tongban.core.Access;

/** The catalogue as JSON; lists are paged by key, items carry an ETag. */
@RestController
@RequestMapping(path = "/api/catalogue", produces = MediaType.APPLICATION_JSON_VALUE)
@Access(Access.Who.ANYONE)
class CatalogueApi {

    private final Catalogue catalogue;

    CatalogueApi(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Search with {@code q}, or one way in with {@code lifeEvent}, {@code audience} or {@code agency}, or all.
     * The answer's {@code next} is the {@code after} of the following page.
     */
    @GetMapping("/items")
    String items(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String lifeEvent,
            @RequestParam(required = false) @Nullable String audience,
            @RequestParam(required = false) @Nullable String agency,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 1 || limit > Catalogue.MOST || q != null && q.length() > 100) {
            throw CatalogueProblem.BAD_QUERY.with();
        }
        if (q != null) {
            var found = catalogue.search(q, after, limit);
            var answer = new LinkedHashMap<String, Object>();
            answer.put("items", found.hits().items());
            answer.put("suggestions", found.suggestions());
            answer.put("next", found.hits().next());
            return ItemJson.write(answer);
        }
        return ItemJson.write(catalogue.listItems(topic(lifeEvent, audience, agency), after, limit));
    }

    private @Nullable Topic topic(@Nullable String lifeEvent, @Nullable String audience, @Nullable String agency) {
        if (lifeEvent != null) {
            return catalogue.getTopic(Topic.Kind.LIFE_EVENT, lifeEvent);
        }
        if (audience != null) {
            return catalogue.getTopic(Topic.Kind.AUDIENCE, audience);
        }
        return agency == null ? null : catalogue.getTopic(Topic.Kind.AGENCY, agency);
    }

    /** One item; with {@code version} one that was valid earlier. */
    @GetMapping("/items/{code}")
    ResponseEntity<String> item(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestHeader(name = "If-None-Match", required = false) @Nullable String known) {
        var item = version == null ? catalogue.getItem(code) : catalogue.getItem(code, version);
        String tag = "\"" + ItemStore.digestOf(item).substring(0, 32) + "\"";
        var answer = tag.equals(known) ? ResponseEntity.status(304) : ResponseEntity.ok();
        answer.eTag(tag).cacheControl(CacheControl.noCache());
        return tag.equals(known) ? answer.build() : answer.body(ItemJson.write(item));
    }

    @GetMapping("/topics")
    String topics() {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("lifeEvents", catalogue.listTopics(Topic.Kind.LIFE_EVENT));
        answer.put("audiences", catalogue.listTopics(Topic.Kind.AUDIENCE));
        answer.put("agencies", catalogue.listTopics(Topic.Kind.AGENCY));
        return ItemJson.write(answer);
    }
}
