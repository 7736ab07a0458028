package org.tongban.cases.web;

import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Decision;
import org.tongban.cases.internal.ApplicantCases;
import org.tongban.cases.internal.CaseList;
import org.tongban.cases.internal.Corrections;
import org.tongban.cases.internal.Tellings;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.LawBook;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.Words;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.law.Citation;
import org.tongban.law.Deadline;
import org.tongban.law.Statute;
import org.tongban.licences.Licences;
import org.tongban.licences.Papers;
import org.tongban.parties.Agencies;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** Puts together what the progress page shows. */
@Component
public class ProgressViews {

    private static final int JOURNAL = 100;

    private final ApplicantCases own;
    private final CaseList list;
    private final Catalogue catalogue;
    private final LawBook law;
    private final Agencies agencies;
    private final Papers papers;
    private final Licences licences;
    private final Journal journal;
    private final Corrections corrections;
    private final Tellings tellings;

    ProgressViews(
            ApplicantCases own,
            CaseList list,
            Catalogue catalogue,
            LawBook law,
            Agencies agencies,
            Papers papers,
            Licences licences,
            Journal journal,
            Corrections corrections,
            Tellings tellings) {
        this.own = own;
        this.list = list;
        this.catalogue = catalogue;
        this.law = law;
        this.agencies = agencies;
        this.papers = papers;
        this.licences = licences;
        this.journal = journal;
        this.corrections = corrections;
        this.tellings = tellings;
    }

    ProgressView of(CaseFile file, Shell shell) {
        var item = catalogue.getItem(file.itemCode(), file.itemVersion());
        var rules = own.rules(file);
        var clocks = own.clocks(file, shell.now());
        var words = new ClockWords(shell, rules.deadlines());
        Deadline current = clocks.current();
        Deadline statutory = clocks.statutory();
        var downloads = downloads(file, shell);
        var steps = new CaseSteps(
                shell,
                file,
                unit(item, file, shell),
                list.listDone(file.id()),
                papers.listOf(file.id()),
                downloads,
                current == null ? null : words.due(current));
        var asked = corrections.findAsked(file);
        return new ProgressView(
                "/cases/" + file.number(),
                Words.text(shell, item.name()),
                file.title(),
                file.number(),
                shape(file),
                status(file, shell),
                current == null ? null : clock(file, current, words, shell),
                asked.map(found -> words.due(found.until())).orElse(null),
                asked.map(Corrections.Asked::missing).orElse(List.of()),
                reason(file),
                downloads,
                told(file, shell),
                steps.list(),
                current == null ? null : promise(file, current, words),
                statutory == null ? null : explained(statutory, words, words.term(statutory, "mycases.how.law")),
                current == null ? null : basis(file, current, statutory, shell),
                (current != null && current.provisional()) || (statutory != null && statutory.provisional()),
                own.mayWithdraw(file),
                own.mayCorrect(file),
                file.isClosed());
    }

    static Shape shape(CaseFile file) {
        return switch (file.status()) {
            case SUBMITTED, REVIEW, ISSUING -> Shape.HALF;
            case CORRECTION -> Shape.WAITING;
            case CLOSED -> file.decision() == Decision.GRANTED ? Shape.DONE : Shape.DOT;
        };
    }

    static String status(CaseFile file, Shell shell) {
        Decision decision = file.decision();
        return file.isClosed() && decision != null
                ? shell.t("mycases.decision." + decision.key())
                : shell.t("mycases.status." + file.status().key());
    }

    String itemName(CaseFile file, Shell shell) {
        return Words.text(shell, catalogue.getItem(file.itemCode(), file.itemVersion()).name());
    }

    private static ProgressView.Clock clock(CaseFile file, Deadline current, ClockWords words, Shell shell) {
        boolean running = file.times().decided() == null && !file.isClosed();
        String key = file.times().accepted() == null ? "mycases.clock.accept" : "mycases.clock.decide";
        return new ProgressView.Clock(
                running ? ClockWords.countdown(current) : null,
                shell.rich(key, "when", words.due(current)),
                shell.dayMoment(shell.now()),
                running);
    }

    private static ProgressView.Explained promise(CaseFile file, Deadline current, ClockWords words) {
        String key = file.times().accepted() == null
                ? "mycases.how.acceptance"
                : file.times().extensions().isEmpty() ? "mycases.how.promise" : "mycases.how.extended";
        return explained(current, words, words.term(current, key));
    }

    private static ProgressView.Explained explained(Deadline deadline, ClockWords words, String lead) {
        return new ProgressView.Explained(
                lead, words.boxes(deadline), words.rows(deadline), words.used(deadline), deadline.provisional());
    }

    /** Articles in words, and the calendar notices. */
    private Content basis(CaseFile file, Deadline current, @Nullable Deadline statutory, Shell shell) {
        var zone = own.rules(file).deadlines().zone();
        LocalDate day = LocalDate.ofInstant(file.times().submitted(), zone);
        var citations = new ArrayList<>(current.basis());
        var notices = new ArrayList<>(current.notices());
        if (statutory != null) {
            citations.addAll(statutory.basis());
            notices.addAll(statutory.notices());
        }
        var html = new StringBuilder();
        var text = new StringBuilder();
        String between = shell.chinese() ? "\u3001" : "; ";
        citations.stream().distinct().forEach(each -> {
            var words = Formatted.plain(words(each, day, shell));
            text.append(text.isEmpty() ? "" : between).append(words.text());
            html.append(html.isEmpty() ? "" : between).append(words.html());
        });
        notices.stream().distinct().filter(each -> each.startsWith("https://")).forEach(each -> {
            html.append(between).append("<a href=\"").append(Formatted.plain(each).html()).append("\">")
                    .append(Formatted.plain(shell.t("mycases.how.notice")).html()).append("</a>");
            text.append(between).append(shell.t("mycases.how.notice"));
        });
        return new Formatted(text.toString(), html.toString());
    }

    private String words(Citation citation, LocalDate day, Shell shell) {
        return law.register()
                .findStatute(citation.statute(), day)
                .map(Statute::title)
                .map(title -> shell.t(
                        "cases.article",
                        "statute", Words.text(shell, title),
                        "article", Words.number(shell, citation.article())))
                .orElse(citation.toString());
    }

    private String unit(ServiceItem item, CaseFile file, Shell shell) {
        var unit = item.unit();
        return Words.text(shell, unit == null ? agencies.get(file.agency()).shortName() : unit);
    }

    private List<Parts.Link> downloads(CaseFile file, Shell shell) {
        var links = new ArrayList<Parts.Link>();
        for (var licence : licences.listOfCase(file.id())) {
            for (String copy : List.of("original", "duplicate")) {
                links.add(new Parts.Link(
                        "/cases/" + file.number() + "/licences/" + copy + "?of="
                                + URLEncoder.encode(licence.identifier(), StandardCharsets.UTF_8),
                        shell.t("mycases.licence." + copy)));
            }
        }
        return List.copyOf(links);
    }

    private List<ProgressView.Told> told(CaseFile file, Shell shell) {
        if (file.decision() != Decision.GRANTED) {
            return List.of();
        }
        return tellings.listOf(file).stream()
                .map(each -> new ProgressView.Told(String.join("\uff1b", each.entries()), told(each, shell)))
                .toList();
    }

    private String told(Tellings.Telling telling, Shell shell) {
        String agency = telling.agency();
        return agency == null
                ? shell.t("mycases.told.none", "kind", shell.t("agency.kind." + telling.kind()))
                : shell.t("mycases.told", "agency", agencies.get(agency).name().in(shell.language()));
    }

    private String reason(CaseFile file) {
        Decision decision = file.decision();
        String action = decision == null ? "" : switch (decision) {
            case REFUSED -> "refuse";
            case NOT_NEEDED, NOT_OURS -> decision.key();
            case GRANTED, WITHDRAWN, LAPSED -> "";
        };
        return action.isEmpty()
                ? ""
                : findActed(file, action).map(entry -> text(entry, "reason")).orElse("");
    }

    private Optional<Entry> findActed(CaseFile file, String action) {
        return journal.listOf(file.reference(), JOURNAL).stream()
                .filter(entry -> entry.type().equals(CaseEntryType.ACTED.code()))
                .filter(entry -> text(entry, "action").equals(action))
                .findFirst();
    }

    private static String text(Entry entry, String name) {
        var payload = entry.payload();
        return payload == null ? "" : payload.path(name).asString("");
    }
}
