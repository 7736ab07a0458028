package org.tongban.console.internal.stories;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tongban.core.YamlNode;

/** How a variable of a story gets its value. */
sealed interface Drawn {

    /** A text that may name other variables before it. */
    record Fixed(String text) implements Drawn {}

    /** So many Chinese characters that no word is made of, so that a name is new in each run. */
    record Han(int count) implements Drawn {}

    record Digits(int count) implements Drawn {}

    /**
     * A day from today, such as {@code +4 years} or {@code +30 working days}, written as the story's language writes it.
     *
     * @param iso written as 2030-11-24 instead, as one types it in English
     * @param workday whether it gives way to the first working day after it (Civil Code, art. 203)
     */
    record Day(int count, String unit, boolean iso, boolean workday) implements Drawn {}

    Pattern DAY = Pattern.compile("([+-][0-9]{1,3}) (working day|day|month|year)s?");

    /** Empty when it is none of these. */
    static Optional<Drawn> read(Map<String, YamlNode> said) {
        if (said.size() != 1) {
            return Optional.empty();
        }
        var only = said.entrySet().iterator().next();
        var value = only.getValue().text();
        return switch (only.getKey()) {
            case "han" -> count(value).map(Han::new);
            case "digits" -> count(value).map(Digits::new);
            case "date" -> day(value, false, false);
            case "iso-date" -> day(value, true, false);
            case "workday" -> day(value, false, true);
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> count(String value) {
        return value.matches("[1-9]") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
    }

    private static Optional<Drawn> day(String value, boolean iso, boolean workday) {
        var found = DAY.matcher(value);
        return found.matches()
                ? Optional.of(new Day(Integer.parseInt(found.group(1)), found.group(2), iso, workday))
                : value.equals("today") ? Optional.of(new Day(0, "day", iso, workday)) : Optional.empty();
    }
}
