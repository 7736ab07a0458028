package org.tongban.law;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One day of the explanation.
 *
 * @param begins of an hour clock: the first office moment of the day on this clock; null when none
 * @param ends of an hour clock: the closing, the moment the clock is read, or the due moment
 * @param counted what the day has added up to the moment the clock is read
 * @param toCome what it will still add until the term is used up
 * @param running sum of counted up to and with this day
 * @param ordinal of a day clock: the how manieth counted day it is; 0 when it does not count
 */
public record CountedDay(
        LocalDate date,
        DayKind kind,
        Ground ground,
        @Nullable LocalTime begins,
        @Nullable LocalTime ends,
        Amount counted,
        Amount toCome,
        Amount running,
        int ordinal,
        boolean provisional) {

    public boolean counts() {
        return !counted.isZero() || !toCome.isZero();
    }
}
