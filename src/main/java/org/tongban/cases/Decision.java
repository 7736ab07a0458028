package org.tongban.cases;

import java.util.Locale;

/** How a case ended. */
public enum Decision {
    GRANTED,
    REFUSED,
    /** No licence is needed for this (Administrative Licensing Law, art. 32 (1)). */
    NOT_NEEDED,
    /** Another agency is in charge (art. 32 (2)). */
    NOT_OURS,
    /** The applicant took it back. */
    WITHDRAWN,
    /** The applicant did not supply what was asked for in time. */
    LAPSED;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Decision ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
