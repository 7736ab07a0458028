package org.tongban.console.internal.stories;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tongban.law.WorkCalendar;

/** Gives the variables of a story their values; the same seed gives the same. */
record Drawing(long seed, LocalDate today, WorkCalendar calendar) {

    /** Names of birds, U+9E20 to U+9E73: no name or word of the registers has two of them. */
    private static final int FIRST_HAN = 0x9E20;

    private static final int HANS = 0x9E73 - FIRST_HAN + 1;

    Map<String, String> values(Story story) {
        var random = new Random(seed * 31 + story.file().hashCode());
        var values = new LinkedHashMap<String, String>();
        story.with()
                .forEach(
                        (name, drawn) ->
                                values.put(
                                        name,
                                        switch (drawn) {
                                            case Drawn.Fixed fixed ->
                                                    Variables.replace(fixed.text(), values);
                                            case Drawn.Han han -> han(random, han.count());
                                            case Drawn.Digits digits -> digits(random, digits.count());
                                            case Drawn.Day day -> written(day, story.language());
                                        }));
        return values;
    }

    private static String han(Random random, int count) {
        return random.ints(count, 0, HANS)
                .collect(
                        StringBuilder::new,
                        (text, each) -> text.appendCodePoint(FIRST_HAN + each),
                        StringBuilder::append)
                .toString();
    }

    private static String digits(Random random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private String written(Drawn.Day day, String language) {
        var date =
                switch (day.unit()) {
                    case "year" -> today.plusYears(day.count());
                    case "working day" -> calendar.plusWorkdays(today, day.count());
                    case "month" -> today.plusMonths(day.count());
                    default -> today.plusDays(day.count());
                };
        var told = day.workday() ? calendar.workdayFrom(date) : date;
        if (day.iso()) {
            return told.toString();
        }
        return language.equals("zh")
                ? DateTimeFormatter.ofPattern("yyyy\u5e74M\u6708d\u65e5", Locale.ROOT).format(told)
                : DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(told);
    }
}
