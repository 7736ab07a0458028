package org.tongban.law.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.tongban.law.Amount;
import org.tongban.law.CalendarDay;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Ground;
import org.tongban.law.WorkCalendar;

/**
 * Days and months of the calendar, each day over at midnight.
 *
 * @param end the last day before it gives way to a working day
 */
public record CalendarMeter(
        WorkCalendar calendar,
        ZoneId zone,
        DeadlineRule rule,
        LocalDate start,
        LocalDate end,
        Amount total)
        implements Meter {

    @Override
    public Tick tick(LocalDate date) {
        var day = calendar.day(date);
        var last = last();
        if (date.equals(start) && !rule.startDayCounts()) {
            return new Tick(
                    day,
                    Grounds.of(Ground.Kind.START_DAY, DeadlineRule.FIRST_DAY),
                    List.of(),
                    false);
        }
        if (!date.isBefore(end) && date.isBefore(last)) {
            return new Tick(day, rolled(day), List.of(), day.provisional());
        }
        var step = new Slot.Step(date.plusDays(1).atStartOfDay(zone).toInstant());
        var ground = Grounds.of(Ground.Kind.CALENDAR_DAY, rule.counting());
        return new Tick(
                day,
                ground,
                List.of(step),
                date.equals(last) && rule.rollsToWorkday() && day.provisional());
    }

    /** The last day as it is told to people. */
    public LocalDate last() {
        return rule.rollsToWorkday() ? calendar.workdayFrom(end) : end;
    }

    private static Ground rolled(CalendarDay day) {
        return new Ground(
                Ground.Kind.ROLLED, DeadlineRule.LAST_DAY, day.holiday(), day.notices(), null);
    }
}
