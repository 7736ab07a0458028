package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Submission;
import org.tongban.cases.Submitted;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.flow.Event;
import org.tongban.flow.Flow;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.ProcessState;
import org.tongban.flow.Step;
import org.tongban.platform.Outbox;

/**
 * Takes applications in: one compound statement makes the case, its work, its journal entry and its
 * messages.
 */
@Component
public class Intake {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yy-MMdd-");

    private final CaseStore store;
    private final CaseItems items;
    private final Processes processes;
    private final Ids ids;
    private final Clock clock;
    private final Outbox outbox;

    Intake(
            CaseStore store,
            CaseItems items,
            Processes processes,
            Ids ids,
            Clock clock,
            Outbox outbox) {
        this.store = store;
        this.items = items;
        this.processes = processes;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
    }

    public Submitted submit(Actor.Person person, Submission submission) {
        if (submission.key().isBlank() || submission.key().length() > Submission.KEY_BOUND) {
            throw CaseProblem.KEY_MISSING.with("bound", Submission.KEY_BOUND);
        }
        CaseRules rules = items.getCurrent(submission.itemCode());
        if (!person.assurance().reaches(rules.assurance())) {
            throw CaseProblem.ASSURANCE_TOO_LOW.with(
                    "needed", rules.assurance().name(), "has", person.assurance().name());
        }
        String key = keyOf(person, submission.key());
        Submitted submitted =
                begin(person, submission, rules, key)
                        .or(() -> store.findSubmission(key))
                        .orElseThrow(() -> CaseProblem.KEY_OF_OTHER.with("key", submission.key()));
        outbox.nudge();
        return submitted;
    }

    /** Keys are a person's own: nobody meets another's. */
    static String keyOf(Actor.Person person, String key) {
        return person.id() + "/" + key;
    }

    private java.util.Optional<Submitted> begin(
            Actor.Person person, Submission submission, CaseRules rules, String key) {
        Instant at = clock.instant();
        var process = processes.getCurrent(rules.process());
        Step step =
                Flow.advance(process.model(), ProcessState.fresh(), new Event.Started(Map.of("oneOfficer", rules.oneOfficer())));
        var file =
                new CaseFile(
                        ids.next(),
                        numberPrefix(rules, at),
                        0,
                        rules.itemCode(),
                        rules.itemVersion(),
                        rules.process(),
                        process.digest(),
                        step.state(),
                        CaseStatus.SUBMITTED,
                        null,
                        submission.title(),
                        rules.agency(),
                        rules.region(),
                        person.actingFor(),
                        person.id(),
                        1,
                        CaseClock.submitted(rules, at),
                        Map.of());
        var work =
                WorkChange.of(
                        step.effects(), rules.agency(), timer -> CaseClock.timer(rules, timer, at));
        var record =
                new Record(
                        CaseEntryType.SUBMITTED,
                        person,
                        at,
                        Map.of(
                                "item", rules.itemCode(),
                                "itemVersion", rules.itemVersion(),
                                "digest", submission.digest(),
                                "files", submission.files()),
                        List.copyOf(Progress.messages(
                                "submitted", Map.of(), attributesOfStart(process.model()), 1, at, work)));
        return store.submit(file, submission, key, work, record);
    }

    private static Map<String, String> attributesOfStart(ProcessModel model) {
        return model.getNode(model.start()).place().attributes();
    }

    /** For example {@code YC26-0930-}; the serial follows in the statement. */
    private String numberPrefix(CaseRules rules, Instant at) {
        ZoneId zone = rules.deadlines().zone();
        return rules.numberPrefix() + DAY.format(at.atZone(zone));
    }
}
