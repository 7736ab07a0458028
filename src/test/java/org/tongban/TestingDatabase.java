package org.tongban;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One real PostgreSQL for all tests of a run; it forgets everything, so it need not wait for the
 * disk.
 */
public final class TestingDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final EmbeddedPostgres POSTGRES = start();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "testing-database",
                                Map.of(
                                        "tongban.datasource.url",
                                        POSTGRES.getJdbcUrl("postgres", "postgres"),
                                        "tongban.datasource.user",
                                        "postgres",
                                        "tongban.data",
                                        "target/testing-data")));
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "60")
                    .start();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
