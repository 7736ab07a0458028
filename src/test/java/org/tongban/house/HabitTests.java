package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How every file of the house is written. */
class HabitTests {

    private static final int LINES = 400;

    @Test
    void noFileIsLongerThanOneCanReadInOneSitting() {
        assertThat(everyJava().filter(path -> Sources.read(path).lines().count() > LINES).map(Sources::name))
                .isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        assertNowhere("@Autowired\\s+(?:private\\s+|protected\\s+)?[A-Z][\\w<>, ]*\\s+\\w+\\s*;", main());
    }

    @Test
    void nothingThrowsABareException() {
        assertNowhere("throw new (?:RuntimeException|Exception|Error)\\(", main());
    }

    /** Time comes from a clock: the legal one for law, the machine's for keys and sessions. */
    @Test
    void nothingAsksTheMachineForTheTime() {
        assertNowhere("\\b(?:Instant|LocalDate|LocalDateTime|LocalTime|ZonedDateTime|OffsetDateTime|Year)\\.now\\(\\)", main());
        assertNowhere("System\\.currentTimeMillis\\(\\)|new Date\\(\\)|Clock\\.system(?:UTC|DefaultZone)\\(", main());
        List<String> inSql =
                Stream.concat(main(), Sources.listFiles(Sources.MIGRATIONS, ".sql").stream())
                        .filter(path -> Pattern.compile("(?i)\\b(?:now\\(\\)|current_timestamp|current_date|localtimestamp)").matcher(sql(path)).find())
                        .map(Sources::name)
                        .toList();
        assertThat(inSql).isEmpty();
    }

    /** Chinese lives in messages, packs and docs; terms of the law may stand in comments. */
    @Test
    void codeIsAscii() {
        assertThat(main().filter(path -> Sources.withoutComments(Sources.read(path)).codePoints().anyMatch(c -> c >= 128)).map(Sources::name))
                .isEmpty();
    }

    @Test
    void everyPackageOfAModuleSaysWhatItIs() {
        assertThat(Sources.modules())
                .allMatch(module -> Sources.read(Sources.MAIN.resolve(module).resolve("package-info.java")).contains("@NullMarked"));
    }

    private static String sql(Path path) {
        return path.toString().endsWith(".sql")
                ? Sources.read(path).replaceAll("(?m)--.*$", "")
                : Sources.literals(path);
    }

    private static void assertNowhere(String pattern, Stream<Path> files) {
        var wanted = Pattern.compile(pattern);
        assertThat(files.filter(path -> wanted.matcher(Sources.withoutComments(Sources.read(path))).find()).map(Sources::name))
                .isEmpty();
    }

    private static Stream<Path> main() {
        return Sources.listFiles(Sources.MAIN, ".java").stream();
    }

    private static Stream<Path> everyJava() {
        return Stream.concat(main(), Sources.listFiles(Sources.ROOT.resolve("src/test/java"), ".java").stream());
    }
}
