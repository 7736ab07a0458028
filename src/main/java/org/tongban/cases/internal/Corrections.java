package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.forms.ContinuedCases;
import org.tongban.forms.Draft;
import org.tongban.forms.Forms;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.law.Deadline;
import org.tongban.law.DeadlineRule;

/**
 * What a notice asked for once and for all (Administrative Licensing Law, art. 32 (4)), and the
 * draft with which the applicant supplies it: a copy of what he handed in.
 */
@Component
public class Corrections implements ContinuedCases {

    private static final int JOURNAL = 100;

    private final ApplicantCases own;
    private final WorkDesk desk;
    private final CaseStore store;
    private final Journal journal;
    private final Forms forms;

    Corrections(ApplicantCases own, WorkDesk desk, CaseStore store, Journal journal, Forms forms) {
        this.own = own;
        this.desk = desk;
        this.store = store;
        this.journal = journal;
        this.forms = forms;
    }

    /**
     * What was asked for, and until when.
     *
     * @param until by the calendar as published now
     */
    public record Asked(List<String> missing, Deadline until) {}

    /** The latest notice; empty unless the case waits for the correction. */
    public Optional<Asked> findAsked(CaseFile file) {
        return own.mayCorrect(file)
                ? journal.listOf(file.reference(), JOURNAL).stream()
                        .filter(Corrections::isNotice)
                        .findFirst()
                        .map(entry -> asked(file, entry))
                : Optional.empty();
    }

    private static boolean isNotice(Entry entry) {
        var payload = entry.payload();
        return entry.type().equals(CaseEntryType.ACTED.code())
                && payload != null
                && payload.path("action").asString("").equals("correct");
    }

    private Asked asked(CaseFile file, Entry entry) {
        var rules = own.rules(file);
        var payload = entry.payload();
        List<String> missing = payload == null
                ? List.of()
                : payload.path("missing").values().stream().map(each -> each.asString("")).toList();
        return new Asked(
                missing, rules.deadlines().of(DeadlineRule.of(rules.correction()), entry.at(), entry.at()));
    }

    /** Opens the correction; pressed again it is the same draft, until the correction is handed in. */
    public Draft open(Actor.Person person, CaseFile file) {
        requireAwaited(file);
        String digest = store.findDigest(file.id(), file.revision())
                .orElseThrow(() -> CaseProblem.NO_SUCH_CASE.with("case", file.id()));
        return forms.continueFrom(
                person, digest, file.reference(), "correction/" + file.id() + "/" + file.revision());
    }

    /** Fails with CASES-0014 when the case does not wait: withdrawn, lapsed, or supplied already. */
    public void requireAwaited(CaseFile file) {
        if (!own.mayCorrect(file)) {
            throw CaseProblem.NOT_AWAITED.with("number", file.number());
        }
    }

    /** The case that a draft continues. */
    public CaseFile get(Actor.Person person, String reference) {
        return desk.get(person, UUID.fromString(reference.substring(reference.indexOf(':') + 1)));
    }

    @Override
    public Optional<Continued> find(Actor.Person actor, String reference) {
        try {
            CaseFile file = get(actor, reference);
            var asked = findAsked(file);
            Instant until = asked.map(found -> found.until().due()).orElse(null);
            return Optional.of(new Continued(
                    file.number(), asked.isPresent(), asked.map(Asked::missing).orElse(List.of()), until));
        } catch (Problem notHis) {
            return Optional.empty();
        }
    }
}
