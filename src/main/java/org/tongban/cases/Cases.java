package org.tongban.cases;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.Intake;
import org.tongban.cases.internal.Steps;
import org.tongban.cases.internal.WorkDesk;
import org.tongban.core.Actor;

/**
 * The door to cases. Every method checks the right of its actor; every step is one transaction with
 * one compound statement: case, work, timers, journal entry, outbox.
 */
@Component
public class Cases {

    private final Intake intake;
    private final Steps steps;
    private final WorkDesk desk;

    Cases(Intake intake, Steps steps, WorkDesk desk) {
        this.intake = intake;
        this.steps = steps;
        this.desk = desk;
    }

    /**
     * Hands an application in. The same key from the same person gives the same case, however often
     * it is pressed.
     */
    public Submitted submit(Actor.Person person, Submission submission) {
        return intake.submit(person, submission);
    }

    /**
     * What the actor may see: the applicant his own, an officer those of his agency and region.
     * Fails otherwise.
     */
    public CaseFile get(Actor actor, UUID caseId) {
        return desk.get(actor, caseId);
    }

    /** The same by the number people quote. */
    public CaseFile get(Actor actor, String number) {
        return desk.get(actor, number);
    }

    /**
     * Acts at an open step. Of two officers at once one wins; the other gets {@link
     * CaseProblem#CHANGED_MEANWHILE} with what happened.
     *
     * @param version of the case as the officer saw it
     */
    public CaseFile act(Actor.Officer officer, UUID caseId, int waitId, int version, Act act) {
        return steps.act(officer, caseId, waitId, version, act);
    }

    /** Takes open work on, so that nobody else begins it. */
    public void claim(Actor.Officer officer, UUID caseId, int waitId) {
        desk.claim(officer, caseId, waitId);
    }

    /** Gives work back to the pool. */
    public void release(Actor.Officer officer, UUID caseId, int waitId) {
        desk.release(officer, caseId, waitId);
    }

    /** The applicant takes the application back, as long as the process allows it. */
    public CaseFile withdraw(Actor.Person person, UUID caseId, int version, String reason) {
        return steps.withdraw(person, caseId, version, reason);
    }

    /** The applicant supplies what the correction notice asked for. */
    public CaseFile supply(Actor.Person person, UUID caseId, int version, Submission correction) {
        return steps.supply(person, caseId, version, correction);
    }

    /** The head of the agency approves more time, with a reason that is told. */
    public CaseFile extend(Actor.Officer head, UUID caseId, int version, String reason) {
        return steps.extend(head, caseId, version, reason);
    }
}
