package org.tongban.law;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * Why a day counts or does not.
 *
 * @param holiday the holiday, or the one that a make-up workday makes up for
 * @param notices addresses of the calendar notices it rests on
 * @param suspension of a suspended day: for what
 */
public record Ground(
        Kind kind,
        Citation citation,
        @Nullable Bilingual holiday,
        List<String> notices,
        @Nullable SuspensionGround suspension) {

    /** Kinds of ground; their words are messages {@code law.ground.<kind>}. */
    public enum Kind {
        WORKDAY,
        MAKE_UP_WORKDAY,
        WEEKEND,
        HOLIDAY,
        /** The day of the start is not counted. */
        START_DAY,
        /** A working day of which no office time is left after the start. */
        AFTER_CLOSING,
        SUSPENDED,
        /** A day of a calendar term, whatever it is. */
        CALENDAR_DAY,
        /** A day off to which a calendar term would have ended. */
        ROLLED
    }
}
