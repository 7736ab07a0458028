package org.tongban.platform;

import org.jspecify.annotations.Nullable;

/**
 * What the clock component shows: how much of a promise is used.
 *
 * @param used minutes or days counted so far
 * @param total what was promised, in the same unit
 * @param near from where on it is near due; null: no tick
 */
public record Countdown(Unit unit, long used, long total, @Nullable Long near) {

    /** In what it is counted. */
    public enum Unit {
        MINUTES,
        WORKING_DAYS
    }

    public boolean over() {
        return used > total;
    }

    /** What is left, or past, always positive. */
    public long distance() {
        return Math.abs(total - used);
    }

    /** Right end of the bar. */
    private double scale() {
        return Math.max(1, Math.max(used, total));
    }

    /** Share of the bar, 0 to 100, that is used within the promise. */
    public String usedPart() {
        return hundredths(Math.min(used, total) / scale());
    }

    public String overPart() {
        return hundredths(over() ? (used - total) / scale() : 0);
    }

    /** Where the tick stands: at the promise when it is past, else where near begins. */
    public @Nullable String tick() {
        if (over()) {
            return hundredths(total / scale());
        }
        return near == null ? null : hundredths(near / scale());
    }

    private static String hundredths(double share) {
        return String.format(java.util.Locale.ROOT, "%.2f", share * 100);
    }
}
