package org.tongban.console.internal.archive;

import org.postgresql.PGConnection;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.platform.InstallationDatabase;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes everything as of one moment into one file that only its owner may read. */
public final class Backup {

    private Backup() {}

    /** The file appears only when it is whole. */
    public static Manifest write(InstallationDatabase database, Path file, String version) {
        var draft = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(
                    draft,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (var connection = database.connect();
                    var zip =
                            new ZipOutputStream(
                                    new BufferedOutputStream(
                                            Files.newOutputStream(
                                                    draft, StandardOpenOption.WRITE)))) {
                manifest = write(connection, zip, version);
            }
            try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } catch (IOException | SQLException failed) {
            draft.toFile().delete();
            throw ConsoleProblem.BACKUP_FAILED
                    .with("reason", String.valueOf(failed.getMessage()))
                    .causedBy(failed);
        }
    }

    private static Manifest write(Connection connection, ZipOutputStream zip, String version)
            throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        var contents = new Contents(connection);
        contents.pinFormats();
        var tables = new ArrayList<Manifest.Table>();
        for (var table : contents.tables()) {
            zip.putNextEntry(new ZipEntry(table.entry()));
            tables.add(copy(connection, table, zip));
            zip.closeEntry();
        }
        var manifest =
                new Manifest(
                        Manifest.FORMAT,
                        version,
                        contents.migrations(tables),
                        contents.partitions(),
                        tables,
                        // Not bound to the moment: a sequence read late is only further on, never
                        // behind its rows.
                        contents.sequences());
        connection.rollback();
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(
                JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    /** Rows of one table into the stream; the table comes back with their number and digest. */
    static Manifest.Table copy(Connection connection, Manifest.Table table, OutputStream out)
            throws SQLException, IOException {
        var digest = Digests.begin();
        // Closing belongs to the archive, not to the copy.
        var open =
                new FilterOutputStream(out) {
                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        out.write(bytes, from, length);
                    }

                    @Override
                    public void close() throws IOException {
                        out.flush();
                    }
                };
        long rows =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(table.copyOut(), new DigestOutputStream(open, digest));
        return new Manifest.Table(
                table.schema(),
                table.name(),
                table.columns(),
                table.order(),
                rows,
                Digests.end(digest));
    }
}
