package org.tongban.cases.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.internal.Tellings;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** Newly registered firms an agency was told of, because their licensed entries are its to license. */
@Controller
@Access(value = Who.OFFICER, roles = {Role.CLERK, Role.EXAMINER, Role.APPROVER, Role.HEAD})
class ToldPages {

    static final String PATH = "/desk/told";
    private static final String OPEN = "open";
    private static final String NOTED = "noted";

    private final Tellings tellings;
    private final Lists lists;
    private final Clock clock;

    ToldPages(Tellings tellings, Lists lists, Clock clock) {
        this.tellings = tellings;
        this.lists = lists;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Page list(
            Shell shell,
            Actor.Officer officer,
            @RequestParam(defaultValue = OPEN) String state,
            @RequestParam(required = false) @Nullable String after) {
        boolean noted = state.equals(NOTED);
        var slice = tellings.list(officer, noted, after);
        String here = PATH + "?state=" + (noted ? NOTED : OPEN);
        return Page.of(
                "cases/told",
                new ToldView(
                        lists.agencyName(shell, officer.agency()),
                        lists.now(shell, officer.agency(), clock.instant()),
                        places(shell, officer),
                        List.of(
                                Parts.Choice.of(OPEN, shell.t("desk.told.open")),
                                Parts.Choice.of(NOTED, shell.t("desk.told.noted"))),
                        noted ? NOTED : OPEN,
                        slice.items().stream().map(each -> row(shell, each)).toList(),
                        slice.next() == null ? null : here + "&after=" + slice.next(),
                        after == null ? null : here));
    }

    @PostMapping(PATH + "/{id}/note")
    ResponseEntity<Void> note(Actor.Officer officer, @PathVariable UUID id) {
        tellings.note(officer, id);
        return DeskPages.go(PATH);
    }

    private List<Parts.DeskPlace> places(Shell shell, Actor.Officer officer) {
        return lists.places(shell, officer, null, lists.count(officer)).stream()
                .map(place -> new Parts.DeskPlace(place.href(), place.text(), place.href().equals(PATH)))
                .toList();
    }

    private static ToldView.Row row(Shell shell, Tellings.Telling telling) {
        var noted = telling.noted();
        return new ToldView.Row(
                telling.firmName(),
                "/firms/" + telling.creditCode(),
                telling.creditCode(),
                telling.entries(),
                shell.date(telling.established()),
                shell.shortMoment(telling.told()),
                noted == null ? PATH + "/" + telling.id() + "/note" : null,
                noted == null ? null : shell.shortMoment(noted),
                telling.notedName());
    }
}
