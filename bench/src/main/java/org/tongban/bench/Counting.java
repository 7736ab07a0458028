package org.tongban.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts SQL statements as they leave for PostgreSQL, each member of a batch as one; commits are not
 * among them. While it does not count it hands out the pool's own connections, so that timed cells
 * pay nothing.
 */
final class Counting extends DelegatingDataSource {

    private static volatile boolean on;
    private static final LongAdder TOTAL = new LongAdder();

    Counting(DataSource pool) {
        super(pool);
    }

    /** Begins anew. */
    static void start() {
        TOTAL.reset();
        on = true;
    }

    /** Statements since {@link #start}. */
    static long stop() {
        on = false;
        return TOTAL.sum();
    }

    /** Statements since {@link #start}, still counting. */
    static long sum() {
        return TOTAL.sum();
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return on ? wrap(connection) : connection;
    }

    private static Connection wrap(Connection connection) {
        return proxy(
                Connection.class,
                (method, answer) ->
                        switch (answer) {
                            case CallableStatement call -> wrap(CallableStatement.class, call);
                            case PreparedStatement prepared -> wrap(PreparedStatement.class, prepared);
                            case Statement plain -> wrap(Statement.class, plain);
                            case null, default -> answer;
                        },
                connection);
    }

    private static <S extends Statement> S wrap(Class<S> type, S statement) {
        var batched = new LongAdder();
        return proxy(
                type,
                (method, answer) -> {
                    if (method.equals("addBatch")) {
                        batched.increment();
                    } else if (method.equals("executeBatch")) {
                        count(batched.sumThenReset());
                    } else if (method.startsWith("execute")) {
                        count(1);
                    }
                    return answer;
                },
                statement);
    }

    private static void count(long times) {
        if (on) {
            TOTAL.add(times);
        }
    }

    private interface After {
        Object answer(String method, Object answer);
    }

    private static <T> T proxy(Class<T> type, After after, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        Counting.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                var answer = method.invoke(target, arguments);
                                return after.answer(method.getName(), answer);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }
}
