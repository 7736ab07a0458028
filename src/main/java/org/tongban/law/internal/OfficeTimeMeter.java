package org.tongban.law.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongban.law.Amount;
import org.tongban.law.CalendarDay;
import org.tongban.law.ClockRun;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Ground;
import org.tongban.law.OfficeHours;
import org.tongban.law.Suspension;
import org.tongban.law.WorkCalendar;

/** The hour clock: office time from the start, without the time of suspensions. */
public record OfficeTimeMeter(
        WorkCalendar calendar, OfficeHours hours, DeadlineRule rule, ClockRun run, Amount total)
        implements Meter {

    @Override
    public Tick tick(LocalDate date) {
        var day = calendar.day(date);
        var afterStart = clippedToStart(open(day));
        var slots = withoutSuspensions(afterStart);
        return new Tick(day, ground(day, afterStart, slots), List.copyOf(slots), day.provisional());
    }

    private Ground ground(CalendarDay day, List<Slot.Flow> afterStart, List<Slot.Flow> slots) {
        if (day.isWorkday() && slots.isEmpty()) {
            return afterStart.isEmpty()
                    ? Grounds.of(Ground.Kind.AFTER_CLOSING, rule.counting())
                    : Grounds.suspended(suspending(afterStart.getFirst()).ground());
        }
        return Grounds.ofCalendar(day, rule.counting());
    }

    private Suspension suspending(Slot.Flow slot) {
        return run.suspensions().stream()
                .filter(span -> span.from().isBefore(slot.to()) && end(span).isAfter(slot.from()))
                .findFirst()
                .orElseThrow();
    }

    private List<Slot.Flow> open(CalendarDay day) {
        return hours.on(day).stream()
                .map(
                        interval ->
                                new Slot.Flow(
                                        day.date()
                                                .atTime(interval.opens())
                                                .atZone(hours.zone())
                                                .toInstant(),
                                        day.date()
                                                .atTime(interval.closes())
                                                .atZone(hours.zone())
                                                .toInstant()))
                .toList();
    }

    private List<Slot.Flow> clippedToStart(List<Slot.Flow> slots) {
        return slots.stream()
                .filter(slot -> slot.to().isAfter(run.start()))
                .map(slot -> new Slot.Flow(later(slot.from(), run.start()), slot.to()))
                .toList();
    }

    private List<Slot.Flow> withoutSuspensions(List<Slot.Flow> slots) {
        var left = slots;
        for (var span : run.suspensions()) {
            var cut = new ArrayList<Slot.Flow>();
            for (var slot : left) {
                var before = earlier(slot.to(), span.from());
                if (before.isAfter(slot.from())) {
                    cut.add(new Slot.Flow(slot.from(), before));
                }
                var after = later(slot.from(), end(span));
                // A span of no length would otherwise give the same piece twice.
                if (after.isBefore(slot.to()) && !after.isBefore(before)) {
                    cut.add(new Slot.Flow(after, slot.to()));
                }
            }
            left = cut;
        }
        return left;
    }

    private Instant end(Suspension span) {
        var to = span.to();
        return to == null ? later(run.at(), span.from()) : to;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
