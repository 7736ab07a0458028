package org.tongban.licences.internal.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a template writes a value. Instants are written in the time of the offices. */
enum PaperFormat {
    PLAIN("", Locale.CHINA),
    DATE("yyyy\u5e74M\u6708d\u65e5", Locale.CHINA),
    DATETIME("yyyy\u5e74M\u6708d\u65e5 HH:mm", Locale.CHINA),
    DATE_EN("d MMMM yyyy", Locale.ENGLISH),
    DATETIME_EN("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");

    private final DateTimeFormatter formatter;

    PaperFormat(String pattern, Locale locale) {
        formatter = DateTimeFormatter.ofPattern(pattern, locale);
    }

    static PaperFormat named(@Nullable String name) {
        return name == null ? PLAIN : valueOf(name.toUpperCase(Locale.ROOT));
    }

    String apply(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (this == PLAIN) {
            return value.toString();
        }
        try {
            return formatter.format(moment(value));
        } catch (DateTimeParseException notDate) {
            return value.toString();
        }
    }

    private static ZonedDateTime moment(Object value) {
        return switch (value) {
            case Instant instant -> instant.atZone(OFFICES);
            case LocalDate date -> date.atStartOfDay(OFFICES);
            case OffsetDateTime moment -> moment.atZoneSameInstant(OFFICES);
            case ZonedDateTime moment -> moment.withZoneSameInstant(OFFICES);
            default ->
                    value.toString().length() == 10
                            ? LocalDate.parse(value.toString()).atStartOfDay(OFFICES)
                            : OffsetDateTime.parse(value.toString()).atZoneSameInstant(OFFICES);
        };
    }
}
