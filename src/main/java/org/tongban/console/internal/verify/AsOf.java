package org.tongban.console.internal.verify;

import org.tongban.console.internal.ConsoleProblem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** As of when a file is judged. */
final class AsOf {

    private AsOf() {}

    /**
     * Now; or a moment with its offset; or a day, meant to its end, today to now. The clock's zone
     * says when a day ends.
     */
    static Instant of(Optional<String> typed, Clock clock) {
        Instant now = clock.instant();
        if (typed.isEmpty()) {
            return now;
        }
        String text = typed.get();
        try {
            if (text.length() > 10) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var day = LocalDate.parse(text);
            return day.equals(LocalDate.now(clock))
                    ? now
                    : day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusSeconds(1);
        } catch (DateTimeParseException wrong) {
            throw ConsoleProblem.BAD_VALUE
                    .with(
                            "option", "--as-of",
                            "value", text,
                            "allowed", "2026-11-23, 2026-11-23T09:30:00+08:00")
                    .causedBy(wrong);
        }
    }
}
