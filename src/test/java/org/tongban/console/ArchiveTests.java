package org.tongban.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.console.internal.archive.Backup;
import org.tongban.console.internal.archive.Manifest;
import org.tongban.console.internal.archive.Restore;
import org.tongban.core.Problem;
import org.tongban.platform.InstallationDatabase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What goes into an archive comes out of it, bit for bit, or not at all. */
class ArchiveTests {

    @TempDir static Path folder;
    static Path archive;
    static Manifest written;

    @BeforeAll
    static void backUpAHouseWithThingsInIt() throws Exception {
        new Console(Object.class);
        archive = folder.resolve("house.tongban");
        try (var database = InstallationDatabase.open(folder.resolve("first"))) {
            database.migrate(
                    InstallationDatabase.floors().stream()
                            .collect(Collectors.toMap(module -> module, module -> "latest")));
            try (var connection = database.connect()) {
                furnish(connection);
                written = Backup.write(database, archive, "test");
            }
        }
    }

    @Test
    void everyDigestIsTheSameAfterTheRoundTrip() throws Exception {
        var target = folder.resolve("second");
        assertThat(run("restore", archive, "--data", target)).isZero();

        var again = folder.resolve("again.tongban");
        assertThat(run("backup", again, "--data", target)).isZero();

        var read = Restore.check(again);
        assertThat(read.tables()).isEqualTo(written.tables());
        assertThat(read.partitions()).isEqualTo(written.partitions());
        assertThat(read.sequences()).isEqualTo(written.sequences());
        assertThat(read.migrations()).isEqualTo(written.migrations());
        assertThat(rowsOf(read, "journal", "entry_202611")).isEqualTo(200);
        assertThat(rowsOf(read, "files", "content")).isEqualTo(3);
    }

    @Test
    void aBackupIsOneMomentWhileOthersWrite() throws Exception {
        try (var database = InstallationDatabase.open(folder.resolve("first"));
                var other = database.connect()) {
            var writer =
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            for (int pair = 0; pair < 300; pair++) {
                                                publishPair(other, pair);
                                            }
                                        } catch (SQLException ended) {
                                            throw new AssertionError(ended);
                                        }
                                    });
            var manifest = Backup.write(database, folder.resolve("busy.tongban"), "test");
            writer.join();
            assertThat(rowsOf(manifest, "platform", "outbox") % 2).isZero();
            assertThat(rowsOf(manifest, "platform", "outbox")).isLessThanOrEqualTo(rows(other));
        }
    }

    @Test
    void anAlteredArchiveIsRefusedBeforeAnythingIsTouched() throws Exception {
        var altered = alter("tables/platform/pack.copy");
        var target = folder.resolve("third");

        var refused = catchThrowableOfType(Problem.class, () -> Restore.check(altered));

        assertThat(refused.code()).isEqualTo(ConsoleProblem.ARCHIVE_ALTERED);
        assertThat(run("restore", altered, "--data", target)).isEqualTo(1);
        assertThat(target).doesNotExist();
    }

    @Test
    void aCutArchiveIsRefused() throws Exception {
        var cut = folder.resolve("cut.tongban");
        var bytes = Files.readAllBytes(archive);
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        var refused = catchThrowableOfType(Problem.class, () -> Restore.check(cut));

        assertThat(refused.code()).isEqualTo(ConsoleProblem.ARCHIVE_UNREADABLE);
    }

    @Test
    void aFolderWithADatabaseIsNotRestoredOver() {
        assertThat(run("restore", archive, "--data", folder.resolve("first"))).isEqualTo(1);
        assertThat(InstallationDatabase.exists(folder.resolve("first"))).isTrue();
    }

    @Test
    void anArchiveIsNotOverwrittenAndOnlyItsOwnerReadsIt() throws Exception {
        var before = Files.readAllBytes(archive);
        assertThat(run("backup", archive, "--data", folder.resolve("first"))).isEqualTo(1);
        assertThat(archive).hasBinaryContent(before);
        assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
    }

    private static int run(Object... arguments) {
        var words = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return new Console(Object.class).run(words);
    }

    private static void furnish(Connection connection) throws SQLException {
        long seed = System.nanoTime();
        System.out.println("seed of the archive: " + seed);
        var random = new Random(seed);
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "INSERT INTO platform.pack VALUES ('tab\tand\\back', '1', E'龘㐂𠮷\n"
                        + "', clock_timestamp())");
            statement.execute(
                    "SELECT platform.ensure_partition('journal.entry', DATE '2026-11-15')");
            statement.execute(
                    """
                    SELECT journal.append(
                        overlay(platform.first_id('2026-11-15T00:00:00Z')::text
                            PLACING lpad(to_hex(n), 12, '0') FROM 25)::uuid,
                        'test', 'nobody', 'subject-' || n, clock_timestamp(), '{"姓名": "张三"}')
                    FROM generate_series(1, 200) n
                    """);
        }
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO files.content VALUES (sha256(?), length(?), ?)")) {
            for (int size : List.of(1, 1000, 5_000_000)) {
                var bytes = new byte[size];
                random.nextBytes(bytes);
                insert.setBytes(1, bytes);
                insert.setBytes(2, bytes);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        }
        publishPair(connection, 0);
    }

    private static void publishPair(Connection connection, int number) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "SELECT platform.publish('a', '%d', '{}'), platform.publish('b', '%d', '{}')"
                            .formatted(number, number));
        }
    }

    private static long rows(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM platform.outbox")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long rowsOf(Manifest manifest, String schema, String name) {
        return manifest.tables().stream()
                .filter(table -> table.schema().equals(schema) && table.name().equals(name))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** The same archive with one letter more in one entry, its checksums of the ZIP correct. */
    private static Path alter(String name) throws Exception {
        var altered = folder.resolve("altered.tongban");
        try (var from = new ZipFile(archive.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (var entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.getInputStream(entry).transferTo(to);
                if (entry.getName().equals(name)) {
                    to.write("x".getBytes());
                }
                to.closeEntry();
            }
        }
        return altered;
    }
}
