package org.tongban.cases.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.internal.CaseClocks;
import org.tongban.law.Amount;
import org.tongban.law.CountedDay;
import org.tongban.law.DaySpan;
import org.tongban.law.Deadline;
import org.tongban.law.Ground;
import org.tongban.law.Light;
import org.tongban.platform.Countdown;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/**
 * The clock of a case: what is left, due by promise and by law, each day with its ground.
 *
 * @param countdown null for a term of calendar days
 * @param by due by promise, or to accept
 * @param law due by law; null before acceptance
 */
public record ClockView(
        Shape shape,
        String light,
        @Nullable Countdown countdown,
        Formatted by,
        boolean accepting,
        @Nullable Formatted law,
        boolean provisional,
        List<Parts.DayRow> days,
        String used,
        List<Parts.DayRow> lawDays,
        String lawUsed) {

    static ClockView of(CaseClocks.Both both, Shell shell) {
        Deadline current = both.current();
        Deadline statutory = both.statutory();
        var shape = shape(current.light());
        return new ClockView(
                shape,
                shell.t("desk.light." + current.light().name()),
                countdown(current),
                shell.dayMoment(current.due()),
                statutory == null,
                statutory == null ? null : shell.shortDay(statutory.dueDate()),
                current.provisional() || (statutory != null && statutory.provisional()),
                days(current, shell),
                amount(current.used(), shell),
                statutory == null ? List.of() : days(statutory, shell),
                statutory == null ? "" : amount(statutory.used(), shell));
    }

    private static Shape shape(Light light) {
        return switch (light) {
            case ON_TIME -> Shape.ON_TIME;
            case NEAR -> Shape.NEAR;
            case OVERDUE -> Shape.OVERDUE;
        };
    }

    private static @Nullable Countdown countdown(Deadline deadline) {
        long used = deadline.used().count();
        long total = deadline.total().count();
        long near = deadline.yellowUsed().count();
        return switch (deadline.total().unit()) {
            case OFFICE_TIME -> new Countdown(Countdown.Unit.MINUTES, used / 60, total / 60, near / 60);
            case WORKING_DAYS -> new Countdown(Countdown.Unit.WORKING_DAYS, used, total, near);
            case CALENDAR_DAYS -> null;
        };
    }

    private static List<Parts.DayRow> days(Deadline deadline, Shell shell) {
        return deadline.listSpans().stream().map(span -> day(span, shell)).toList();
    }

    private static Parts.DayRow day(DaySpan span, Shell shell) {
        var from = shell.shortDay(span.from());
        var to = shell.shortDay(span.to());
        var shown = span.from().equals(span.to())
                ? from
                : new Formatted(from.text() + "\u2014" + to.text(), from.html() + "&#8212;" + to.html());
        return new Parts.DayRow(shown, ground(span.first().ground(), shell), counted(span.first(), shell));
    }

    private static String ground(Ground ground, Shell shell) {
        var holiday = ground.holiday();
        var suspension = ground.suspension();
        return shell.t(
                "law.ground." + ground.kind().name(),
                "holiday", holiday == null ? "" : holiday.in(shell.language()),
                "ground", suspension == null ? "" : shell.t("law.suspension." + suspension.name()));
    }

    private static String counted(CountedDay day, Shell shell) {
        if (!day.counts()) {
            return "\u2013";
        }
        return day.counted().unit() == Amount.Unit.OFFICE_TIME
                ? shell.formats().counted(Duration.ofSeconds(day.counted().count()))
                : String.valueOf(day.counted().isZero() ? "\u2013" : day.running().count());
    }

    private static String amount(Amount amount, Shell shell) {
        return switch (amount.unit()) {
            case OFFICE_TIME -> shell.formats().counted(Duration.ofSeconds(amount.count()));
            case WORKING_DAYS -> shell.workingDays(amount.count()).text();
            case CALENDAR_DAYS -> shell.t("desk.left.days", "count", amount.count());
        };
    }
}
