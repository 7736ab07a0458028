package org.tongban.insight.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;

/**
 * The figures of the district, an agency or an item as they were last read.
 *
 * @param days how many days back were counted
 * @param code of agency or item; empty for the district
 * @param agency of an item
 * @param ended in whatever way: those who could rate
 * @param cases granted or refused after acceptance
 * @param late of those: longer than promised, extended or not
 * @param medianShare time used as a share of the promise
 * @param halfHours how many took so many half hours, the last all longer ones
 * @param grades how many chose each grade, best first
 */
public record Figure(
        int days,
        String code,
        Bilingual name,
        @Nullable String agency,
        Instant asOf,
        int running,
        int waiting,
        int near,
        int overdue,
        int receivedToday,
        int decidedToday,
        int ended,
        int cases,
        int late,
        int unlawful,
        int extended,
        @Nullable Duration median,
        @Nullable Duration medianAcceptance,
        @Nullable Double medianShare,
        List<Integer> halfHours,
        List<Integer> grades) {

    /** Fewer cases than this say nothing about the next one: they are marked and not ranked. */
    public static final int FEW_CASES = 10;

    /** Fewer ratings than this would tell who gave them: their grades are not shown. */
    public static final int FEW_RATINGS = 5;

    public boolean few() {
        return cases < FEW_CASES;
    }

    public int onTime() {
        return running - waiting - near - overdue;
    }

    public int rated() {
        return grades.stream().mapToInt(Integer::intValue).sum();
    }

    public int unrated() {
        return ended - rated();
    }

    /** Whether the grades may be shown without telling who gave them. */
    public boolean showsGrades() {
        return rated() >= FEW_RATINGS;
    }

    /** Share of the decided within the promise; empty when nothing was decided. */
    public OptionalDouble inTime() {
        return cases == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) late / cases);
    }

    /** Share of the raters who were satisfied on the whole or better; empty when too few rated. */
    public OptionalDouble satisfied() {
        return showsGrades()
                ? OptionalDouble.of((double) (grades.get(0) + grades.get(1) + grades.get(2)) / rated())
                : OptionalDouble.empty();
    }
}
