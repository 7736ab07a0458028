package org.tongban.cases.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Cases;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Problem;
import org.tongban.law.Citation;
import org.tongban.law.LawProblem;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** Acting on a case: a form for each action; what was typed is never lost. */
@Controller
@Access(Who.OFFICER)
class ActPages {

    private final Lists lists;
    private final CaseViews views;
    private final ActViews acts;
    private final Cases cases;

    ActPages(Lists lists, CaseViews views, ActViews acts, Cases cases) {
        this.lists = lists;
        this.views = views;
        this.acts = acts;
        this.cases = cases;
    }

    @GetMapping("/desk/cases/{id}/act")
    Page form(
            Shell shell,
            Actor.Officer officer,
            @PathVariable UUID id,
            @RequestParam int wait,
            @RequestParam String action) {
        var file = cases.get(officer, id);
        return page(shell, officer, file, wait, action, ActView.Typed.NOTHING, FieldErrors.NONE, null, 200);
    }

    @PostMapping("/desk/cases/{id}/act")
    Object act(
            Shell shell,
            Actor.Officer officer,
            @PathVariable UUID id,
            @RequestParam int wait,
            @RequestParam int version,
            @RequestParam String action,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = typed(sent);
        if (sent.containsKey("more")) {
            var file = cases.get(officer, id);
            return page(shell, officer, file, wait, action, typed, FieldErrors.NONE, null, 200);
        }
        try {
            perform(officer, id, wait, version, action, typed);
            return DeskPages.go("/desk/cases/" + id);
        } catch (Problem problem) {
            if (!(problem.code() instanceof CaseProblem || problem.code() instanceof LawProblem)
                    || problem.code() == CaseProblem.NO_SUCH_CASE) {
                throw problem;
            }
            return refused(shell, officer, id, wait, action, typed, problem);
        }
    }

    private void perform(
            Actor.Officer officer, UUID id, int wait, int version, String action, ActView.Typed typed) {
        if (action.equals(ActViews.EXTEND)) {
            cases.extend(officer, id, version, typed.reason());
            return;
        }
        var known = Action.findByKey(action)
                .orElseThrow(() -> CoreProblem.BAD_INPUT.with("action", action.length()));
        var basis = typed.basis().stream().map(Citation::parse).toList();
        String agency = acts.agencyName(typed.agency());
        cases.act(officer, id, wait, version, new Act(known, typed.reason(), basis, typed.missing(), agency));
    }

    private Page refused(
            Shell shell,
            Actor.Officer officer,
            UUID id,
            int wait,
            String action,
            ActView.Typed typed,
            Problem problem) {
        // Read anew: the version and the steps offered may have changed.
        var file = cases.get(officer, id);
        var errors = new FieldErrors(Map.of(field(problem), shell.problem(problem)));
        String changed = problem.code() == CaseProblem.CHANGED_MEANWHILE || problem.code() == CaseProblem.WORK_GONE
                ? acts.changed(shell, problem)
                : null;
        int status = problem.code().category().status();
        return page(shell, officer, file, wait, action, typed, errors, changed, status);
    }

    private Page page(
            Shell shell,
            Actor.Officer officer,
            CaseFile file,
            int wait,
            String action,
            ActView.Typed typed,
            FieldErrors errors,
            @Nullable String changed,
            int status) {
        var acting = acts.of(shell, officer, file, wait, action, typed, errors, changed);
        var list = lists.of(shell, officer, new Lists.Asked(null, null, null, null), file.id());
        return Page.of("cases/deskAct", views.of(shell, officer, list, file, null, 1, acting)).withStatus(status);
    }

    private static String field(Problem problem) {
        return problem.code() instanceof CaseProblem known
                ? switch (known) {
                    case REASON_MISSING, TEXT_TOO_LONG -> "reason";
                    case BASIS_MISSING -> "basis";
                    case NOTHING_LISTED -> "missing";
                    case AGENCY_MISSING -> "agency";
                    case NO_SUCH_CASE, CHANGED_MEANWHILE, WORK_GONE, NOT_YOUR_WORK, CLAIMED_BY_OTHER, SAME_PERSON,
                            ACTION_NOT_OFFERED, NOT_WITHDRAWABLE, NOT_AWAITED, KEY_MISSING, KEY_OF_OTHER,
                            ITEM_NOT_ONLINE, ASSURANCE_TOO_LOW, OUTCOME_UNKNOWN, NOT_EXTENDABLE, APPLICANT_DIFFERS -> "main";
                }
                : "main";
    }

    private static ActView.Typed typed(MultiValueMap<String, String> sent) {
        return new ActView.Typed(
                bounded(first(sent, "reason")),
                new LinkedHashSet<>(all(sent, "basis")),
                all(sent, "missing"),
                bounded(first(sent, "agency")));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value;
    }

    /** One more than the bound is kept, so that the door can say that it is too much. */
    private static List<String> all(MultiValueMap<String, String> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .limit(Act.MISSING_BOUND + 1)
                .map(ActPages::bounded)
                .toList();
    }

    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), Act.REASON_BOUND * 2));
    }
}
