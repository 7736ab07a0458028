package org.tongban.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Days in a row that do not count for the same reason, or one day that counts: a line of the
 * printed explanation.
 */
public record DaySpan(LocalDate from, LocalDate to, List<CountedDay> days) {

    public CountedDay first() {
        return days.getFirst();
    }

    public int length() {
        return days.size();
    }

    static List<DaySpan> of(List<CountedDay> days) {
        var spans = new ArrayList<DaySpan>();
        var open = new ArrayList<CountedDay>();
        for (var day : days) {
            if (!open.isEmpty() && !goesOn(open.getLast(), day)) {
                spans.add(closed(open));
                open.clear();
            }
            open.add(day);
        }
        if (!open.isEmpty()) {
            spans.add(closed(open));
        }
        return List.copyOf(spans);
    }

    private static boolean goesOn(CountedDay last, CountedDay next) {
        boolean bothSilent = !last.counts() && !next.counts();
        boolean calendar =
                last.ground().kind() == Ground.Kind.CALENDAR_DAY
                        && last.toCome().equals(next.toCome());
        return (bothSilent || calendar)
                && last.ground().kind() == next.ground().kind()
                && last.ground().suspension() == next.ground().suspension()
                && java.util.Objects.equals(last.ground().holiday(), next.ground().holiday());
    }

    private static DaySpan closed(List<CountedDay> open) {
        return new DaySpan(open.getFirst().date(), open.getLast().date(), List.copyOf(open));
    }
}
