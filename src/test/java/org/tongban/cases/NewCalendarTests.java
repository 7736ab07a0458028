package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.cases.internal.Reckoning;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Actor;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.parties.TestingVisitor;
import org.tongban.platform.LegalClock;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;

/**
 * Late December of the last published year, and then the next calendar arrives. The year is 2022, so
 * that no other test's case is touched; 2 January 2023 was a Monday and a holiday.
 */
@TongbanTest
class NewCalendarTests {

    private static final int LAW = 225;

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired Reckoning reckoning;
    @Autowired LegalClock clock;
    @Autowired LawBook law;
    @Autowired Journal journal;
    @Autowired JdbcClient sql;
    @Autowired List<PackReader> readers;

    @BeforeEach
    void nothingAfter2022() {
        publishThrough(2022);
        clock.set(Instant.parse("2022-12-29T02:00:00Z"));
    }

    @AfterEach
    void everythingAgain() {
        publishThrough(9999);
        clock.reset();
    }

    @Test
    void theTimeToAcceptAndItsTimerAndItsWorkFollowTheNewCalendar() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        var before = read(submitted).times();
        assertThat(before.provisional()).isTrue();

        publish2023();

        var after = await(submitted, file -> !file.times().provisional()).times();
        assertThat(day(before.due())).isEqualTo("2023-01-05");
        assertThat(day(after.due())).isEqualTo("2023-01-06");
        assertThat(after.yellow()).isAfter(before.yellow());
        assertThat(moment("SELECT due_at FROM cases.timer WHERE case_id = ?", submitted)).isEqualTo(after.due());
        assertThat(moment("SELECT due_at FROM cases.work_item WHERE case_id = ? AND state = 'open'", submitted)).isEqualTo(after.due());
        var payload = reckoned(submitted).getFirst().payload();
        assertThat(payload.at("/due/from").asString()).isEqualTo(before.due().toString());
        assertThat(payload.at("/due/to").asString()).isEqualTo(after.due().toString());
        assertThat(payload.at("/timers/acceptance/to").asString()).isEqualTo(after.due().toString());
        assertThat(awaitNotice("2023-01-06", submitted)).isTrue();
    }

    @Test
    void promiseAndLawFollowOnceAndASecondRunChangesNothing() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        clock.set(Instant.parse("2022-12-30T07:00:00Z"));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
        var before = read(submitted).times();

        publish2023();

        var after = await(submitted, file -> !file.times().provisional());
        assertThat(after.times().due()).isAfter(before.due());
        assertThat(after.times().lawDue()).isAfter(before.lawDue());
        assertThat(after.times().accepted()).isEqualTo(before.accepted());
        reckoning.reckonAll();
        assertThat(read(submitted)).isEqualTo(after);
        assertThat(reckoned(submitted)).hasSize(1);
        fixture.act(submitted, fixture.examinerAndApprover(), Act.of(Action.PROPOSE_GRANT));
    }

    @Test
    void anExtendedTermFollows() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
        var head = new Actor.Officer(
                UUID.randomUUID(), "Head", CaseFixture.AGENCY, List.of(new Grant(Role.HEAD, CaseFixture.AGENCY, "990101")));
        var before = cases.extend(head, submitted.caseId(), fixture.version(submitted), "the address must be seen").times();

        publish2023();

        var after = await(submitted, file -> !file.times().provisional()).times();
        assertThat(after.due()).isAfter(before.due()).isEqualTo(after.lawDue());
        assertThat(after.extensions()).isEqualTo(before.extensions());
    }

    @Test
    void theApplicantsOwnTimeToCorrectFollows() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        fixture.act(submitted, fixture.clerk(), new Act(Action.CORRECT, "", List.of(), List.of("proof of address"), null));
        var before = moment("SELECT due_at FROM cases.timer WHERE case_id = ?", submitted);

        publish2023();

        var after = await(submitted, file -> !file.times().provisional());
        assertThat(after.times().due()).isNull();
        assertThat(moment("SELECT due_at FROM cases.timer WHERE case_id = ?", submitted)).isAfter(before);
        assertThat(reckoned(submitted)).hasSize(1);
    }

    @Test
    void aDeadlineWithinThePublishedYearDoesNotMove() {
        clock.set(Instant.parse("2022-12-05T02:00:00Z"));
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        var before = read(submitted);
        assertThat(before.times().provisional()).isFalse();

        publish2023();
        reckoning.reckonAll();

        assertThat(read(submitted)).isEqualTo(before);
    }

    @Test
    void theOperatorIsWarnedUntilTheCalendarIsThere() {
        var anyone = TestingVisitor.at(port);
        var supervisor = TestingVisitor.at(port).signInAs("guanshan");
        assertThat(anyone.get("/status").body()).contains("packs/base/calendars/2023.json");
        assertThat(supervisor.get("/supervision").body()).contains("缺少2023年的工作日历", "packs/base/calendars/2023.json");
        assertThat(supervisor.get("/supervision?lang=en").body()).contains("The working calendar of 2023 is missing");
        publish2023();
        assertThat(anyone.get("/status").body()).doesNotContain("2023.json");
        assertThat(supervisor.get("/supervision").body()).doesNotContain("2023.json");
    }

    private void publish2023() {
        publishThrough(2023);
        reckoning.reckonAll();
    }

    /** Loads the base pack's law again, with its calendars up to that year. */
    private void publishThrough(int year) {
        var files = Stream.of("law", "calendars")
                .flatMap(folder -> list(Path.of("packs/base", folder)))
                .filter(file -> !file.name().matches("\\d{4}\\.json") || Integer.parseInt(file.name().substring(0, 4)) <= year)
                .toList();
        var pack = new Pack("base", "0", List.of(), false, "", files);
        readers.stream().filter(reader -> reader.order() == LAW).forEach(reader -> reader.load(pack));
        assertThat(law.calendar().isPublished(2023)).isEqualTo(year >= 2023);
    }

    private static Stream<PackFile> list(Path folder) {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).sorted().map(NewCalendarTests::file).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PackFile file(Path path) {
        try {
            return new PackFile("base", path.getParent().getFileName() + "/" + path.getFileName(), Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private CaseFile read(Submitted submitted) {
        return cases.get(new Actor.Machine("test"), submitted.caseId());
    }

    private List<Entry> reckoned(Submitted submitted) {
        return journal.listOf(CaseFile.referenceOf(submitted.caseId()), 100).stream()
                .filter(entry -> entry.type().equals("case.reckoned/1"))
                .toList();
    }

    private Instant moment(String query, Submitted submitted) {
        return sql.sql(query).param(submitted.caseId()).query(java.time.OffsetDateTime.class).single().toInstant();
    }

    private static String day(Instant due) {
        return due.atZone(java.time.ZoneId.of("Asia/Shanghai")).toLocalDate().toString();
    }

    /** By this test's run or the house's own, whichever came first. */
    private CaseFile await(Submitted submitted, Predicate<CaseFile> there) {
        var until = Clock.systemUTC().instant().plusSeconds(20);
        while (Clock.systemUTC().instant().isBefore(until)) {
            var file = read(submitted);
            if (there.test(file)) {
                return file;
            }
            reckoning.reckonAll();
        }
        throw new AssertionError("the new calendar did nothing to " + read(submitted));
    }

    private boolean awaitNotice(String day, Submitted submitted) {
        var until = Clock.systemUTC().instant().plusSeconds(20);
        while (Clock.systemUTC().instant().isBefore(until)) {
            if (sql.sql(NOTICES).params(submitted.number(), day).query(Long.class).single() == 1) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    private static final String NOTICES =
            "SELECT count(*) FROM messaging.notice WHERE template = 'cases.notice.reckoned' AND arguments ->> 'number' = ? AND arguments ->> 'reason' = ?";
}
