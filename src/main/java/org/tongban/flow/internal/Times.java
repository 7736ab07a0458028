package org.tongban.flow.internal;

import org.tongban.flow.Trigger;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;

/** ISO 8601 times as timers write them. */
final class Times {

    private Times() {}

    static boolean valid(Trigger.Form form, String text) {
        return switch (form) {
            case DURATION -> duration(text);
            case DATE -> date(text);
            case DEADLINE -> !text.isBlank();
        };
    }

    private static boolean duration(String text) {
        int time = text.indexOf('T');
        try {
            if (time < 0) {
                return !Period.parse(text).isNegative();
            }
            var days = text.substring(0, time);
            return !Duration.parse("P" + text.substring(time)).isNegative()
                    && (days.equals("P") || !Period.parse(days).isNegative());
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static boolean date(String text) {
        try {
            switch (text.length()) {
                case 10 -> LocalDate.parse(text);
                case 16, 19 -> LocalDateTime.parse(text);
                default -> OffsetDateTime.parse(text);
            }
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
