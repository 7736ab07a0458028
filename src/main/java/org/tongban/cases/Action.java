package org.tongban.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an officer can do at a step, in the words of the law. A process names the ones a user task
 * allows ({@code tongban:actions}); the one taken becomes the variable {@code outcome}.
 */
public enum Action {
    /** Accepted (受理); Administrative Licensing Law, art. 32 (5). */
    ACCEPT(CaseStatus.REVIEW, null, "acceptance", Needs.NOTHING),
    /** Put right on the spot, and so accepted (当场更正); art. 32 (3). */
    CORRECT_ON_SPOT(CaseStatus.REVIEW, null, "acceptance", Needs.REASON),
    /** One notice of everything that is missing (一次告知补正); art. 32 (4). */
    CORRECT(CaseStatus.CORRECTION, null, "correction", Needs.MISSING),
    /** No licence is needed; art. 32 (1). */
    NOT_NEEDED(CaseStatus.CLOSED, Decision.NOT_NEEDED, "not-needed", Needs.REASON),
    /** Another agency is in charge, and it is named; art. 32 (2). */
    NOT_OURS(CaseStatus.CLOSED, Decision.NOT_OURS, "not-ours", Needs.AGENCY),
    /** Examined, to be granted. */
    PROPOSE_GRANT(null, null, null, Needs.NOTHING),
    /** Examined, to be refused. */
    PROPOSE_REFUSE(null, null, null, Needs.GROUND),
    /** One of several parallel opinions in favour. */
    AGREE(null, null, null, Needs.NOTHING),
    /** One of several parallel opinions against. */
    DISAGREE(null, null, null, Needs.REASON),
    /** Granted (准予); art. 38 (1). */
    GRANT(CaseStatus.ISSUING, Decision.GRANTED, null, Needs.NOTHING),
    /** Refused (不予), with reason, basis and remedies; art. 38 (2). */
    REFUSE(CaseStatus.CLOSED, Decision.REFUSED, "refusal", Needs.GROUND),
    /** Back to an earlier step, with the reason (退回). */
    SEND_BACK(null, null, null, Needs.REASON);

    /** What must be said with the action. */
    public enum Needs {
        NOTHING,
        REASON,
        /** Reason and the articles it rests on. */
        GROUND,
        /** The list of what is missing. */
        MISSING,
        /** The agency in charge. */
        AGENCY
    }

    private final @Nullable CaseStatus status;
    private final @Nullable Decision decision;
    private final @Nullable String paper;
    private final Needs needs;

    Action(
            @Nullable CaseStatus status,
            @Nullable Decision decision,
            @Nullable String paper,
            Needs needs) {
        this.status = status;
        this.decision = decision;
        this.paper = paper;
        this.needs = needs;
    }

    /** The status it leads to; empty when it stays. */
    public Optional<CaseStatus> status() {
        return Optional.ofNullable(status);
    }

    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** The kind of sealed paper the applicant gets. */
    public Optional<String> paper() {
        return Optional.ofNullable(paper);
    }

    /** Whether the clocks of promise and law begin with it. */
    public boolean accepts() {
        return this == ACCEPT || this == CORRECT_ON_SPOT;
    }

    public Needs needs() {
        return needs;
    }

    /** As processes, message keys and forms write it: {@code propose-grant}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Action> findByKey(String key) {
        return Arrays.stream(values()).filter(action -> action.key().equals(key)).findFirst();
    }
}
