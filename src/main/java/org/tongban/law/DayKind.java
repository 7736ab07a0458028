package org.tongban.law;

/** What a day is in the official calendar. */
public enum DayKind {
    WORKDAY,
    WEEKEND,
    /** A day off by notice, weekends inside included. */
    HOLIDAY,
    /** A weekend day on which one works in exchange for a holiday (调休上班). */
    MAKE_UP_WORKDAY;

    public boolean isWorkday() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
