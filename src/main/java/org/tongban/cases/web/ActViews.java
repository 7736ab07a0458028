package org.tongban.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.internal.Offers;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Problem;
import org.tongban.law.Citation;
import org.tongban.parties.Agencies;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** Makes the form of an action. */
@Component
class ActViews {

    static final String EXTEND = "extend";

    private static final int ROWS = 3;

    private final Offers offers;
    private final DeskItems items;
    private final LawBook law;
    private final Agencies agencies;
    private final Clock clock;

    ActViews(Offers offers, DeskItems items, LawBook law, Agencies agencies, Clock clock) {
        this.offers = offers;
        this.items = items;
        this.law = law;
        this.agencies = agencies;
        this.clock = clock;
    }

    ActView of(
            Shell shell,
            Actor.Officer officer,
            CaseFile file,
            int wait,
            String key,
            ActView.Typed typed,
            FieldErrors errors,
            @Nullable String changed) {
        boolean extend = key.equals(EXTEND);
        var action = extend ? null : Action.findByKey(key).orElseThrow(() -> CoreProblem.BAD_INPUT.with());
        var needs = action == null ? Action.Needs.REASON : action.needs();
        boolean offered = action == null ? offers.mayExtend(officer, file) : isOffered(officer, file, wait, action);
        return new ActView(
                key,
                needs,
                wait,
                file.version(),
                typed.reason(),
                typed.basis(),
                rows(typed.missing()),
                typed.agency(),
                needs == Action.Needs.GROUND ? articles(shell, file) : List.of(),
                needs == Action.Needs.AGENCY ? agencies(shell, file) : List.of(),
                errors,
                changed,
                offered);
    }

    /** The Chinese name, as it is printed on the paper; null when the code is unknown. */
    @Nullable String agencyName(String code) {
        return agencies.find(code).map(agency -> agency.name().zh()).orElse(null);
    }

    /** Who did what while the officer was typing. */
    String changed(Shell shell, Problem problem) {
        String who = String.valueOf(problem.details().getOrDefault("who", ""));
        String action = String.valueOf(problem.details().getOrDefault("action", ""));
        return who.isEmpty() || Action.findByKey(action).isEmpty()
                ? shell.t("desk.changed")
                : shell.t("desk.changed.by", "who", who, "done", shell.t("desk.done." + action));
    }

    private boolean isOffered(Actor.Officer officer, CaseFile file, int wait, Action action) {
        return offers.list(officer, file).stream()
                .anyMatch(offer -> offer.work().waitId() == wait && offer.actions().contains(action));
    }

    private static List<String> rows(List<String> typed) {
        var rows = new ArrayList<>(typed.stream().map(String::strip).filter(text -> !text.isEmpty()).toList());
        int wanted = Math.min(Act.MISSING_BOUND, rows.size() + ROWS);
        while (rows.size() < wanted) {
            rows.add("");
        }
        return List.copyOf(rows);
    }

    private List<Parts.Choice> articles(Shell shell, CaseFile file) {
        var today = LocalDate.ofInstant(clock.instant(), shell.formats().zone());
        return items.find(file.itemCode(), file.itemVersion()).stream()
                .flatMap(item -> item.basis().stream())
                .distinct()
                .map(citation -> article(shell, citation, today))
                .toList();
    }

    private Parts.Choice article(Shell shell, Citation citation, LocalDate today) {
        return law.register()
                .findArticle(citation, today)
                .map(found -> new Parts.Choice(
                        citation.toString(),
                        shell.t(
                                "desk.article",
                                "statute", found.statute().title().in(shell.language()),
                                "article", citation.article()),
                        found.article().summary().in(shell.language()),
                        null))
                .orElseGet(() -> Parts.Choice.of(citation.toString(), citation.toString()));
    }

    private List<Parts.Choice> agencies(Shell shell, CaseFile file) {
        var choices = new ArrayList<Parts.Choice>();
        choices.add(Parts.Choice.of("", shell.t("desk.agency.choose")));
        agencies.list().stream()
                .filter(agency -> !agency.code().equals(file.agency()))
                .forEach(agency -> choices.add(Parts.Choice.of(agency.code(), agency.name().in(shell.language()))));
        return List.copyOf(choices);
    }
}
