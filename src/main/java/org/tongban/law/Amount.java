package org.tongban.law;

import java.time.Duration;

/**
 * So much of a clock: whole days, or office time.
 *
 * @param count days, or seconds of office time
 */
public record Amount(Unit unit, long count) implements Comparable<Amount> {

    /** What is counted. */
    public enum Unit {
        WORKING_DAYS,
        OFFICE_TIME,
        CALENDAR_DAYS
    }

    public static Amount of(Duration officeTime) {
        return new Amount(Unit.OFFICE_TIME, officeTime.toSeconds());
    }

    public static Amount none(Unit unit) {
        return new Amount(unit, 0);
    }

    public Amount plus(Amount other) {
        return new Amount(unit, count + same(other).count);
    }

    /** Never below zero. */
    public Amount minus(Amount other) {
        return new Amount(unit, Math.max(0, count - same(other).count));
    }

    public boolean isZero() {
        return count == 0;
    }

    /** Of an hour clock: its whole hours. */
    public long hours() {
        return count / 3600;
    }

    /**
     * Of an hour clock: the minutes beyond the whole hours; a begun minute counts as not yet used.
     */
    public int minutes() {
        return (int) (count / 60 % 60);
    }

    @Override
    public int compareTo(Amount other) {
        return Long.compare(count, same(other).count);
    }

    private Amount same(Amount other) {
        if (unit != other.unit) {
            throw LawProblem.UNIT_DIFFERS.with("unit", unit.name(), "other", other.unit.name());
        }
        return other;
    }
}
