package org.tongban.platform.internal.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A process that starts our PostgreSQL and writes numbers into it, saying each one only after the
 * commit is acknowledged. It is there to be killed.
 */
public final class LedgerProcess {

    private LedgerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var data = Path.of(arguments[3]);
        var settings = PostgresSettings.defaults();
        var escape = System.getProperty("tongban.testing.escape");
        if (escape != null) {
            settings = settings.withRootEscape(PostgresSettings.RootEscape.valueOf(escape));
        }
        RunningPostgres running;
        try {
            running = OwnPostgres.start(data, settings);
        } catch (org.tongban.core.Problem refused) {
            System.out.println("refused " + refused.code().code() + " " + refused.details());
            System.exit(1);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop));
        long next = 0;
        while (true) {
            try (var connection =
                    DriverManager.getConnection(
                            running.jdbcUrl(), running.user(), running.password())) {
                next = prepare(connection);
                System.out.println("recovered " + next);
                while (true) {
                    insert(connection, next);
                    System.out.println("acknowledged " + next);
                    next++;
                    Thread.sleep(2);
                }
            } catch (SQLException lost) {
                System.out.println("lost " + lost.getSQLState());
                Thread.sleep(200);
            }
        }
    }

    private static long prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS ledger (number bigint PRIMARY KEY)");
            try (var rows =
                    statement.executeQuery("SELECT coalesce(max(number) + 1, 0) FROM ledger")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void insert(Connection connection, long number) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO ledger VALUES (?)")) {
            statement.setLong(1, number);
            statement.executeUpdate();
        }
    }
}
