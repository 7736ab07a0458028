package org.tongban.console.internal.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.core.YamlNode;
import org.tongban.law.CalendarReader;
import org.tongban.law.CalendarYear;
import org.tongban.law.WorkCalendar;

/** The working days of the program's own calendars. */
final class Workdays {

    private static final String FOLDER = "classpath*:packs/base/calendars/";

    private Workdays() {}

    static WorkCalendar read() {
        try {
            var resolver = new PathMatchingResourcePatternResolver(Workdays.class.getClassLoader());
            var names = resolver.getResources(FOLDER + "holidays.yaml")[0];
            var reader = CalendarReader.withNames(names.getContentAsString(StandardCharsets.UTF_8), refusal("holidays.yaml"));
            var years = new ArrayList<CalendarYear>();
            for (var file : resolver.getResources(FOLDER + "*.json")) {
                years.add(
                        reader.read(
                                file.getContentAsString(StandardCharsets.UTF_8),
                                refusal(String.valueOf(file.getFilename()))));
            }
            return WorkCalendar.of(years);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static YamlNode.Refusal refusal(String file) {
        return (line, reason) ->
                ConsoleProblem.STORY_REFUSED.with("place", file + ":" + line, "reason", reason);
    }
}
