package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.security.auth.module.UnixSystem;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.TestingInstallation;
import org.tongban.platform.internal.postgres.OwnPostgres;

/**
 * The whole product is killed while cases run: whatever was acknowledged is there, every case goes on
 * from where it stood, and nothing is there twice – case, journal, papers, firm, licence, notices.
 */
class CaseKillTests {

    private final Random random = new Random(seed());
    private int first = 1;

    @Test
    void aKillInsideAStepLosesAndDoublesNothing() throws Exception {
        try (var house = house(false)) {
            launch(house, 12);
            awaitDone(house, 6);
            awaitInsideAStep(house);
            house.killBoth();
            finish(house);
            assertNothingLostNothingDoubled(house);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingIsLostWhateverIsKilledAndWhoeverRunsIt(boolean asRoot) throws Exception {
        try (var house = house(asRoot)) {
            for (int round = 0; round < 6; round++) {
                launch(house, 300);
                awaitDone(house, done(house).size() + 10 + random.nextInt(60));
                if (round % 2 == 0) {
                    awaitInsideAStep(house);
                }
                switch (round % 3) {
                    case 0 -> house.killJvm();
                    case 1 -> house.killBoth();
                    default -> {
                        house.killPostmaster();
                        awaitDone(house, done(house).size() + 10);
                        house.killJvm();
                    }
                }
            }
            finish(house);
            assertNothingLostNothingDoubled(house);
        }
    }

    /** Root is refused by PostgreSQL and gets around it; where the test itself is nobody, so is the product. */
    private static TestingInstallation house(boolean asRoot) {
        var house = TestingInstallation.application();
        boolean root = new UnixSystem().getUid() == 0;
        return root && !asRoot ? house.asUser("nobody") : house;
    }

    /** Takes up every key begun before and some more. */
    private void launch(TestingInstallation house, int more) {
        int begun = keys(house).size();
        house.with("-Dtongban.testing.ledger=" + first + "-" + (begun + more));
        house.launch();
    }

    /** No new keys: everything begun is brought to its end, and what follows from it. */
    private void finish(TestingInstallation house) throws Exception {
        int finished = count(house, "finished");
        int begun = keys(house).size();
        house.with("-Dtongban.testing.ledger=" + first + "-" + begun);
        house.launch();
        await(house, () -> count(house, "finished") > finished, "finished");
        try (var sql = connect(house)) {
            await(house, () -> number(sql, "SELECT count(*) FROM platform.outbox") == 0, "an empty outbox");
        }
    }

    private static void assertNothingLostNothingDoubled(TestingInstallation house) throws Exception {
        var acknowledged = new LinkedHashMap<String, String>();
        done(house).forEach((step, caseId) -> {
            if (step.endsWith(" submit")) {
                acknowledged.put(step.split(" ")[0], caseId);
            }
        });
        int keys = keys(house).size();
        assertThat(acknowledged).hasSize(keys);
        try (var sql = connect(house)) {
            acknowledged.forEach((key, caseId) -> assertThat(number(
                            sql,
                            "SELECT count(*) FROM cases.submission WHERE key LIKE '%ledger-" + key + "' AND case_id = '" + caseId + "'"))
                    .as("the case of key %s", key)
                    .isEqualTo(1));
            String every = "SELECT count(*) FROM ";
            assertThat(number(sql, every + "cases.submission")).isEqualTo(keys);
            assertThat(number(sql, every + "cases.case_file")).isEqualTo(keys);
            assertThat(number(sql, every + "cases.case_file WHERE decision = 'granted'")).isEqualTo(keys);
            assertThat(number(sql, every + "cases.work_item WHERE state = 'open'")).isZero();
            assertThat(number(sql, every + "journal.entry WHERE type = 'case.submitted/1'")).isEqualTo(keys);
            assertThat(number(sql, every + "journal.entry WHERE type = 'case.acted/1'")).isEqualTo(3L * keys);
            assertThat(number(sql, every + "(SELECT subject, payload->>'node' FROM journal.entry WHERE type = 'case.acted/1' GROUP BY 1, 2 HAVING count(*) > 1) twice"))
                    .isZero();
            assertThat(number(sql, every + "licences.paper WHERE kind = 'receipt'")).isEqualTo(keys);
            assertThat(number(sql, every + "licences.paper WHERE kind = 'acceptance'")).isEqualTo(keys);
            assertThat(number(sql, every + "licences.licence")).isEqualTo(keys);
            assertThat(number(sql, every + "registers.issued_code")).isEqualTo(keys);
            assertThat(number(sql, every + "cases.telling")).isEqualTo(keys);
            assertThat(number(sql, every + "journal.entry WHERE type = 'case.agencies-told/1'")).isEqualTo(keys);
            assertThat(number(sql, every + "registers.record WHERE register = 'legal-persons' AND known_to = 'infinity' AND data->>'name' IN (SELECT title FROM cases.case_file)"))
                    .isEqualTo(keys);
            assertThat(number(sql, every + "(SELECT arguments->>'number', template FROM messaging.notice WHERE arguments->>'number' IS NOT NULL GROUP BY 1, 2 HAVING count(*) > 1) twice"))
                    .isZero();
        }
        house.stop();
    }

    /** Lines {@code done <key> <step> <case>}: what the client knows. */
    private static Map<String, String> done(TestingInstallation house) {
        var done = new LinkedHashMap<String, String>();
        house.log().lines().filter(line -> line.startsWith("done ")).map(line -> line.split(" ")).filter(part -> part.length == 4).forEach(part -> {
            String before = done.put(part[1] + " " + part[2], part[3]);
            assertThat(before).as("the case of %s %s", part[1], part[2]).isIn(null, part[3]);
        });
        return done;
    }

    private static TreeSet<Integer> keys(TestingInstallation house) {
        var keys = new TreeSet<Integer>();
        house.log().lines().filter(line -> line.startsWith("begin ")).forEach(line -> keys.add(Integer.parseInt(line.split(" ")[1])));
        return keys;
    }

    private static int count(TestingInstallation house, String word) {
        return (int) house.log().lines().filter(line -> line.equals(word)).count();
    }

    /** Until the last thing said is the beginning of a step. */
    private static void awaitInsideAStep(TestingInstallation house) {
        await(house, () -> {
            var said = house.log().lines().filter(line -> line.startsWith("begin ") || line.startsWith("done ")).toList();
            return said.getLast().startsWith("begin ");
        }, "the inside of a step");
    }

    private static void awaitDone(TestingInstallation house, int number) {
        await(house, () -> done(house).size() >= number, number + " steps");
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static void await(TestingInstallation house, Condition condition, String what) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        try {
            while (!condition.holds()) {
                if (!house.isRunning() || System.nanoTime() > end || house.log().contains("\nrefused ")) {
                    String log = house.log();
                    throw new AssertionError("no " + what + "\n" + log.lines().filter(line -> line.startsWith("refused ") || line.contains("xception")).collect(java.util.stream.Collectors.joining("\n")) + "\n" + log.substring(Math.max(0, log.length() - 3000)));
                }
                Thread.sleep(2);
            }
        } catch (SQLException refused) {
            throw new AssertionError(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Connection connect(TestingInstallation house) throws SQLException {
        var access = OwnPostgres.findRunning(house.data()).orElseThrow();
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }

    private static long number(Connection sql, String query) {
        try (var statement = sql.createStatement(); var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException refused) {
            throw new AssertionError(query, refused);
        }
    }

    private static long seed() {
        long seed = Long.getLong("tongban.seed", System.nanoTime());
        System.out.println("seed of the kills: " + seed);
        return seed;
    }
}
