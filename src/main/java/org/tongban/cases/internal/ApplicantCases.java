package org.tongban.cases.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Submitted;
import org.tongban.core.Actor;
import org.tongban.law.Deadline;

/** What an applicant's pages ask of a case: by its number, its clocks, what he may still do. */
@Component
public class ApplicantCases {

    private final CaseStore store;
    private final WorkDesk desk;
    private final CaseItems items;
    private final Processes processes;

    ApplicantCases(CaseStore store, WorkDesk desk, CaseItems items, Processes processes) {
        this.store = store;
        this.desk = desk;
        this.items = items;
        this.processes = processes;
    }

    /**
     * The clocks of a case.
     *
     * @param current to accept, then to decide as promised; null when none runs
     * @param statutory the law's own; null before acceptance
     */
    public record Clocks(@Nullable Deadline current, @Nullable Deadline statutory) {}

    /** Fails with CASES-0001 when it is not there or not for this actor. */
    public CaseFile get(Actor actor, String number) {
        return desk.get(actor, number);
    }

    /** The case that this key of this person has made already. */
    public Optional<Submitted> findSubmitted(Actor.Person person, String key) {
        return store.findSubmission(Intake.keyOf(person, key));
    }

    public CaseRules rules(CaseFile file) {
        return items.get(file.itemCode(), file.itemVersion());
    }

    public boolean mayWithdraw(CaseFile file) {
        return awaits(file, "withdrawn");
    }

    public boolean mayCorrect(CaseFile file) {
        return awaits(file, "corrected");
    }

    private boolean awaits(CaseFile file, String message) {
        return !file.isClosed()
                && CaseMessages.awaits(
                        file.state(), processes.get(file.process(), file.processDigest()), message);
    }

    /** As they stand now, or stood when the case was decided. */
    public Clocks clocks(CaseFile file, Instant now) {
        CaseRules rules = rules(file);
        var times = file.times();
        Instant at = times.decided() != null ? times.decided() : times.closed() != null ? times.closed() : now;
        Instant accepted = times.accepted();
        if (accepted == null) {
            return new Clocks(
                    file.status() == CaseStatus.SUBMITTED
                            ? rules.deadlines().of(rules.acceptance(), times.received(), at)
                            : null,
                    null);
        }
        Deadline statutory = CaseClock.statutory(rules, accepted, times.extensions(), at);
        return new Clocks(
                times.extensions().isEmpty() ? rules.deadlines().of(rules.promise(), accepted, at) : statutory,
                statutory);
    }
}
