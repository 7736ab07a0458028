package org.tongban.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.Tongban;
import org.tongban.platform.internal.postgres.OwnPostgres;

/** The product in this process, on a data folder of its own, with its own PostgreSQL. */
final class House implements AutoCloseable {

    /** Connections of every contender: sixteen threads and some that work behind them. */
    static final int CONNECTIONS = 20;

    private final Path data;
    private final ConfigurableApplicationContext context;
    private final long postmaster;

    private House(Path data, ConfigurableApplicationContext context, long postmaster) {
        this.data = data;
        this.context = context;
        this.postmaster = postmaster;
    }

    /** Found by the product's component scan, for it lies below its package. */
    @Configuration(proxyBeanMethods = false)
    static class Counted {

        @Bean
        static BeanPostProcessor counting() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof HikariDataSource pool ? new Counting(pool) : bean;
                }
            };
        }
    }

    static House open() throws IOException, SQLException {
        var data = Files.createTempDirectory("tongban-bench-");
        var context =
                new SpringApplication(Tongban.class)
                        .run(
                                "--tongban.mode=demo",
                                "--tongban.data=" + data,
                                "--server.port=0",
                                "--tongban.datasource.connections=" + CONNECTIONS,
                                "--logging.level.org.tongban=warn");
        var mark = Files.readAllLines(data.resolve("postgresql/postmaster.pid")).getFirst();
        var house = new House(data, context, Long.parseLong(mark.strip()));
        house.refuseUnsafe();
        return house;
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    Cpu.Used used() {
        return Cpu.used(ProcessHandle.current().pid(), postmaster);
    }

    /** Another database of the same PostgreSQL, with a pool like the product's. */
    HikariDataSource database(String name) throws IOException, SQLException {
        try (var connection = superuser();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " OWNER tongban");
        }
        var access = access();
        var pool = new HikariDataSource();
        pool.setJdbcUrl(access.jdbcUrl().replaceAll("/[a-z]+$", "/" + name));
        pool.setUsername(access.user());
        pool.setPassword(access.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setPoolName(name);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }

    /** A figure without durability would mean nothing. */
    private void refuseUnsafe() throws IOException, SQLException {
        try (var connection = superuser()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                var value = show(connection, setting);
                if (!value.equals("on")) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with " + setting + " = " + value + "; the bench measures durable commits only");
                }
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection superuser() throws IOException, SQLException {
        var passwords = Files.readAllLines(data.resolve("postgresql.passwords"));
        var url = access().jdbcUrl().replaceAll("/[a-z]+$", "/postgres");
        return DriverManager.getConnection(url, "postgres", passwords.getFirst());
    }

    private OwnPostgres.Access access() {
        return OwnPostgres.findRunning(data).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (var paths = Files.walk(data)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        }
    }
}
