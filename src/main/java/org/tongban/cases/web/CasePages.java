package org.tongban.cases.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.cases.Act;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Cases;
import org.tongban.cases.internal.ApplicantCases;
import org.tongban.cases.internal.CaseList;
import org.tongban.cases.internal.CaseRules;
import org.tongban.cases.internal.Corrections;
import org.tongban.cases.internal.TermWords;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.licences.Paper;
import org.tongban.licences.Papers;
import org.tongban.parties.Agencies;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** The applicant's cases: list, confirmation, progress, correction, withdrawal. */
@Controller
public class CasePages {

    private static final int PAGE = 20;

    private final Cases cases;
    private final ApplicantCases own;
    private final CaseList list;
    private final ProgressViews progress;
    private final Papers papers;
    private final Agencies agencies;
    private final Corrections corrections;

    CasePages(
            Cases cases,
            ApplicantCases own,
            CaseList list,
            ProgressViews progress,
            Papers papers,
            Agencies agencies,
            Corrections corrections) {
        this.cases = cases;
        this.own = own;
        this.list = list;
        this.progress = progress;
        this.papers = papers;
        this.agencies = agencies;
        this.corrections = corrections;
    }

    @GetMapping("/cases")
    @Access(Who.PERSON)
    Page list(Actor.Person person, Shell shell, @RequestParam(required = false) @Nullable String after) {
        var slice = list.list(person.actingFor(), after, PAGE);
        var lines = slice.items().stream().map(file -> line(file, shell)).toList();
        return Page.of(
                        "cases/list",
                        new MyCasesView(person.actingFor().name(), lines, slice.next(), after == null))
                .in("my");
    }

    private MyCasesView.Line line(CaseFile file, Shell shell) {
        var due = file.times().due();
        boolean running = !file.isClosed() && file.times().decided() == null && due != null;
        return new MyCasesView.Line(
                "/cases/" + file.number(),
                file.title(),
                progress.itemName(file, shell),
                file.number(),
                shell.shortMoment(file.times().submitted()),
                running && due != null ? shell.dayMoment(due) : null,
                ProgressViews.shape(file),
                ProgressViews.status(file, shell));
    }

    @GetMapping("/cases/{number}")
    @Access(Who.PERSON)
    Page progress(Actor.Person person, Shell shell, @PathVariable String number) {
        return Page.of("cases/progress", progress.of(own.get(person, number), shell)).in("my");
    }

    @GetMapping("/cases/{number}/submitted")
    @Access(Who.PERSON)
    Page submitted(Actor.Person person, Shell shell, @PathVariable String number) {
        CaseFile file = own.get(person, number);
        String base = "/cases/" + file.number();
        String agency = agencies.get(file.agency()).name().in(shell.language());
        var receipt = papers.listOf(file.id()).stream()
                .filter(paper -> paper.kind().equals(Papers.RECEIPT))
                .findFirst();
        return Page.of(
                        "cases/submitted",
                        new SubmittedView(
                                base,
                                shell.rich(
                                        "mycases.submitted.text",
                                        "title", file.title(),
                                        "item", progress.itemName(file, shell),
                                        "agency", agency),
                                file.number(),
                                shell.dayMoment(file.times().submitted()),
                                receipt.map(paper -> base + "/papers/" + paper.id()).orElse(null),
                                receipt.map(Paper::id).map(id -> shell.size(papers.getBytes(id).length)).orElse(""),
                                agency,
                                next(file, shell),
                                own.mayWithdraw(file)))
                .in("my");
    }

    private List<Parts.Numbered> next(CaseFile file, Shell shell) {
        CaseRules rules = own.rules(file);
        var received = file.times().received();
        var acceptance = rules.deadlines().of(rules.acceptance(), received, received);
        String promised = TermWords.of(shell.messages(), shell.language(), rules.promise().term());
        return List.of(
                new Parts.Numbered(
                        shell.t("mycases.next.accept"),
                        shell.t("mycases.next.accept.note", "when", shell.day(acceptance.dueDate()).text()),
                        List.of()),
                new Parts.Numbered(
                        shell.t("mycases.next.decide"),
                        shell.t("mycases.next.decide.note", "term", promised),
                        List.of()),
                new Parts.Numbered(
                        shell.t("mycases.next.result"), shell.t("mycases.step.result.ahead"), List.of()));
    }

    @GetMapping("/cases/{number}/withdraw")
    @Access(Who.PERSON)
    Object askWithdraw(Actor.Person person, Shell shell, @PathVariable String number) {
        CaseFile file = own.get(person, number);
        if (!own.mayWithdraw(file)) {
            throw CaseProblem.NOT_WITHDRAWABLE.with("number", file.number());
        }
        return asked(file, shell, "", FieldErrors.NONE);
    }

    @PostMapping("/cases/{number}/withdraw")
    @Access(Who.PERSON)
    Object withdraw(
            Actor.Person person,
            Shell shell,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        CaseFile file = own.get(person, number);
        if (reason.length() > Act.REASON_BOUND) {
            String told = shell.problem(CaseProblem.TEXT_TOO_LONG.with("bound", Act.REASON_BOUND));
            return asked(file, shell, reason, new FieldErrors(Map.of("reason", told))).withStatus(422);
        }
        cases.withdraw(person, file.id(), version, reason.strip());
        return SeeOther.at("/cases/" + file.number());
    }

    private Page asked(CaseFile file, Shell shell, String reason, FieldErrors errors) {
        return Page.of(
                        "cases/withdraw",
                        new WithdrawView(
                                "/cases/" + file.number(),
                                progress.itemName(file, shell),
                                file.title(),
                                file.number(),
                                file.version(),
                                reason,
                                errors))
                .in("my");
    }

    @GetMapping("/cases/{number}/correct")
    @Access(Who.PERSON)
    Page askCorrect(Actor.Person person, Shell shell, @PathVariable String number) {
        CaseFile file = own.get(person, number);
        corrections.requireAwaited(file);
        var view = progress.of(file, shell);
        return Page.of(
                        "cases/correct",
                        new CorrectView(
                                "/cases/" + file.number(), file.title(), file.number(), view.missing(), view.correctUntil()))
                .in("my");
    }

    /** Pressed twice it opens the same draft. */
    @PostMapping("/cases/{number}/correct")
    @Access(Who.PERSON)
    Object correct(Actor.Person person, @PathVariable String number) {
        return SeeOther.at("/applications/" + corrections.open(person, own.get(person, number)).id());
    }
}
