package org.tongban.platform.internal.database;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tongban.platform.TongbanSettings;
import org.tongban.platform.internal.postgres.OwnPostgres;

import javax.sql.DataSource;

/** The one pool; it is handed out only after every schema is up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, OwnPostgresSettings.class})
class DatabaseConfiguration {

    /**
     * Made before the pool and so closed after it: PostgreSQL stops when nobody is connected any
     * more.
     */
    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, OwnPostgresSettings own, TongbanSettings house) {
        if (!settings.url().isBlank()) {
            return new Database(settings.url(), settings.user(), settings.password(), null);
        }
        var running = OwnPostgres.start(house.data(), own.settings());
        return new Database(running.jdbcUrl(), running.user(), running.password(), running);
    }

    @Bean(destroyMethod = "close")
    DataSource dataSource(Database database, DatabaseSettings settings) {
        var pool = pool(database, settings);
        try {
            Migrations.run(pool);
        } catch (RuntimeException failed) {
            pool.close();
            throw failed;
        }
        return pool;
    }

    private static HikariDataSource pool(Database database, DatabaseSettings settings) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(settings.connections());
        pool.setPoolName("tongban");
        pool.addDataSourceProperty("ApplicationName", "tongban");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("prepareThreshold", "3");
        return pool;
    }
}
