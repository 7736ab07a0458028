package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The database folder: made whole or not at all, of our major version, never cleaned. */
record Cluster(DataFolder folder, Binaries binaries, ServiceUser user) {

    private static final String STAGING = "postgresql.making-";

    private static final String ACCESS =
            """
            # Written by Tongban when the database was made: this machine only, passwords only.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** Refuses what we must not touch; makes the folder if there is none. */
    void prepare(Passwords passwords, PostgresSettings settings) {
        try {
            sweepHalfMade();
            var version = folder.cluster().resolve("PG_VERSION");
            if (!Files.exists(version)) {
                refuseStrangeFolder();
                make(passwords);
            }
            var major = Files.readString(version).strip();
            if (!major.equals(String.valueOf(Binaries.MAJOR))) {
                throw folder.problem(
                        PostgresProblem.OTHER_MAJOR_VERSION,
                        Map.of("found", major, "needed", Binaries.MAJOR));
            }
            user.own(folder.cluster());
            write("tongban.conf", ServerSettings.file(settings));
            write("pg_hba.conf", ACCESS);
            user.mustEnter(folder.cluster());
        } catch (IOException failed) {
            throw PostgresProblem.FOLDER_NOT_WRITABLE
                    .with("folder", folder.root(), "reason", String.valueOf(failed.getMessage()))
                    .causedBy(failed);
        }
    }

    /**
     * Into a folder beside its place, renamed when complete: a kill in between leaves only rubbish.
     */
    private void make(Passwords passwords) throws IOException {
        var staging = Files.createTempDirectory(folder.root(), STAGING);
        Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwx------"));
        var cluster = Files.createDirectory(staging.resolve("cluster"));
        Files.setPosixFilePermissions(cluster, PosixFilePermissions.fromString("rwx------"));
        var passwordFile = staging.resolve("password");
        Passwords.writePrivately(passwordFile, passwords.superuser() + "\n");
        user.own(staging);
        user.mustEnter(staging);
        var command =
                List.of(
                        binaries.program("initdb").toString(),
                        "--pgdata=" + cluster,
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // All three: with one missing, pg_trgm finds no Chinese letters.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C.UTF-8",
                        "--data-checksums");
        var outcome = Commands.run(Duration.ofMinutes(5), user.as(command));
        Files.deleteIfExists(passwordFile);
        if (!outcome.good()) {
            Trees.delete(staging);
            throw folder.problem(
                    PostgresProblem.MAKING_FAILED, Map.of("reason", lastLines(outcome.output())));
        }
        Files.writeString(
                cluster.resolve("postgresql.conf"),
                "\ninclude 'tongban.conf'\n",
                StandardOpenOption.APPEND);
        Files.move(cluster, folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(staging);
    }

    private void sweepHalfMade() throws IOException {
        try (var entries = Files.newDirectoryStream(folder.root(), STAGING + "*")) {
            for (Path leftover : entries) {
                Trees.delete(leftover);
            }
        }
    }

    private void refuseStrangeFolder() throws IOException {
        if (!Files.exists(folder.cluster())) {
            return;
        }
        try (var entries = Files.newDirectoryStream(folder.cluster())) {
            if (entries.iterator().hasNext()) {
                throw PostgresProblem.NOT_A_DATABASE_FOLDER.with("folder", folder.cluster());
            }
        }
        Files.delete(folder.cluster());
    }

    private void write(String name, String text) throws IOException {
        var file = folder.cluster().resolve(name);
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            user.give(file);
        }
    }

    static String lastLines(String output) {
        var lines = output.strip().lines().toList();
        return String.join(" / ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
    }
}
