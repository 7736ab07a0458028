package org.tongban.cases.internal;

/** Topics that cases publish to the outbox. */
public final class Topics {

    /** A case moved: tells the applicant, makes papers. */
    public static final String MOVED = "cases.moved";

    /** A service task is to run. */
    public static final String OUTCOME = "cases.outcome";

    private Topics() {}
}
