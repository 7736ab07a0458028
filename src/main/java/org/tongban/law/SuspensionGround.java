package org.tongban.law;

/** The only things whose time does not count: Administrative Licensing Law, art. 45. */
public enum SuspensionGround {
    HEARING,
    TENDER,
    AUCTION,
    INSPECTION,
    TESTING,
    QUARANTINE,
    APPRAISAL,
    EXPERT_REVIEW;

    public Citation citation() {
        return new Citation("licensing-law", "45");
    }
}
