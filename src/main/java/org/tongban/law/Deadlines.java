package org.tongban.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import org.tongban.law.internal.CalendarMeter;
import org.tongban.law.internal.Meter;
import org.tongban.law.internal.OfficeTimeMeter;
import org.tongban.law.internal.Reckoning;
import org.tongban.law.internal.Tick;
import org.tongban.law.internal.WorkdayMeter;

/**
 * Reckons deadlines by the official calendar and one agency's office hours. Pure: the same values
 * give the same answer.
 */
public final class Deadlines {

    private final WorkCalendar calendar;
    private final OfficeHours hours;

    public Deadlines(WorkCalendar calendar, OfficeHours hours) {
        this.calendar = calendar;
        this.hours = hours;
    }

    /** A clock that nothing has extended or suspended. */
    public Deadline of(DeadlineRule rule, Instant start, Instant at) {
        return of(rule, ClockRun.of(start, at));
    }

    /**
     * Fails with LAW-0004 when an extension has another unit, LAW-0005 when one was approved too
     * late.
     */
    public Deadline of(DeadlineRule rule, ClockRun run) {
        var whole =
                new ClockRun(
                        run.start().truncatedTo(ChronoUnit.SECONDS),
                        run.extensions(),
                        run.suspensions(),
                        run.at().truncatedTo(ChronoUnit.SECONDS));
        refuseLateExtensions(rule, whole);
        return reckon(rule, whole);
    }

    /** Office time between two moments, for measuring what has happened. */
    public Duration officeTime(Instant from, Instant to) {
        var rule = DeadlineRule.of(new Term.OfficeDays(1));
        var meter =
                new OfficeTimeMeter(
                        calendar, hours, rule, ClockRun.of(from, to), Amount.of(hours.dayLength()));
        long seconds = 0;
        var last = LocalDate.ofInstant(to, hours.zone());
        for (var date = LocalDate.ofInstant(from, hours.zone());
                !date.isAfter(last);
                date = date.plusDays(1)) {
            seconds += meter.tick(date).countedBy(to);
        }
        return Duration.ofSeconds(seconds);
    }

    /** The time zone of the offices. */
    public java.time.ZoneId zone() {
        return hours.zone();
    }

    /** Whether the agency is open at that moment. */
    public boolean isOpen(Instant moment) {
        var local = moment.atZone(hours.zone());
        return hours.on(calendar.day(local.toLocalDate())).stream()
                .anyMatch(
                        interval ->
                                !local.toLocalTime().isBefore(interval.opens())
                                        && local.toLocalTime().isBefore(interval.closes()));
    }

    public WorkCalendar calendar() {
        return calendar;
    }

    public OfficeHours hours() {
        return hours;
    }

    private Deadline reckon(DeadlineRule rule, ClockRun run) {
        var meter = meter(rule, run);
        var yellowUsed = yellowUsed(rule.yellow(), meter.total());
        var reckoning =
                new Reckoning(meter, hours.zone(), run.start(), run.at(), yellowUsed.count());
        return new Deadline(
                rule,
                run.start(),
                run.at(),
                reckoning.due(),
                reckoning.dueDate(),
                reckoning.provisional(),
                run.suspensions().stream().anyMatch(span -> lasts(span, run.at())),
                meter.total(),
                reckoning.used(),
                reckoning.yellowAt(),
                yellowUsed,
                reckoning.days(),
                basis(rule, run, reckoning),
                notices(reckoning));
    }

    private Meter meter(DeadlineRule rule, ClockRun run) {
        return switch (rule.term()) {
            case Term.WorkingDays days -> {
                int all = days.days();
                for (var extension : run.extensions()) {
                    all += same(extension, Term.WorkingDays.class).days();
                }
                yield new WorkdayMeter(
                        calendar, hours, rule, run, new Amount(Amount.Unit.WORKING_DAYS, all));
            }
            case Term.OfficeDays days ->
                    officeTime(rule, run, hours.dayLength().multipliedBy(days.days()));
            case Term.OfficeHoursTime time -> officeTime(rule, run, time.time());
            case Term.CalendarDays days -> calendarTime(rule, run);
            case Term.CalendarMonths months -> calendarTime(rule, run);
        };
    }

    private Meter officeTime(DeadlineRule rule, ClockRun run, Duration term) {
        if (hours.dayLength().isZero()) {
            throw LawProblem.NEVER_OPEN.with("days", 0);
        }
        var all = term;
        for (var extension : run.extensions()) {
            all =
                    all.plus(
                            switch (extension.by()) {
                                case Term.OfficeDays days ->
                                        hours.dayLength().multipliedBy(days.days());
                                case Term.OfficeHoursTime time -> time.time();
                                case Term.WorkingDays days ->
                                        throw unitDiffers(extension, rule.term());
                                case Term.CalendarDays days ->
                                        throw unitDiffers(extension, rule.term());
                                case Term.CalendarMonths months ->
                                        throw unitDiffers(extension, rule.term());
                            });
        }
        return new OfficeTimeMeter(calendar, hours, rule, run, Amount.of(all));
    }

    private Meter calendarTime(DeadlineRule rule, ClockRun run) {
        var start = LocalDate.ofInstant(run.start(), hours.zone());
        var base = rule.startDayCounts() ? start.minusDays(1) : start;
        var end = later(base, rule.term(), rule.term());
        for (var extension : run.extensions()) {
            end = later(end, extension.by(), rule.term());
        }
        var total = new Amount(Amount.Unit.CALENDAR_DAYS, ChronoUnit.DAYS.between(base, end));
        return new CalendarMeter(calendar, hours.zone(), rule, start, end, total);
    }

    private static LocalDate later(LocalDate from, Term by, Term term) {
        return switch (by) {
            case Term.CalendarDays days -> from.plusDays(days.days());
            case Term.CalendarMonths months -> from.plusMonths(months.months());
            case Term.WorkingDays days ->
                    throw LawProblem.UNIT_DIFFERS.with("unit", term, "other", by);
            case Term.OfficeDays days ->
                    throw LawProblem.UNIT_DIFFERS.with("unit", term, "other", by);
            case Term.OfficeHoursTime time ->
                    throw LawProblem.UNIT_DIFFERS.with("unit", term, "other", by);
        };
    }

    private static <T extends Term> T same(Extension extension, Class<T> unit) {
        if (!unit.isInstance(extension.by())) {
            throw LawProblem.UNIT_DIFFERS.with(
                    "unit", unit.getSimpleName(), "other", extension.by());
        }
        return unit.cast(extension.by());
    }

    private static org.tongban.core.Problem unitDiffers(Extension extension, Term term) {
        return LawProblem.UNIT_DIFFERS.with("unit", term, "other", extension.by());
    }

    /**
     * What is over cannot be extended: each extension must be approved within the term as it then
     * stood.
     */
    private void refuseLateExtensions(DeadlineRule rule, ClockRun run) {
        for (int i = 0; i < run.extensions().size(); i++) {
            var extension = run.extensions().get(i);
            var until =
                    new ClockRun(
                            run.start(),
                            run.extensions().subList(0, i),
                            run.suspensions(),
                            extension.approvedAt());
            var due = reckon(rule, until).due();
            if (extension.approvedAt().isAfter(due)) {
                throw LawProblem.EXTENDED_TOO_LATE.with(
                        "due", due, "approvedAt", extension.approvedAt());
            }
        }
    }

    private static boolean lasts(Suspension span, Instant at) {
        var to = span.to();
        return !span.from().isAfter(at) && (to == null || to.isAfter(at));
    }

    private Amount yellowUsed(YellowPoint yellow, Amount total) {
        long left =
                switch (yellow) {
                    case YellowPoint.LastPart last -> total.count() * last.part() / last.of();
                    case YellowPoint.DaysLeft days ->
                            total.unit() == Amount.Unit.OFFICE_TIME
                                    ? hours.dayLength().toSeconds() * days.days()
                                    : days.days();
                    case YellowPoint.TimeLeft time ->
                            total.unit() == Amount.Unit.OFFICE_TIME ? time.time().toSeconds() : 1;
                };
        return total.minus(new Amount(total.unit(), left));
    }

    private static List<Citation> basis(DeadlineRule rule, ClockRun run, Reckoning reckoning) {
        var basis = new LinkedHashSet<>(rule.basis());
        run.extensions().forEach(extension -> basis.add(extension.ground()));
        run.suspensions().forEach(span -> basis.add(span.ground().citation()));
        basis.add(rule.counting());
        reckoning.ticks().stream()
                .filter(tick -> tick.ground().kind() == Ground.Kind.ROLLED)
                .forEach(tick -> basis.add(tick.ground().citation()));
        return List.copyOf(basis);
    }

    private static List<String> notices(Reckoning reckoning) {
        var notices = new LinkedHashSet<String>();
        for (Tick tick : reckoning.ticks()) {
            notices.addAll(tick.ground().notices());
        }
        return List.copyOf(notices);
    }
}
