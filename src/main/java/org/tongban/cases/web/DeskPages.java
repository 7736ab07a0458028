package org.tongban.cases.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.Cases;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** The officer's worklist, the case beside it, and taking work on. */
@Controller
@Access(Who.OFFICER)
class DeskPages {

    private final Lists lists;
    private final CaseViews views;
    private final Cases cases;

    DeskPages(Lists lists, CaseViews views, Cases cases) {
        this.lists = lists;
        this.views = views;
        this.cases = cases;
    }

    @GetMapping("/desk")
    Page list(
            Shell shell,
            Actor.Officer officer,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        return Page.of("cases/desk", lists.of(shell, officer, new Lists.Asked(tab, light, q, after), null));
    }

    @GetMapping("/desk/cases/{id}")
    Page show(
            Shell shell,
            Actor.Officer officer,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String tab,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable UUID file,
            @RequestParam(defaultValue = "1") int page) {
        var opened = views.open(officer, id);
        var list = lists.of(shell, officer, new Lists.Asked(tab, light, q, after), id);
        return Page.of("cases/deskCase", views.of(shell, officer, list, opened, file, page, null));
    }

    @PostMapping("/desk/cases/{id}/claim")
    ResponseEntity<Void> claim(Actor.Officer officer, @PathVariable UUID id, @RequestParam int wait) {
        cases.claim(officer, id, wait);
        return go("/desk/cases/" + id);
    }

    @PostMapping("/desk/cases/{id}/release")
    ResponseEntity<Void> release(Actor.Officer officer, @PathVariable UUID id, @RequestParam int wait) {
        cases.release(officer, id, wait);
        return go("/desk?tab=" + Lists.POOL);
    }

    /** See other: what was posted is not posted again. */
    static ResponseEntity<Void> go(String path) {
        return ResponseEntity.status(303).header("Location", path).build();
    }
}
