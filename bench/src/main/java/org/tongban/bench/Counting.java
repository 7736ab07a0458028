package org.tongban.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final Map<String, LongAdder> TEXTS = new ConcurrentHashMap<>();

    Counting(DataSource pool) {
        super(pool);
    }

    /** Begins anew. */
    static void start() {
        TOTAL.reset();
        TEXTS.clear();
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

    static Map<String, LongAdder> texts() {
        return TEXTS;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return on ? wrap(connection) : connection;
    }

    private static Connection wrap(Connection connection) {
        return proxy(
                Connection.class,
                (method, arguments, answer) ->
                        switch (answer) {
                            case CallableStatement call -> wrap(CallableStatement.class, call, arguments);
                            case PreparedStatement prepared -> wrap(PreparedStatement.class, prepared, arguments);
                            case Statement plain -> wrap(Statement.class, plain, arguments);
                            case null, default -> answer;
                        },
                connection);
    }

    private static <S extends Statement> S wrap(Class<S> type, S statement, Object[] prepared) {
        var batched = new LongAdder();
        return proxy(
                type,
                (method, arguments, answer) -> {
                    if (method.equals("addBatch")) {
                        batched.increment();
                    } else if (method.equals("executeBatch")) {
                        count(prepared, arguments, batched.sumThenReset());
                    } else if (method.startsWith("execute")) {
                        count(prepared, arguments, 1);
                    }
                    return answer;
                },
                statement);
    }

    private static void count(Object[] prepared, Object[] arguments, long times) {
        if (on) {
            TOTAL.add(times);
            var text = arguments != null && arguments.length > 0 ? arguments[0] : prepared == null ? "" : prepared[0];
            TEXTS.computeIfAbsent(String.valueOf(text), key -> new LongAdder()).add(times);
        }
    }

    private interface After {
        Object answer(String method, Object[] arguments, Object answer);
    }

    private static <T> T proxy(Class<T> type, After after, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        Counting.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            try {
                                var answer = method.invoke(target, arguments);
                                return after.answer(method.getName(), arguments, answer);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }));
    }
}
