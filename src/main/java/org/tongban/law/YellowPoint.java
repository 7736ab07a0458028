package org.tongban.law;

import java.time.Duration;

/** From when a clock is near its end. */
public sealed interface YellowPoint {

    /** The last part of the whole, for example a quarter: {@code new LastPart(1, 4)}. */
    record LastPart(int part, int of) implements YellowPoint {
        @Override
        public String toString() {
            return "last " + part + "/" + of;
        }
    }

    /** When so many counted days are left; of an hour clock, as many days of office hours. */
    record DaysLeft(int days) implements YellowPoint {
        @Override
        public String toString() {
            return days + " days left";
        }
    }

    /** When so much office time is left; of a day clock, begun days count as whole. */
    record TimeLeft(Duration time) implements YellowPoint {
        @Override
        public String toString() {
            return time.toMinutes() + " minutes left";
        }
    }

    /** The last quarter of an hour clock, one day before on a day clock. */
    static YellowPoint usual(Term term) {
        return switch (term) {
            case Term.OfficeDays days -> new LastPart(1, 4);
            case Term.OfficeHoursTime time -> new LastPart(1, 4);
            case Term.WorkingDays days -> new DaysLeft(1);
            case Term.CalendarDays days -> new DaysLeft(1);
            case Term.CalendarMonths months -> new DaysLeft(1);
        };
    }

    /** Reads {@code last 1/4}, {@code 1 day left}, {@code 60 minutes left}. */
    static YellowPoint parse(String text) {
        var part = java.util.regex.Pattern.compile("last ([1-9])/([1-9])").matcher(text);
        if (part.matches()) {
            return new LastPart(Integer.parseInt(part.group(1)), Integer.parseInt(part.group(2)));
        }
        var left =
                java.util.regex.Pattern.compile("([0-9]{1,4}) (day|minute)s? left").matcher(text);
        if (!left.matches()) {
            throw LawProblem.BAD_TERM.with("term", text);
        }
        int count = Integer.parseInt(left.group(1));
        return left.group(2).equals("day")
                ? new DaysLeft(count)
                : new TimeLeft(Duration.ofMinutes(count));
    }
}
