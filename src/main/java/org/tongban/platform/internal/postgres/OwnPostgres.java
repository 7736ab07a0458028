package org.tongban.platform.internal.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The PostgreSQL that Tongban brings along: durable, closed to the world, one process to a folder.
 */
public final class OwnPostgres {

    private static final String DATABASE = "tongban";

    private OwnPostgres() {}

    /**
     * Starts PostgreSQL over a data folder, making it at the first start and recovering it after a
     * crash.
     *
     * @param data the installation's folder; the database lies in {@code postgresql} under it
     * @throws org.tongban.core.Problem of {@link PostgresProblem}, nothing left running
     */
    public static RunningPostgres start(Path data, PostgresSettings settings) {
        var folder = DataFolder.at(data);
        var lock = DirectoryLock.take(folder);
        try {
            var user = ServiceUser.choose(folder, settings);
            var binaries =
                    Binaries.unpackedIn(
                            binariesFolder(folder, settings, user), BinariesPlatform.current());
            user.mustEnter(binaries.home());
            var passwords = Passwords.kept(folder);
            var postmaster = new Postmaster(folder, binaries, user, settings);
            postmaster.stopOrphan();
            new Cluster(folder, binaries, user).prepare(passwords, settings);
            int port = postmaster.start();
            try {
                makeDatabase(port, passwords);
            } catch (SQLException refused) {
                postmaster.stop();
                throw folder.problem(
                                PostgresProblem.START_FAILED,
                                Map.of("reason", String.valueOf(refused.getMessage())))
                        .causedBy(refused);
            }
            var running =
                    new RunningPostgres(
                            url(port), DATABASE, passwords.application(), port, postmaster, lock);
            running.watch();
            return running;
        } catch (RuntimeException failed) {
            lock.close();
            throw failed;
        }
    }

    /**
     * How to connect to the PostgreSQL that another process of ours runs over this folder, if one
     * does.
     */
    public static Optional<Access> findRunning(Path data) {
        if (!Files.exists(data.resolve("postgresql").resolve("PG_VERSION"))) {
            return Optional.empty();
        }
        var folder = DataFolder.at(data);
        var passwords = Passwords.kept(folder);
        return Postmaster.findMark(folder)
                .filter(
                        mark ->
                                ProcessHandle.of(mark.pid())
                                        .map(ProcessHandle::isAlive)
                                        .orElse(false))
                .map(mark -> new Access(url(mark.port()), DATABASE, passwords.application()));
    }

    /** What JDBC needs. */
    public record Access(String jdbcUrl, String user, String password) {}

    private static Path binariesFolder(
            DataFolder folder, PostgresSettings settings, ServiceUser user) {
        if (settings.binaries() != null) {
            return settings.binaries();
        }
        var home = Path.of(System.getProperty("user.home", "/nonexistent"));
        // Another user cannot enter our home; and some users have none.
        return user.isAnotherUser() || !Files.isWritable(home)
                ? folder.runtime()
                : home.resolve(".cache").resolve("tongban");
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    /**
     * An ordinary role owns the one database, so that no statement of ours runs with a superuser's
     * rights.
     */
    private static void makeDatabase(int port, Passwords passwords) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", passwords.superuser());
        properties.setProperty("sslmode", "disable");
        try (var connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties)) {
            if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = 'tongban'")) {
                execute(
                        connection,
                        "CREATE ROLE tongban LOGIN PASSWORD '%s'"
                                .formatted(passwords.application()));
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = 'tongban'")) {
                execute(connection, "CREATE DATABASE tongban OWNER tongban");
            }
        }
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
