package org.tongban.law;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Time that does not count, on one of the lawful grounds. On an hour clock exactly this time is
 * left out; on a day clock the days after the one on which it begins, up to and with the one on
 * which it ends (the day on which a span begins is not counted: Civil Code, art. 201).
 *
 * @param to null while it lasts
 */
public record Suspension(SuspensionGround ground, Instant from, @Nullable Instant to) {

    public Suspension {
        if (to != null && to.isBefore(from)) {
            throw LawProblem.SUSPENSION_BACKWARDS.with(
                    "from", from.toString(), "to", to.toString());
        }
    }
}
