package org.tongban.law.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.law.Amount;
import org.tongban.law.CalendarDay;
import org.tongban.law.ClockRun;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Ground;
import org.tongban.law.OfficeHours;
import org.tongban.law.Suspension;
import org.tongban.law.WorkCalendar;

/** The day clock: whole working days, each over at closing time (Civil Code, art. 203). */
public record WorkdayMeter(
        WorkCalendar calendar, OfficeHours hours, DeadlineRule rule, ClockRun run, Amount total)
        implements Meter {

    @Override
    public Tick tick(LocalDate date) {
        var day = calendar.day(date);
        var ground = ground(day);
        boolean counts =
                ground.kind() == Ground.Kind.WORKDAY
                        || ground.kind() == Ground.Kind.MAKE_UP_WORKDAY;
        return new Tick(
                day,
                ground,
                counts ? List.of(new Slot.Step(closing(day))) : List.of(),
                day.provisional());
    }

    private Ground ground(CalendarDay day) {
        if (day.isWorkday()) {
            if (day.date().equals(dateOf(run.start())) && !rule.startDayCounts()) {
                return Grounds.of(Ground.Kind.START_DAY, DeadlineRule.FIRST_DAY);
            }
            var suspended = suspendedOn(day.date());
            if (suspended.isPresent()) {
                return Grounds.suspended(suspended.get().ground());
            }
        }
        return Grounds.ofCalendar(day, rule.counting());
    }

    private Optional<Suspension> suspendedOn(LocalDate date) {
        return run.suspensions().stream()
                .filter(span -> date.isAfter(dateOf(span.from())) && !date.isAfter(lastDay(span)))
                .findFirst();
    }

    private LocalDate lastDay(Suspension span) {
        var end = span.to();
        return dateOf(end == null ? run.at() : end);
    }

    private Instant closing(CalendarDay day) {
        var open = hours.on(day);
        return open.isEmpty()
                ? day.date().plusDays(1).atStartOfDay(hours.zone()).toInstant()
                : day.date().atTime(open.getLast().closes()).atZone(hours.zone()).toInstant();
    }

    private LocalDate dateOf(Instant moment) {
        return LocalDate.ofInstant(moment, hours.zone());
    }
}
