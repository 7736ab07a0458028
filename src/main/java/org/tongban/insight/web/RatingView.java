package org.tongban.insight.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Formatted;
import org.tongban.platform.Shape;

/**
 * The rater's page: the form, or what was recorded and how it is answered.
 *
 * @param grades what can be chosen, best first, each with its reasons
 * @param grade chosen before an error; empty for none
 * @param reasons ticked before an error, as the form sends them
 * @param given null while unrated
 */
public record RatingView(
        String base,
        String item,
        String title,
        String number,
        List<GradeView> grades,
        String grade,
        Set<String> reasons,
        String words,
        FieldErrors errors,
        @Nullable Given given) {

    /** A grade and its reasons. */
    public record GradeView(String value, String text, List<Tick> reasons) {}

    /** A reason; {@code value} is unique over all grades. */
    public record Tick(String value, String text) {}

    /**
     * What was recorded.
     *
     * @param clock by when a bad one is answered; null for others
     */
    public record Given(
            String grade,
            Formatted at,
            List<String> reasons,
            String words,
            @Nullable Said supplement,
            @Nullable Clock clock,
            @Nullable Said answer) {}

    /** Words and when. */
    public record Said(String words, Formatted at) {}

    /** The clock of the answer. */
    public record Clock(Shape shape, String light, Formatted due, boolean provisional) {}
}
