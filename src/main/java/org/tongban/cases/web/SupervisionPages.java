package org.tongban.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.internal.Worklist;
import org.tongban.cases.internal.Worklist.Filter;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.parties.Guards;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** Electronic supervision: running cases of every agency of a region with their lights. */
@Controller
@Access(value = Who.OFFICER, roles = Role.SUPERVISOR)
class SupervisionPages {

    private final Worklist worklist;
    private final Lists lists;
    private final Rows rows;
    private final Agencies agencies;
    private final LawBook law;
    private final Clock clock;

    SupervisionPages(Worklist worklist, Lists lists, Rows rows, Agencies agencies, LawBook law, Clock clock) {
        this.worklist = worklist;
        this.lists = lists;
        this.rows = rows;
        this.agencies = agencies;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/supervision")
    Page show(
            Shell shell,
            Actor.Officer actor,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(required = false) @Nullable String light,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var officer = Guards.officer(actor, Role.SUPERVISOR);
        var now = clock.instant();
        var asked = new Lists.Asked(null, light, q, after);
        List<Agency> seen = seen(officer);
        List<String> wanted = seen.stream()
                .map(Agency::code)
                .filter(code -> agency.isEmpty() || code.equals(agency))
                .toList();
        var slice = worklist.listRunning(
                officer, wanted, new Worklist.Wanted(asked.filter(), asked.words(), after, now));
        var writer = rows.new Writer(shell, now, "", null);
        return Page.of(
                "cases/supervision",
                new SupervisionView(
                        lists.agencyName(shell, officer.agency()),
                        lists.now(shell, officer.agency(), now),
                        missing(shell),
                        lists.places(shell, officer, null, lists.count(officer)),
                        agencyChoices(shell, seen),
                        wanted.size() == 1 ? wanted.getFirst() : "",
                        lightChoices(shell),
                        asked.filter().name().toLowerCase(Locale.ROOT),
                        asked.words(),
                        slice.items().stream().map(writer::row).toList(),
                        slice.next() == null ? null : address(asked, agency, slice.next()),
                        after == null ? null : address(asked, agency, null)));
    }

    private String missing(Shell shell) {
        var year = law.calendar().findMissing(LocalDate.ofInstant(shell.now(), shell.formats().zone()));
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }

    private List<Agency> seen(Actor.Officer officer) {
        return agencies.list().stream()
                .filter(agency -> officer.may(Role.SUPERVISOR, agency.code(), agency.region()))
                .limit(500)
                .toList();
    }

    private static String address(Lists.Asked asked, String agency, @Nullable String next) {
        var query = new StringBuilder(asked.state(asked.filter(), false));
        Lists.Asked.add(query, "agency", agency.isEmpty() ? null : agency);
        Lists.Asked.add(query, "after", next);
        return "/supervision" + query;
    }

    private static List<Parts.Choice> agencyChoices(Shell shell, List<Agency> seen) {
        var choices = new ArrayList<Parts.Choice>();
        choices.add(Parts.Choice.of("", shell.t("desk.supervision.everyAgency")));
        seen.forEach(each -> choices.add(Parts.Choice.of(each.code(), each.shortName().in(shell.language()))));
        return List.copyOf(choices);
    }

    private static List<Parts.Choice> lightChoices(Shell shell) {
        return Arrays.stream(Filter.values())
                .map(each -> Parts.Choice.of(each.name().toLowerCase(Locale.ROOT), shell.t("desk.light." + each)))
                .toList();
    }
}
