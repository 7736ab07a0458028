package org.tongban.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The transaction of pgbench's TPC-B at scale 32, prepared, from Java. */
final class TpcB implements Contender {

    private static final int SCALE = 32;
    private static final int ACCOUNTS = 100_000 * SCALE;

    private final HikariDataSource pool;

    TpcB(HikariDataSource pool) throws SQLException {
        this.pool = pool;
        var schema =
                List.of(
                        "CREATE TABLE branches (bid int NOT NULL, bbalance int, filler char(88)) WITH (fillfactor = 100)",
                        "CREATE TABLE tellers (tid int NOT NULL, bid int, tbalance int, filler char(84))",
                        "CREATE TABLE accounts (aid int NOT NULL, bid int, abalance int, filler char(84))",
                        "CREATE TABLE history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22))",
                        "INSERT INTO branches SELECT n, 0, '' FROM generate_series(1, " + SCALE + ") n",
                        "INSERT INTO tellers SELECT n, (n - 1) / 10 + 1, 0, '' FROM generate_series(1, " + 10 * SCALE + ") n",
                        "INSERT INTO accounts SELECT n, (n - 1) / 100000 + 1, 0, '' FROM generate_series(1, " + ACCOUNTS + ") n",
                        "ALTER TABLE branches ADD PRIMARY KEY (bid)",
                        "ALTER TABLE tellers ADD PRIMARY KEY (tid)",
                        "ALTER TABLE accounts ADD PRIMARY KEY (aid)",
                        "VACUUM ANALYZE branches",
                        "VACUUM ANALYZE tellers",
                        "VACUUM ANALYZE accounts");
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            for (var command : schema) {
                statement.execute(command);
            }
        }
    }

    @Override
    public String name() {
        return "tpcb";
    }

    @Override
    public void one() throws SQLException {
        var random = ThreadLocalRandom.current();
        int account = random.nextInt(ACCOUNTS) + 1;
        int teller = random.nextInt(10 * SCALE) + 1;
        int branch = random.nextInt(SCALE) + 1;
        int delta = random.nextInt(-5000, 5001);
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            update(connection, "UPDATE accounts SET abalance = abalance + ? WHERE aid = ?", delta, account);
            read(connection, account);
            update(connection, "UPDATE tellers SET tbalance = tbalance + ? WHERE tid = ?", delta, teller);
            update(connection, "UPDATE branches SET bbalance = bbalance + ? WHERE bid = ?", delta, branch);
            update(
                    connection,
                    "INSERT INTO history (tid, bid, aid, delta, mtime) VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)",
                    teller,
                    branch,
                    account,
                    delta);
            connection.commit();
        }
    }

    private static void update(Connection connection, String text, int... values) throws SQLException {
        try (var statement = connection.prepareStatement(text)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static void read(Connection connection, int account) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT abalance FROM accounts WHERE aid = ?")) {
            set(statement, account);
            try (var row = statement.executeQuery()) {
                row.next();
                row.getInt(1);
            }
        }
    }

    private static void set(PreparedStatement statement, int... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setInt(i + 1, values[i]);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
