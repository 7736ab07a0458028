package org.tongban;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A database that keeps the plan of every query asked through it, made with the query's own values. */
public final class Explaining extends AbstractDataSource {

    private final DataSource database;
    private final List<String> plans = new ArrayList<>();

    public Explaining(DataSource database) {
        this.database = database;
    }

    public JdbcClient client() {
        return JdbcClient.create(this);
    }

    /** The plans so far, each beginning with its query; then none. */
    public List<String> take() {
        var taken = List.copyOf(plans);
        plans.clear();
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection(database.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return connection(database.getConnection(username, password));
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return method.getName().equals("prepareStatement")
                    ? statement((PreparedStatement) result, real, (String) arguments[0])
                    : result;
        });
    }

    private PreparedStatement statement(PreparedStatement real, Connection connection, String sql) throws SQLException {
        PreparedStatement explained = connection.prepareStatement("EXPLAIN " + sql);
        return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments.length > 1) {
                call(explained, method, arguments);
            } else if (method.getName().equals("executeQuery")) {
                plans.add(sql + "\n" + plan(explained));
            } else if (method.getName().equals("close")) {
                explained.close();
            }
            return call(real, method, arguments);
        });
    }

    private static String plan(PreparedStatement explained) throws SQLException {
        var lines = new ArrayList<String>();
        try (var rows = explained.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return String.join("\n", lines);
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
