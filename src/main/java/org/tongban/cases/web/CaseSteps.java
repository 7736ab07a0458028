package org.tongban.cases.web;

import gg.jte.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Decision;
import org.tongban.cases.internal.CaseList.Done;
import org.tongban.licences.Paper;
import org.tongban.licences.Papers;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** The timeline of a case: what is behind, what is now, what comes. */
final class CaseSteps {

    private final Shell shell;
    private final CaseFile file;
    private final String unit;
    private final List<Done> done;
    private final List<Paper> papers;
    private final List<Parts.Link> licences;
    private final @Nullable Formatted due;
    private final List<Parts.Step> steps = new ArrayList<>();

    CaseSteps(
            Shell shell,
            CaseFile file,
            String unit,
            List<Done> done,
            List<Paper> papers,
            List<Parts.Link> licences,
            @Nullable Formatted due) {
        this.shell = shell;
        this.file = file;
        this.unit = unit;
        this.done = done;
        this.papers = papers;
        this.licences = licences;
        this.due = due;
    }

    List<Parts.Step> list() {
        var times = file.times();
        add(Shape.DONE, "submitted", List.of(shell.dayMoment(times.submitted())), links(Papers.RECEIPT));
        corrections();
        if (times.accepted() != null) {
            add(Shape.DONE, "accepted", by(times.accepted(), "accept", "correct-on-spot"), links(Papers.ACCEPTANCE));
            examination();
        } else if (!file.isClosed()) {
            boolean now = file.status() == CaseStatus.SUBMITTED;
            add(now ? Shape.HALF : Shape.RING, "acceptance", now ? latest() : List.of(), List.of());
        }
        Decision decision = file.decision();
        if (decision == null) {
            ahead();
        } else {
            decided(decision);
        }
        return List.copyOf(steps);
    }

    private void corrections() {
        var asked = links(Papers.CORRECTION);
        boolean now = file.status() == CaseStatus.CORRECTION;
        if (!asked.isEmpty() || now) {
            add(now ? Shape.HALF : Shape.DONE, "correction", last("correct"), asked);
        }
    }

    private void examination() {
        Done examined = null;
        for (Done each : done) {
            if (each.outcome().startsWith("propose-")) {
                examined = each;
            } else if (each.outcome().equals("send-back")) {
                examined = null;
            }
        }
        var extended = links(Papers.EXTENSION);
        if (examined != null) {
            add(Shape.DONE, "examined", List.of(line(examined.at(), examined.officer())), extended);
        } else if (file.decision() == null) {
            add(Shape.HALF, "examination", List.of(Formatted.plain(unit)), extended);
        }
    }

    private void ahead() {
        boolean now = !steps.isEmpty() && steps.stream().noneMatch(Parts.Step::now);
        add(now ? Shape.HALF : Shape.RING, "decision", file.times().accepted() == null ? List.of() : latest(), List.of());
        add(Shape.RING, "result", List.of(Formatted.plain(shell.t("mycases.step.result.ahead"))), List.of());
    }

    private void decided(Decision decision) {
        Instant at = file.times().decided() == null ? file.times().closed() : file.times().decided();
        var papersOf = new ArrayList<>(links(Papers.REFUSAL));
        papersOf.addAll(links(Papers.NOT_ACCEPTED));
        var lines = at == null
                ? List.<Content>of()
                : by(at, "grant", "refuse", "not-needed", "not-ours");
        steps.add(new Parts.Step(
                Shape.DONE, shell.t("mycases.decision." + decision.key()), lines, papersOf));
        if (decision == Decision.GRANTED) {
            boolean ready = !licences.isEmpty();
            if (ready) {
                add(Shape.DONE, "result", List.of(), licences);
            } else {
                add(file.isClosed() ? Shape.DONE : Shape.HALF, file.isClosed() ? "finished" : "issuing", List.of(), List.of());
            }
        }
    }

    private List<Content> latest() {
        return due == null ? List.of() : List.of(shell.rich("mycases.latest", "when", due));
    }

    private List<Content> last(String outcome) {
        return done.stream()
                .filter(each -> each.outcome().equals(outcome))
                .reduce((first, second) -> second)
                .map(each -> List.<Content>of(line(each.at(), each.officer())))
                .orElse(List.of());
    }

    /** At that moment, by whoever did the last of these. */
    private List<Content> by(Instant at, String... outcomes) {
        String officer = done.stream()
                .filter(each -> List.of(outcomes).contains(each.outcome()))
                .reduce((first, second) -> second)
                .map(Done::officer)
                .orElse(null);
        return List.of(line(at, officer));
    }

    private Content line(Instant at, @Nullable String officer) {
        return officer == null
                ? shell.dayMoment(at)
                : shell.rich("mycases.step.by", "when", shell.dayMoment(at), "unit", unit, "who", officer);
    }

    private List<Parts.Link> links(String kind) {
        var ofKind = papers.stream().filter(paper -> paper.kind().equals(kind)).toList();
        return ofKind.stream()
                .map(paper -> new Parts.Link(
                        "/cases/" + file.number() + "/papers/" + paper.id(),
                        ofKind.size() == 1
                                ? shell.t("mycases.paper." + kind)
                                : shell.t("mycases.paper.dated", "paper", shell.t("mycases.paper." + kind),
                                        "when", shell.shortMoment(paper.datedAt()).text())))
                .toList();
    }

    private void add(Shape shape, String key, List<? extends Content> lines, List<Parts.Link> links) {
        steps.add(new Parts.Step(shape, shell.t("mycases.step." + key), List.copyOf(lines), links));
    }
}
