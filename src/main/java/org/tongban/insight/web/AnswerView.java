package org.tongban.insight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;

/**
 * Bad ratings at the desk: the list, or one of them.
 *
 * @param next address of the next page; null: this is the last
 * @param shown null for the list
 */
public record AnswerView(
        String agency,
        List<Parts.DeskPlace> places,
        String term,
        List<Row> waiting,
        List<Row> answered,
        @Nullable String next,
        @Nullable Shown shown) {

    /** A line of the list: never who rated, never which case. */
    public record Row(
            String href, String item, String grade, String agency, String reasons, RatingView.Clock clock) {}

    /**
     * One bad rating.
     *
     * @param opened the case behind it, once its head has opened it; null before
     * @param mayAnswer whether this officer answers
     */
    public record Shown(
            String base,
            String item,
            String grade,
            String agency,
            List<String> reasons,
            String words,
            RatingView.@Nullable Said supplement,
            RatingView.Clock clock,
            @Nullable Formatted opened,
            RatingView.@Nullable Said answer,
            boolean mayAnswer,
            String entered,
            FieldErrors errors) {}
}
