package org.tongban.cases.web;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.platform.Countdown;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;

/**
 * Where a case stands.
 *
 * @param kicker name of the item
 * @param clock null when none runs any more
 * @param missing what is to be supplied, while the case waits for it
 * @param reason told with a refusal
 * @param licences downloads of both copies
 * @param told licensed entries of the firm, and who was told of them
 */
public record ProgressView(
        String base,
        String kicker,
        String title,
        String number,
        Shape shape,
        String status,
        @Nullable Clock clock,
        @Nullable Formatted correctUntil,
        List<String> missing,
        String reason,
        List<Parts.Link> licences,
        List<Told> told,
        List<Parts.Step> steps,
        @Nullable Explained promise,
        @Nullable Explained law,
        @Nullable Content basis,
        boolean provisional,
        boolean mayWithdraw,
        boolean mayCorrect,
        boolean mayRate) {

    /**
     * What is left, large.
     *
     * @param countdown null for terms of calendar days
     * @param by until when at the latest
     * @param running false when the case was decided: then it says what was needed
     */
    public record Clock(@Nullable Countdown countdown, Content by, Formatted now, boolean running) {}

    /** Licensed entries of a registered firm, and who was told of them or that nobody was. */
    public record Told(String entries, String words) {}

    /** A term day by day. */
    public record Explained(
            String lead, List<Parts.DayBox> boxes, List<Parts.DayRow> rows, String used, boolean provisional) {}
}
