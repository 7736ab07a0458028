package org.tongban.law;

import java.util.List;

/**
 * How one clock of an item runs.
 *
 * @param startDayCounts whether the day of the start is the first counted day; meant for day clocks
 *     only
 * @param rollsToWorkday whether a last day that is a day off gives way to the next working day;
 *     calendar terms only
 * @param basis the articles that set the term
 * @param counting the article that says which days count
 */
public record DeadlineRule(
        Term term,
        boolean startDayCounts,
        boolean rollsToWorkday,
        YellowPoint yellow,
        List<Citation> basis,
        Citation counting) {

    /**
     * Administrative Licensing Law, art. 82: terms are counted in working days, statutory holidays
     * not included.
     */
    public static final Citation WORKING_DAYS = new Citation("licensing-law", "82");

    /** Civil Code, art. 201: the day on which a term begins is not counted. */
    public static final Citation FIRST_DAY = new Citation("civil-code", "201");

    /**
     * Civil Code, art. 203: a last day that is a statutory holiday gives way to the day after the
     * holiday.
     */
    public static final Citation LAST_DAY = new Citation("civil-code", "203");

    public DeadlineRule {
        basis = List.copyOf(basis);
    }

    /**
     * The usual rule of a term: its first day does not count, calendar terms roll, the yellow point
     * is the usual one.
     */
    public static DeadlineRule of(Term term, Citation... basis) {
        boolean calendar = term instanceof Term.CalendarDays || term instanceof Term.CalendarMonths;
        return new DeadlineRule(
                term,
                false,
                calendar,
                YellowPoint.usual(term),
                List.of(basis),
                calendar ? FIRST_DAY : WORKING_DAYS);
    }

    public DeadlineRule withYellow(YellowPoint point) {
        return new DeadlineRule(term, startDayCounts, rollsToWorkday, point, basis, counting);
    }

    public DeadlineRule withStartDayCounting(boolean counts) {
        return new DeadlineRule(term, counts, rollsToWorkday, yellow, basis, counting);
    }
}
