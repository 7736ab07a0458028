package org.tongban.cases.internal;

/** Topics that cases publish to the outbox. */
public final class Topics {

    /** A case moved and the applicant is told. Steps within the house publish nothing. */
    public static final String MOVED = "cases.moved";

    /** A case moved and a sealed paper is due: makes it, and tells the applicant. */
    public static final String PAPER = "cases.paper";

    /** A service task is to run. */
    public static final String OUTCOME = "cases.outcome";

    private Topics() {}
}
