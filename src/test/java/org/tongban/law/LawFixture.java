package org.tongban.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.tongban.core.YamlNode;

/**
 * The calendars and the law of the base pack, and an agency that is open 9:00-12:00 and
 * 13:30-17:30.
 */
final class LawFixture {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final OfficeHours HOURS = OfficeHours.weekdays(ZONE, "9:00-12:00, 13:30-17:30");
    static final WorkCalendar CALENDAR = calendar();
    static final Deadlines DEADLINES = new Deadlines(CALENDAR, HOURS);
    static final Citation REGISTRATION = Citation.parse("market-entity-regulation:19");

    private LawFixture() {}

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE).toString();
    }

    static YamlNode.Refusal refusal(String file) {
        return (line, reason) ->
                LawProblem.BAD_SOURCE.with("file", file, "line", line, "reason", reason);
    }

    static String text(String path) {
        try {
            return Files.readString(Path.of("packs/base").resolve(path));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static CalendarYear year(int year) {
        var reader =
                CalendarReader.withNames(text("calendars/holidays.yaml"), refusal("holidays.yaml"));
        return reader.read(text("calendars/" + year + ".json"), refusal(year + ".json"));
    }

    static LawRegister register() {
        try (var files = Files.list(Path.of("packs/base/law"))) {
            List<Statute> statutes =
                    files.filter(file -> file.toString().endsWith(".yaml"))
                            .map(
                                    file ->
                                            LawReader.read(
                                                    text("law/" + file.getFileName()),
                                                    refusal(file.toString())))
                            .toList();
            return LawRegister.of(statutes);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static WorkCalendar calendar() {
        return WorkCalendar.of(
                IntStream.rangeClosed(2014, 2026).mapToObj(LawFixture::year).toList());
    }
}
