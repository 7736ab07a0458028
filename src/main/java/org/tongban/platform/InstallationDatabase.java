package org.tongban.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.tongban.platform.internal.database.Migrations;
import org.tongban.platform.internal.postgres.NewInstallation;
import org.tongban.platform.internal.postgres.OwnPostgres;
import org.tongban.platform.internal.postgres.PostgresSettings;
import org.tongban.platform.internal.postgres.RunningPostgres;

/**
 * The database of one installation, for commands that run without the application: an outside one
 * when {@code TONGBAN_DATASOURCE_URL} is set, else that of the data folder, running or not.
 */
public final class InstallationDatabase implements AutoCloseable {

    private final OwnPostgres.Access access;
    private final @Nullable RunningPostgres started;
    private final @Nullable NewInstallation fresh;

    private InstallationDatabase(
            OwnPostgres.Access access,
            @Nullable RunningPostgres started,
            @Nullable NewInstallation fresh) {
        this.access = access;
        this.started = started;
        this.fresh = fresh;
    }

    /** Whether there is anything to open. */
    public static boolean exists(Path data) {
        return outside() != null || Files.exists(data.resolve("postgresql").resolve("PG_VERSION"));
    }

    /** Joins the PostgreSQL that runs over the folder, or starts it until {@link #close}. */
    public static InstallationDatabase open(Path data) {
        var outside = outside();
        if (outside != null) {
            return new InstallationDatabase(outside, null, null);
        }
        var running = OwnPostgres.findRunning(data);
        if (running.isPresent()) {
            return new InstallationDatabase(running.get(), null, null);
        }
        var started = OwnPostgres.start(data, PostgresSettings.defaults());
        return new InstallationDatabase(accessOf(started), started, null);
    }

    /**
     * A new, empty database beside the folder's place; it takes the place with {@link #keep} or
     * vanishes.
     */
    public static InstallationDatabase fresh(Path data) {
        var outside = outside();
        if (outside != null) {
            return new InstallationDatabase(outside, null, null);
        }
        var fresh = NewInstallation.begin(data, PostgresSettings.defaults());
        return new InstallationDatabase(accessOf(fresh.running()), null, fresh);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
    }

    /**
     * Brings the modules to exactly these Flyway versions; a module that is not named stays away.
     */
    public void migrate(Map<String, String> versions) {
        var source = new PGSimpleDataSource();
        source.setUrl(access.jdbcUrl());
        source.setUser(access.user());
        source.setPassword(access.password());
        Migrations.run(source, versions);
    }

    /** The modules that have tables, lowest floor first. */
    public static List<String> floors() {
        return Migrations.floors();
    }

    /** Stops the fresh database and puts it in its place. */
    public void keep() {
        if (fresh != null) {
            fresh.keep();
        }
    }

    @Override
    public void close() {
        if (started != null) {
            started.stop();
        }
        if (fresh != null) {
            fresh.close();
        }
    }

    private static OwnPostgres.Access accessOf(RunningPostgres running) {
        return new OwnPostgres.Access(running.jdbcUrl(), running.user(), running.password());
    }

    private static OwnPostgres.@Nullable Access outside() {
        var environment = System.getenv();
        var url = environment.getOrDefault("TONGBAN_DATASOURCE_URL", "");
        return url.isBlank()
                ? null
                : new OwnPostgres.Access(
                        url,
                        environment.getOrDefault("TONGBAN_DATASOURCE_USER", "tongban"),
                        environment.getOrDefault("TONGBAN_DATASOURCE_PASSWORD", ""));
    }
}
