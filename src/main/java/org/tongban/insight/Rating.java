package org.tongban.insight;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.law.Light;

/**
 * What the applicant thought of how one case was handled.
 *
 * @param id says nothing about the case, so that whoever answers need not know whose it is
 * @param reasons codes of the pack's list
 * @param words the rater's own, at most {@link #WORDS_BOUND} characters
 * @param clock of the answer; null unless the grade is bad
 * @param opened when the head first opened the case behind it
 */
public record Rating(
        UUID id,
        UUID caseId,
        String itemCode,
        String agency,
        String region,
        Grade grade,
        List<String> reasons,
        String words,
        Instant at,
        @Nullable Supplement supplement,
        @Nullable Clock clock,
        @Nullable Instant opened,
        @Nullable Answer answer) {

    public static final int WORDS_BOUND = 500;
    public static final int ANSWER_BOUND = 1_000;

    public Rating {
        reasons = List.copyOf(reasons);
    }

    /** What the rater added later, once. */
    public record Supplement(String words, Instant at) {}

    /**
     * By when a bad rating is answered.
     *
     * @param provisional the calendar of a year it runs into is not published
     */
    public record Clock(Instant due, Instant yellow, boolean provisional) {

        public Light lightAt(Instant moment) {
            if (moment.isAfter(due)) {
                return Light.OVERDUE;
            }
            return moment.isBefore(yellow) ? Light.ON_TIME : Light.NEAR;
        }
    }

    /** What the agency found and did. */
    public record Answer(String words, Instant at) {}

    public Optional<Answer> findAnswer() {
        return Optional.ofNullable(answer);
    }

    /** How the journal names it. */
    public String reference() {
        return "rating:" + id;
    }
}
