package org.tongban.law;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tongban.core.Bilingual;
import org.tongban.core.YamlNode;

/**
 * Reads {@code calendars/YYYY.json} (the format of holiday-cn) with the English names of {@code
 * holidays.yaml}.
 */
public final class CalendarReader {

    private final Map<String, String> english;

    private CalendarReader(Map<String, String> english) {
        this.english = english;
    }

    public static CalendarReader withNames(String yaml, YamlNode.Refusal refusal) {
        var names = new HashMap<String, String>();
        YamlNode.read(yaml, refusal)
                .fields()
                .forEach((name, value) -> names.put(name, value.text()));
        return new CalendarReader(Map.copyOf(names));
    }

    /** JSON is read as the subset of YAML that it is, so that a refusal knows its line. */
    public CalendarYear read(String json, YamlNode.Refusal refusal) {
        var root = YamlNode.read(json, refusal).only("$schema", "$id", "year", "papers", "days");
        var days = new LinkedHashMap<LocalDate, CalendarYear.Marked>();
        for (var day : root.get("days").list()) {
            day.only("name", "date", "isOffDay");
            var marked =
                    new CalendarYear.Marked(named(day.get("name")), day.flag("isOffDay", true));
            if (days.put(date(day.get("date")), marked) != null) {
                throw day.refused("the day is named twice");
            }
        }
        var notices = root.get("papers").list().stream().map(YamlNode::text).toList();
        if (notices.isEmpty()) {
            throw root.refused("a calendar must name the notice it comes from");
        }
        return new CalendarYear(root.number("year"), notices, Map.copyOf(days));
    }

    private Bilingual named(YamlNode name) {
        String translated =
                Arrays.stream(name.text().split("\u3001"))
                        .map(
                                part -> {
                                    var words = english.get(part);
                                    if (words == null) {
                                        throw name.refused(
                                                "holidays.yaml has no English name for " + part);
                                    }
                                    return words;
                                })
                        .collect(Collectors.joining(" and "));
        return new Bilingual(name.text(), translated);
    }

    private static LocalDate date(YamlNode node) {
        try {
            return LocalDate.parse(node.text());
        } catch (DateTimeParseException notADate) {
            throw node.refused("'" + node.text() + "' is not a date like 2026-10-01");
        }
    }
}
