package org.tongban.law;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When an agency is open on working days; on other days it is not, whatever its weekday says,
 * because a promise counts working hours only.
 *
 * @param makeUp hours of a make-up workday whose weekday has none of its own
 */
public record OfficeHours(
        ZoneId zone, Map<DayOfWeek, List<Interval>> weekly, List<Interval> makeUp) {

    /** From opening to closing within one day. */
    public record Interval(LocalTime opens, LocalTime closes) {
        public Interval {
            if (!opens.isBefore(closes)) {
                throw LawProblem.BAD_TERM.with("term", opens + "-" + closes);
            }
        }

        public Duration length() {
            return Duration.between(opens, closes);
        }
    }

    public OfficeHours {
        weekly = Map.copyOf(weekly);
        makeUp = List.copyOf(makeUp);
    }

    /** The same hours from Monday to Friday, written {@code 9:00-12:00, 13:30-17:30}. */
    public static OfficeHours weekdays(ZoneId zone, String hours) {
        var intervals = parse(hours);
        var weekly = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                weekly.put(day, intervals);
            }
        }
        return new OfficeHours(zone, weekly, intervals);
    }

    /** Reads {@code 9:00-12:00, 13:30-17:30}; in order, not overlapping. */
    public static List<Interval> parse(String hours) {
        var intervals = new java.util.ArrayList<Interval>();
        for (var part : hours.split(",")) {
            var ends = part.strip().split("[-\u2013\u2014]");
            if (ends.length != 2) {
                throw LawProblem.BAD_TERM.with("term", hours);
            }
            var interval = new Interval(time(ends[0], hours), time(ends[1], hours));
            if (!intervals.isEmpty() && interval.opens().isBefore(intervals.getLast().closes())) {
                throw LawProblem.BAD_TERM.with("term", hours);
            }
            intervals.add(interval);
        }
        return List.copyOf(intervals);
    }

    /** The hours of a day of the calendar; empty on days off. */
    public List<Interval> on(CalendarDay day) {
        if (!day.isWorkday()) {
            return List.of();
        }
        var own = weekly.getOrDefault(day.date().getDayOfWeek(), List.of());
        return own.isEmpty() && day.kind() == DayKind.MAKE_UP_WORKDAY ? makeUp : own;
    }

    /** What "one working day" of a promise means here: the longest day of the week. */
    public Duration dayLength() {
        return weekly.values().stream()
                .map(
                        day ->
                                day.stream()
                                        .map(Interval::length)
                                        .reduce(Duration.ZERO, Duration::plus))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static LocalTime time(String text, String whole) {
        try {
            var clock = text.strip();
            return LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
        } catch (java.time.format.DateTimeParseException notATime) {
            throw LawProblem.BAD_TERM.with("term", whole);
        }
    }
}
