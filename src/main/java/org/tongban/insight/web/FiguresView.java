package org.tongban.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;

/**
 * The public figures.
 *
 * @param days how many days back
 * @param district null before anything was counted
 * @param late columns of those past the promise
 * @param overdueMore how many more are past their deadline than are listed
 */
public record FiguresView(
        int days,
        List<Parts.Link> periods,
        @Nullable District district,
        List<Row> agencies,
        @Nullable Row total,
        List<Parts.Column> weeks,
        List<Parts.Column> late,
        List<Week> weekRows,
        List<Overdue> overdue,
        int overdueMore,
        int minutes) {

    /** The district in four numbers. */
    public record District(
            Formatted asOf, int running, int waiting, int onTime, int near, int overdue, int received, int decided) {}

    /**
     * An agency or item in a table; words are empty where there is nothing to say.
     *
     * @param href its own page; null for none
     * @param under one line under the name; empty for none
     * @param chinese whether the name is Chinese on an English page
     * @param few too few cases to rank
     * @param inTime share from 0 to 1; negative for none
     * @param median time used as a share of the promise; negative for none
     */
    public record Row(
            String name,
            @Nullable String href,
            String under,
            boolean chinese,
            int running,
            int near,
            int overdue,
            int cases,
            boolean few,
            double inTime,
            String inTimeText,
            double median,
            String medianText,
            String rating,
            String ratingNote) {}

    /** A week in the table beside the chart. */
    public record Week(Formatted monday, int cases, int late, String inTime) {}

    /** A case past its deadline. */
    public record Overdue(String item, String href, String agency, String phase, Formatted due, Shape shape, String over) {}
}
