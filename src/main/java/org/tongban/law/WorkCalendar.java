package org.tongban.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which days are working days. Published years follow the State Council's notices, make-up workdays
 * included; other years follow the weekday and are marked provisional.
 */
public final class WorkCalendar {

    private final TreeMap<Integer, CalendarYear> years;
    private final Map<LocalDate, CalendarYear.Marked> marked;

    private WorkCalendar(
            TreeMap<Integer, CalendarYear> years, Map<LocalDate, CalendarYear.Marked> marked) {
        this.years = years;
        this.marked = marked;
    }

    public static WorkCalendar of(List<CalendarYear> published) {
        var years = new TreeMap<Integer, CalendarYear>();
        var marked = new HashMap<LocalDate, CalendarYear.Marked>();
        for (var year : published) {
            years.put(year.year(), year);
        }
        // A later notice may change the last days of the year before: it speaks last.
        years.values().forEach(year -> marked.putAll(year.days()));
        return new WorkCalendar(years, Map.copyOf(marked));
    }

    public CalendarDay day(LocalDate date) {
        var year = years.get(date.getYear());
        var named = marked.get(date);
        var notices = year == null ? List.<String>of() : year.notices();
        if (named == null) {
            return new CalendarDay(
                    date,
                    weekend(date) ? DayKind.WEEKEND : DayKind.WORKDAY,
                    null,
                    notices,
                    year == null);
        }
        if (!named.dayOff() && !weekend(date)) {
            // A later notice of the year gave a day off back, as that of January 2020 did.
            return new CalendarDay(date, DayKind.WORKDAY, null, notices, false);
        }
        var kind = named.dayOff() ? DayKind.HOLIDAY : DayKind.MAKE_UP_WORKDAY;
        return new CalendarDay(date, kind, named.holiday(), notices, false);
    }

    public boolean isWorkday(LocalDate date) {
        return day(date).isWorkday();
    }

    public boolean isPublished(int year) {
        return years.containsKey(year);
    }

    /** The last published year; 0 when there is none. */
    public int publishedThrough() {
        return years.isEmpty() ? 0 : years.lastKey();
    }

    /**
     * The year whose calendar should be there and is not: the year of that day always, the next one
     * from 1 November (the State Council's notice comes in October or November).
     */
    public OptionalInt findMissing(LocalDate today) {
        if (!isPublished(today.getYear())) {
            return OptionalInt.of(today.getYear());
        }
        int next = today.getYear() + 1;
        return today.getMonth().compareTo(Month.NOVEMBER) >= 0 && !isPublished(next)
                ? OptionalInt.of(next)
                : OptionalInt.empty();
    }

    /** That day, or the first working day after it. */
    public LocalDate workdayFrom(LocalDate date) {
        var day = date;
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The working day that many working days after (or, negative, before) a day. */
    public LocalDate plusWorkdays(LocalDate date, int workdays) {
        var day = date;
        int step = workdays < 0 ? -1 : 1;
        for (int left = Math.abs(workdays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkday(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
