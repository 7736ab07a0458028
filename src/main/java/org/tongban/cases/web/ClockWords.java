package org.tongban.cases.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.internal.TermWords;
import org.tongban.law.Amount;
import org.tongban.law.CountedDay;
import org.tongban.law.DaySpan;
import org.tongban.law.Deadline;
import org.tongban.law.Deadlines;
import org.tongban.platform.Countdown;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** A reckoned deadline in the words and figures of the applicant's pages. */
final class ClockWords {

    /** Days that fit beside each other on a phone. */
    private static final int STRIP = 14;

    private static final String NOTHING = "\u2014";

    private final Shell shell;
    private final Deadlines deadlines;

    ClockWords(Shell shell, Deadlines deadlines) {
        this.shell = shell;
        this.deadlines = deadlines;
    }

    /** Null for terms of calendar days: those are told by their date only. */
    static @Nullable Countdown countdown(Deadline deadline) {
        long used = deadline.used().count();
        long total = deadline.total().count();
        long near = deadline.yellowUsed().count();
        return switch (deadline.total().unit()) {
            case OFFICE_TIME -> new Countdown(Countdown.Unit.MINUTES, used / 60, total / 60, near / 60);
            case WORKING_DAYS -> new Countdown(Countdown.Unit.WORKING_DAYS, used, total, near);
            case CALENDAR_DAYS -> null;
        };
    }

    /** An hour clock is told to the minute, others by their day. */
    Formatted due(Deadline deadline) {
        return deadline.total().unit() == Amount.Unit.OFFICE_TIME
                ? shell.dayMoment(deadline.due())
                : shell.day(deadline.dueDate());
    }

    /** What is promised, and how many office hours that is. */
    String term(Deadline deadline, String key) {
        String words = TermWords.of(shell.messages(), shell.language(), deadline.rule().term());
        Amount total = deadline.total();
        return total.unit() == Amount.Unit.OFFICE_TIME
                ? shell.t(key + ".hours", "term", words, "hours", shell.duration(Duration.ofSeconds(total.count())).text())
                : shell.t(key, "term", words);
    }

    List<Parts.DayRow> rows(Deadline deadline) {
        return deadline.listSpans().stream().map(this::row).toList();
    }

    private Parts.DayRow row(DaySpan span) {
        CountedDay day = span.first();
        var from = shell.shortDay(span.from());
        var to = shell.shortDay(span.to());
        var shown = span.length() == 1
                ? from
                : new Formatted(from.text() + NOTHING + to.text(), from.html() + NOTHING + to.html());
        return new Parts.DayRow(shown, note(span), counted(day));
    }

    private String note(DaySpan span) {
        CountedDay day = span.first();
        var holiday = day.ground().holiday();
        var suspension = day.ground().suspension();
        String ground = shell.t(
                "law.ground." + day.ground().kind().name(),
                "holiday", holiday == null ? "" : holiday.in(shell.language()),
                "ground", suspension == null ? "" : shell.t("law.suspension." + suspension.name()));
        LocalTime begins = day.begins();
        LocalTime ends = day.ends();
        if (begins != null && ends != null && day.counts()) {
            return shell.t("mycases.day.hours", "ground", ground, "from", shell.time(begins), "to", shell.time(ends));
        }
        return span.length() == 1
                ? ground
                : shell.t("mycases.day.several", "ground", ground, "count", span.length());
    }

    private String counted(CountedDay day) {
        if (!day.counts()) {
            return shell.t("mycases.day.none");
        }
        if (day.counted().unit() == Amount.Unit.OFFICE_TIME) {
            return day.counted().isZero()
                    ? NOTHING
                    : shell.formats().counted(Duration.ofSeconds(day.counted().count()));
        }
        return day.ordinal() == 0 ? NOTHING : shell.t("mycases.day.ordinal", "count", day.ordinal());
    }

    String used(Deadline deadline) {
        Amount used = deadline.used();
        return switch (used.unit()) {
            case OFFICE_TIME -> shell.formats().counted(Duration.ofSeconds(used.count()));
            case WORKING_DAYS -> shell.workingDays(used.count()).text();
            case CALENDAR_DAYS -> shell.t("cases.term.days" + (used.count() == 1 ? ".one" : ""), "count", used.count());
        };
    }

    /** The last days, as many as fit. */
    List<Parts.DayBox> boxes(Deadline deadline) {
        var days = deadline.days();
        return days.subList(Math.max(0, days.size() - STRIP), days.size()).stream().map(this::box).toList();
    }

    private Parts.DayBox box(CountedDay day) {
        double whole = length(day);
        double from = day.begins() == null ? 0 : part(day.date(), day.begins());
        double until = Math.min(1, from + day.counted().count() / whole);
        double end = Math.min(1, until + day.toCome().count() / whole);
        return new Parts.DayBox(
                String.valueOf(day.date().getDayOfMonth()),
                weekday(day.date()),
                day.kind().isWorkday(),
                day.counted().isZero() ? Parts.DayBox.Span.NONE : new Parts.DayBox.Span(from, until),
                day.toCome().isZero() ? Parts.DayBox.Span.NONE : new Parts.DayBox.Span(until, end));
    }

    private double length(CountedDay day) {
        return day.counted().unit() == Amount.Unit.OFFICE_TIME
                ? Math.max(1, part(day.date(), LocalTime.MAX, 1))
                : 1;
    }

    private double part(LocalDate date, LocalTime time) {
        return part(date, time, Math.max(1, part(date, LocalTime.MAX, 1)));
    }

    /** Office seconds before a time of the day, as a part of so many. */
    private double part(LocalDate date, LocalTime time, double of) {
        double seconds = 0;
        for (var open : deadlines.hours().on(deadlines.calendar().day(date))) {
            LocalTime until = time.isBefore(open.closes()) ? time : open.closes();
            seconds += Math.max(0, Duration.between(open.opens(), until).toSeconds());
        }
        return seconds / of;
    }

    /** One sign of its own is enough under a box. */
    private String weekday(LocalDate date) {
        String whole = shell.formats().weekday(date);
        return shell.chinese() ? whole.substring(whole.length() - 1) : whole.substring(0, 2);
    }
}
