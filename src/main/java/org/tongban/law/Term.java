package org.tongban.law;

import java.time.Duration;
import java.util.regex.Pattern;

/** How long something may take, in the unit its law or promise names. */
public sealed interface Term {

    /** Working days of the official calendar. */
    record WorkingDays(int days) implements Term {
        @Override
        public String toString() {
            return days + " working days";
        }
    }

    /** So many days of the agency's office hours, counted by the minute. */
    record OfficeDays(int days) implements Term {
        @Override
        public String toString() {
            return days + " office days";
        }
    }

    /** Office hours, counted by the minute. */
    record OfficeHoursTime(Duration time) implements Term {
        @Override
        public String toString() {
            return time.toHours() + " office hours";
        }
    }

    /** Days of the calendar, none left out. */
    record CalendarDays(int days) implements Term {
        @Override
        public String toString() {
            return days + " days";
        }
    }

    /** Months to the same day of the month, or its last (Civil Code, art. 202). */
    record CalendarMonths(int months) implements Term {
        @Override
        public String toString() {
            return months + " months";
        }
    }

    Pattern WRITTEN =
            Pattern.compile("([0-9]{1,4}) (working day|office day|office hour|day|month)s?");

    /**
     * Reads {@code 3 working days}, {@code 1 office day}, {@code 4 office hours}, {@code 60 days},
     * {@code 6 months}.
     */
    static Term parse(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches() || Integer.parseInt(written.group(1)) == 0) {
            throw LawProblem.BAD_TERM.with("term", text);
        }
        int count = Integer.parseInt(written.group(1));
        return switch (written.group(2)) {
            case "working day" -> new WorkingDays(count);
            case "office day" -> new OfficeDays(count);
            case "office hour" -> new OfficeHoursTime(Duration.ofHours(count));
            case "day" -> new CalendarDays(count);
            default -> new CalendarMonths(count);
        };
    }
}
