package org.tongban.cases.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Language;
import org.tongban.law.Citation;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Term;
import org.tongban.licences.Paper;
import org.tongban.licences.PaperRequest;
import org.tongban.licences.Papers;
import org.tongban.parties.Agencies;
import org.tongban.platform.Messages;
import org.tongban.seals.Seal;

/** The sealed, dated paper that a step calls for; each is made once for its step. */
@Component
class CasePapers {

    /** Administrative Reconsideration Law 2023, art. 20: sixty days. */
    private static final DeadlineRule RECONSIDERATION =
            DeadlineRule.of(Term.parse("60 days"), new Citation("reconsideration-law", "20"));

    /** Administrative Litigation Law, art. 46: six months. */
    private static final DeadlineRule LAWSUIT =
            DeadlineRule.of(Term.parse("6 months"), new Citation("administrative-litigation-law", "46"));

    private final Papers papers;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final CaseItems items;
    private final LawBook law;
    private final Messages messages;
    private final CaseSettings settings;

    CasePapers(
            Papers papers,
            Agencies agencies,
            Catalogue catalogue,
            CaseItems items,
            LawBook law,
            Messages messages,
            CaseSettings settings) {
        this.papers = papers;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.items = items;
        this.law = law;
        this.messages = messages;
        this.settings = settings;
    }

    Optional<Paper> make(CaseFile file, Move move) {
        return kindOf(move.kind()).map(kind -> papers.issue(request(file, move, kind)));
    }

    /** The paper a kind of step calls for; steps within the house have none. */
    static Optional<String> kindOf(String moveKind) {
        return switch (moveKind) {
            case "submitted", "corrected" -> Optional.of(Papers.RECEIPT);
            case "extended" -> Optional.of(Papers.EXTENSION);
            default -> Action.findByKey(moveKind).flatMap(CasePapers::kindOf);
        };
    }

    private static Optional<String> kindOf(Action action) {
        return switch (action) {
            case ACCEPT, CORRECT_ON_SPOT -> Optional.of(Papers.ACCEPTANCE);
            case CORRECT -> Optional.of(Papers.CORRECTION);
            case NOT_NEEDED, NOT_OURS -> Optional.of(Papers.NOT_ACCEPTED);
            case REFUSE -> Optional.of(Papers.REFUSAL);
            case PROPOSE_GRANT, PROPOSE_REFUSE, AGREE, DISAGREE, GRANT, SEND_BACK -> Optional.empty();
        };
    }

    private PaperRequest request(CaseFile file, Move move, String kind) {
        CaseRules rules = items.get(file.itemCode(), file.itemVersion());
        Instant at = move.at();
        var agency = agencies.get(file.agency());
        var data = new HashMap<String, Object>();
        data.put("itemName", catalogue.getItem(file.itemCode(), file.itemVersion()).name().zh());
        data.put("applicant", file.applicant().name());
        data.put("receivedAt", file.times().received().toString());
        data.put("reason", move.reason());
        data.put("legalBasis", basis(move, rules, kind, LocalDate.ofInstant(at, rules.deadlines().zone())));
        switch (kind) {
            case Papers.RECEIPT -> receipt(data, file, rules);
            case Papers.ACCEPTANCE -> acceptance(data, file, move);
            case Papers.CORRECTION -> correction(data, move, rules, at);
            case Papers.EXTENSION -> extension(data, file, rules);
            default -> remedies(data, move, rules, at);
        }
        return new PaperRequest(
                file.id(), kind, move.version(), file.number(), new Seal(file.agency(), agency.name().zh()), at, data);
    }

    private static void receipt(Map<String, Object> data, CaseFile file, CaseRules rules) {
        Instant received = file.times().received();
        data.put("nextStepUntil", rules.deadlines().of(rules.acceptance(), received, received).due().toString());
        data.put("hasMaterials", false);
        data.put("materials", List.of());
    }

    private static void acceptance(Map<String, Object> data, CaseFile file, Move move) {
        data.put("acceptedAt", String.valueOf(file.times().accepted()));
        Instant due = file.times().due();
        if (due != null) {
            data.put("promisedBy", due.toString());
        }
        Instant lawDue = file.times().lawDue();
        if (lawDue != null) {
            data.put("statutoryUntil", lawDue.toString());
        }
        data.put("deemed", move.deemed());
    }

    private static void correction(Map<String, Object> data, Move move, CaseRules rules, Instant at) {
        data.put(
                "corrections",
                move.missing().stream().map(what -> Map.of("what", what, "why", "")).toList());
        data.put(
                "correctUntil",
                rules.deadlines().of(DeadlineRule.of(rules.correction()), at, at).dueDate().toString());
    }

    private void extension(Map<String, Object> data, CaseFile file, CaseRules rules) {
        Instant lawDue = file.times().lawDue();
        data.put("days", rules.findExtension().map(CasePapers::days).orElse(0));
        data.put("until", String.valueOf(lawDue));
    }

    private static int days(Term term) {
        return term instanceof Term.WorkingDays days ? days.days() : 0;
    }

    private void remedies(Map<String, Object> data, Move move, CaseRules rules, Instant at) {
        data.put("competentAgency", move.rightAgency());
        data.put("registration", true);
        data.put("reconsiderationBody", settings.reconsideration().zh());
        data.put("reconsiderationUntil", rules.deadlines().of(RECONSIDERATION, at, at).dueDate().toString());
        data.put("court", settings.court().zh());
        data.put("lawsuitUntil", rules.deadlines().of(LAWSUIT, at, at).dueDate().toString());
    }

    /** The articles named with the act, or the one the step rests on by itself. */
    private String basis(Move move, CaseRules rules, String kind, LocalDate asOf) {
        List<Citation> named =
                move.basis().isEmpty()
                        ? (kind.equals(Papers.EXTENSION) ? rules.statutory() : rules.acceptance()).basis()
                        : move.basis().stream().map(Citation::parse).toList();
        return String.join("\uff1b", named.stream().map(each -> words(each, asOf)).toList());
    }

    private String words(Citation citation, LocalDate asOf) {
        return law.register()
                .findStatute(citation.statute(), asOf)
                .map(statute -> messages.text(Language.ZH, "cases.article", "statute", statute.title().zh(), "article", citation.article()))
                .orElse(citation.toString());
    }
}
