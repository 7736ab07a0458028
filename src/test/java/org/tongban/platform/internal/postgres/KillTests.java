package org.tongban.platform.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.TestingInstallation;

import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Whatever is killed, every number that was acknowledged is there afterwards. */
class KillTests {

    /** Who runs it, and how root gets around PostgreSQL's refusal. */
    enum Runner {
        ROOT_IN_NAMESPACE,
        ROOT_AS_SERVICE_USER,
        ORDINARY_USER;

        TestingInstallation house() {
            var house = TestingInstallation.of(LedgerProcess.class);
            boolean root = new UnixSystem().getUid() == 0;
            assumeThat(root || this == ORDINARY_USER).as("this way needs root").isTrue();
            return switch (this) {
                case ROOT_IN_NAMESPACE -> house.with("-Dtongban.testing.escape=UNSHARE");
                case ROOT_AS_SERVICE_USER -> house.with("-Dtongban.testing.escape=SETPRIV");
                case ORDINARY_USER -> root ? house.asUser("nobody") : house;
            };
        }
    }

    private final Random random = new Random(seed());

    @Test
    void aKilledJvmLosesNothing() throws Exception {
        try (var house = Runner.ORDINARY_USER.house()) {
            house.launch();
            awaitAcknowledged(house, 20);
            house.killJvm();
            assertEverythingIsThere(house);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Runner.class)
    void nothingIsLostWhateverIsKilled(Runner runner) throws Exception {
        try (var house = runner.house()) {
            house.launch();
            for (int round = 0; round < 6; round++) {
                awaitAcknowledged(house, acknowledged(house).size() + 20 + random.nextInt(60));
                switch (round % 3) {
                    case 0 -> house.killJvm();
                    case 1 -> house.killBoth();
                    default -> {
                        int before = count(house, "recovered");
                        house.killPostmaster();
                        awaitCount(house, "recovered", before + 1);
                        awaitAcknowledged(house, acknowledged(house).size() + 10);
                        house.killJvm();
                    }
                }
                house.launch();
            }
            awaitAcknowledged(house, acknowledged(house).size() + 10);
            house.stop();
            assertEverythingIsThere(house);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource(Runner.class)
    void aKillWhileTheDatabaseIsMadeLeavesOnlyRubbish(Runner runner) throws Exception {
        try (var house = runner.house()) {
            for (int kill = 0; kill < 5; kill++) {
                house.launch();
                long end = System.nanoTime() + 60_000_000_000L;
                while (!isBeingMade(house) && System.nanoTime() < end && house.isRunning()) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(900));
                house.killJvm();
            }
            house.launch();
            awaitAcknowledged(house, 5);
            house.killJvm();
            assertEverythingIsThere(house);
            try (var left = java.nio.file.Files.list(house.data())) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .noneMatch(name -> name.startsWith("postgresql.making-"));
            }
        }
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheFolder() {
        try (var house = Runner.ORDINARY_USER.house()) {
            house.launch();
            awaitAcknowledged(house, 1);
            long first = house.pid();
            var second = house.launchBeside();
            assertThat(second.exit()).isEqualTo(1);
            assertThat(second.output())
                    .contains("refused POSTGRES-0001")
                    .contains("process " + first);
            assertThat(house.isRunning()).isTrue();
        }
    }

    private static boolean isBeingMade(TestingInstallation house) {
        var names = house.data().toFile().list((folder, name) -> name.startsWith("postgresql"));
        return names != null
                && List.of(names).stream().anyMatch(name -> !name.contains("passwords"));
    }

    private static void assertEverythingIsThere(TestingInstallation house) throws Exception {
        if (house.isRunning()) {
            house.killJvm();
        }
        var said = acknowledged(house);
        house.launch();
        awaitCount(house, "recovered", count(house, "recovered") + 1);
        var access = OwnPostgres.findRunning(house.data()).orElseThrow();
        var kept = new ArrayList<Long>();
        try (var connection =
                        DriverManager.getConnection(
                                access.jdbcUrl(), access.user(), access.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT number FROM ledger ORDER BY number")) {
            while (rows.next()) {
                kept.add(rows.getLong(1));
            }
        }
        assertThat(kept).containsAll(said);
        assertThat(kept)
                .containsExactlyElementsOf(LongStream.range(0, kept.size()).boxed().toList());
        house.stop();
    }

    private static List<Long> acknowledged(TestingInstallation house) {
        return house.log()
                .lines()
                .filter(line -> line.startsWith("acknowledged "))
                .map(line -> Long.parseLong(line.substring("acknowledged ".length())))
                .toList();
    }

    private static void awaitAcknowledged(TestingInstallation house, int number) {
        awaitCount(house, "acknowledged", number);
    }

    private static int count(TestingInstallation house, String word) {
        return (int) house.log().lines().filter(line -> line.startsWith(word + " ")).count();
    }

    private static void awaitCount(TestingInstallation house, String word, int number) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (count(house, word) < number) {
            if (!house.isRunning() || System.nanoTime() > end) {
                throw new AssertionError(
                        "only " + count(house, word) + " " + word + "\n" + tail(house.log()));
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static String tail(String log) {
        return log.substring(Math.max(0, log.length() - 4000));
    }

    private static long seed() {
        long seed = Long.getLong("tongban.seed", System.nanoTime());
        System.out.println("seed of the kills: " + seed);
        return seed;
    }
}
