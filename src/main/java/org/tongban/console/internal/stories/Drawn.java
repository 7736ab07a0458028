package org.tongban.console.internal.stories;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** How a variable of a story gets its value. */
sealed interface Drawn {

    /** A text that may name other variables before it. */
    record Fixed(String text) implements Drawn {}

    /** So many Chinese characters that no word is made of, so that a name is new in each run. */
    record Han(int count) implements Drawn {}

    record Digits(int count) implements Drawn {}

    /** A day from today, such as {@code +4 years}; written as the story's language writes it. */
    record Day(int count, String unit) implements Drawn {}

    /** Names of birds: U+9E20 to U+9E73 of the Unified Ideographs. */
    int FIRST_HAN = 0x9E20;

    int LAST_HAN = 0x9E73;

    Pattern DAY = Pattern.compile("today|([+-][0-9]{1,3}) (day|month|year)s?");

    /** Null when the text is no day. */
    static @org.jspecify.annotations.Nullable Day day(String text) {
        var found = DAY.matcher(text);
        if (!found.matches()) {
            return null;
        }
        return text.equals("today")
                ? new Day(0, "day")
                : new Day(Integer.parseInt(found.group(1)), found.group(2));
    }

    /** The value in one run; {@code known} are the variables made before. */
    default String value(Random random, LocalDate today, String language, Map<String, String> known) {
        return switch (this) {
            case Fixed fixed -> Variables.replace(fixed.text(), known);
            case Han han -> {
                var text = new StringBuilder();
                for (int i = 0; i < han.count(); i++) {
                    text.appendCodePoint(FIRST_HAN + random.nextInt(LAST_HAN - FIRST_HAN + 1));
                }
                yield text.toString();
            }
            case Digits digits -> {
                var text = new StringBuilder();
                for (int i = 0; i < digits.count(); i++) {
                    text.append(random.nextInt(10));
                }
                yield text.toString();
            }
            case Day day -> written(day(today, day), language);
        };
    }

    private static LocalDate day(LocalDate today, Day day) {
        return switch (day.unit()) {
            case "year" -> today.plusYears(day.count());
            case "month" -> today.plusMonths(day.count());
            default -> today.plusDays(day.count());
        };
    }

    private static String written(LocalDate day, String language) {
        return language.equals("zh")
                ? DateTimeFormatter.ofPattern("yyyy\u5e74M\u6708d\u65e5", Locale.ROOT).format(day)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
    }
}
