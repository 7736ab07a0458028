package org.tongban.console.internal.archive;

import org.postgresql.PGConnection;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.platform.InstallationDatabase;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * Brings an archive into an empty database: the same migrations, the same rows, every digest
 * checked twice.
 */
public final class Restore {

    private Restore() {}

    /** Reads the manifest and checks every entry against it; touches no database. */
    public static Manifest check(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            for (var table : manifest.tables()) {
                var digest = Digests.begin();
                try (var entry = entry(zip, table.entry())) {
                    entry.transferTo(
                            new java.security.DigestOutputStream(
                                    OutputStream.nullOutputStream(), digest));
                }
                if (!Digests.end(digest).equals(table.digest())) {
                    throw ConsoleProblem.ARCHIVE_ALTERED.with("file", file, "part", table.entry());
                }
            }
            if (zip.size() != manifest.tables().size() + 1) {
                throw ConsoleProblem.ARCHIVE_ALTERED.with("file", file, "part", "?");
            }
            return manifest;
        } catch (IOException | JacksonException broken) {
            throw unreadable(file, broken);
        }
    }

    /** Loads a checked archive in one transaction. */
    public static void load(InstallationDatabase database, Path file, Manifest manifest) {
        database.migrate(manifest.migrations());
        try (var connection = database.connect();
                var zip = new ZipFile(file.toFile())) {
            connection.setAutoCommit(false);
            var contents = new Contents(connection);
            contents.pinFormats();
            mustReach(manifest, contents);
            for (var partition : manifest.partitions()) {
                if (!isPlain(partition)) {
                    throw ConsoleProblem.ARCHIVE_ALTERED.with(
                            "file", file, "part", partition.name());
                }
            }
            makePartitions(contents, manifest.partitions());
            mustMatch(file, manifest, contents);
            var links = ForeignKeys.takeDown(contents, connection);
            fill(connection, contents, zip, manifest);
            links.putUp(contents);
            verify(connection, file, manifest);
            connection.commit();
        } catch (IOException | SQLException broken) {
            throw unreadable(file, broken);
        }
    }

    private static void fill(
            Connection connection, Contents contents, ZipFile zip, Manifest manifest)
            throws SQLException, IOException {
        var names = manifest.tables().stream().map(Manifest.Table::qualified).toList();
        // What migrations put in is in the archive too, perhaps changed since.
        contents.execute("TRUNCATE " + String.join(", ", names));
        for (var table : manifest.tables()) {
            contents.execute("ALTER TABLE " + table.qualified() + " DISABLE TRIGGER USER");
            try (var rows = entry(zip, table.entry())) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIn(), rows);
            }
            contents.execute("ALTER TABLE " + table.qualified() + " ENABLE TRIGGER USER");
        }
        for (var sequence : manifest.sequences()) {
            if (sequence.value() != null) {
                contents.execute(
                        "SELECT setval('%s.%s', %d)"
                                .formatted(
                                        Identifiers.quote(sequence.schema()).replace("'", "''"),
                                        Identifiers.quote(sequence.name()).replace("'", "''"),
                                        sequence.value()));
            }
        }
    }

    private static final String VALUE = "('[^'\\\\]*'|-?[0-9]+|MINVALUE|MAXVALUE|NULL)";
    private static final String VALUES = "\\(" + VALUE + "(, " + VALUE + ")*\\)";
    private static final String BOUNDS =
            "DEFAULT|FOR VALUES (IN " + VALUES + "|FROM " + VALUES + " TO " + VALUES + ")";

    /** These words become SQL, so they may be nothing but bounds of a partition. */
    private static boolean isPlain(Manifest.Partition partition) {
        return partition.parent().matches("[a-z_0-9]+\\.[a-z_0-9]+")
                && partition.options().matches("[a-z_0-9=., ]*")
                && partition.bounds().matches(BOUNDS);
    }

    private static void makePartitions(Contents contents, List<Manifest.Partition> partitions)
            throws SQLException {
        var there = new ArrayList<>(contents.partitions());
        for (var partition : partitions) {
            if (there.stream()
                    .noneMatch(
                            one ->
                                    one.schema().equals(partition.schema())
                                            && one.name().equals(partition.name()))) {
                contents.execute(
                        "CREATE TABLE %s.%s PARTITION OF %s %s%s"
                                .formatted(
                                        Identifiers.quote(partition.schema()),
                                        Identifiers.quote(partition.name()),
                                        partition.parent(),
                                        partition.bounds(),
                                        partition.options().isEmpty()
                                                ? ""
                                                : " WITH (" + partition.options() + ")"));
            }
        }
    }

    private static void mustReach(Manifest manifest, Contents contents) throws SQLException {
        Map<String, String> reached = contents.migrations(contents.tables());
        for (var wanted : manifest.migrations().entrySet()) {
            if (!wanted.getValue().equals(reached.get(wanted.getKey()))) {
                throw ConsoleProblem.ARCHIVE_NEWER.with(
                        "module", wanted.getKey(), "version", wanted.getValue());
            }
        }
    }

    /**
     * The manifest's names and orders become SQL; only those that the migrated tables have are let
     * in.
     */
    private static void mustMatch(Path file, Manifest manifest, Contents contents)
            throws SQLException {
        var there = contents.tables().stream().map(Restore::shape).toList();
        for (var table : manifest.tables()) {
            if (!there.contains(shape(table))) {
                throw ConsoleProblem.ARCHIVE_ALTERED.with("file", file, "part", table.entry());
            }
        }
    }

    private static Manifest.Table shape(Manifest.Table table) {
        return new Manifest.Table(
                table.schema(), table.name(), table.columns(), table.order(), 0, "");
    }

    private static void verify(Connection connection, Path file, Manifest manifest)
            throws SQLException, IOException {
        for (var table : manifest.tables()) {
            var found = Backup.copy(connection, table, OutputStream.nullOutputStream());
            if (!found.equals(table)) {
                throw ConsoleProblem.ARCHIVE_ALTERED.with("file", file, "part", table.entry());
            }
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        try (var entry = entry(zip, Manifest.ENTRY)) {
            var manifest = JsonMapper.builder().build().readValue(entry, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new IOException("format " + manifest.format());
            }
            return manifest;
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static org.tongban.core.Problem unreadable(Path file, Exception cause) {
        return ConsoleProblem.ARCHIVE_UNREADABLE
                .with("file", file, "reason", String.valueOf(cause.getMessage()))
                .causedBy(cause);
    }
}
