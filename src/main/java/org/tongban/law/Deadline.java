package org.tongban.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clock as it stands, with everything needed to explain it.
 *
 * @param due last lawful moment: of an hour clock to the second, of a day clock closing time of the
 *     last day (Civil Code, art. 203), of a calendar term its midnight
 * @param dueDate the last day, as it is told to people
 * @param provisional the calendar of a year it runs into is not published
 * @param paused a suspension lasts: {@code due} is what it would be if that ended at once
 * @param total the term with its extensions
 * @param used all that has counted up to {@code at}; beyond {@code total} when overdue
 * @param yellowUsed what has been used when near begins: the tick on the bar
 * @param days from the start to the due day, or to the day of {@code at} when that is later
 * @param basis every article this reckoning rests on
 * @param notices addresses of the calendar notices it rests on
 */
public record Deadline(
        DeadlineRule rule,
        Instant start,
        Instant at,
        Instant due,
        LocalDate dueDate,
        boolean provisional,
        boolean paused,
        Amount total,
        Amount used,
        Instant yellowAt,
        Amount yellowUsed,
        List<CountedDay> days,
        List<Citation> basis,
        List<String> notices) {

    public Amount left() {
        return total.minus(used);
    }

    /** How far beyond the term; zero while within it. */
    public Amount over() {
        return used.minus(total);
    }

    public Light light() {
        return lightAt(at);
    }

    /** The light at another moment, if nothing else happens to the clock. */
    public Light lightAt(Instant moment) {
        if (moment.isAfter(due)) {
            return Light.OVERDUE;
        }
        return moment.isBefore(yellowAt) ? Light.ON_TIME : Light.NEAR;
    }

    /** The days in lines as they are printed: days off in a row are one line. */
    public List<DaySpan> listSpans() {
        return DaySpan.of(days);
    }
}
