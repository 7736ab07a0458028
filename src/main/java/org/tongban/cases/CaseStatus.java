package org.tongban.cases;

import java.util.Locale;

/** What the applicant is told about where the case stands. */
public enum CaseStatus {
    /** Waits to be accepted (待受理). */
    SUBMITTED,
    /** Waits for the applicant (待补正). */
    CORRECTION,
    /** Accepted, being examined (审查中). */
    REVIEW,
    /** Decided; what follows from the decision is being done. */
    ISSUING,
    /** Nothing is left to do. */
    CLOSED;

    /** As it stands in tables, message keys and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseStatus ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
