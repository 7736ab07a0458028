package org.tongban.platform.internal.database;

import org.flywaydb.core.Flyway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

/** Brings every module's schema up to date, in floor order, each with a history of its own. */
public final class Migrations {

    private static final String FLOORS = "/db/migration/floors.txt";

    private Migrations() {}

    public static void run(DataSource dataSource) {
        for (String module : floors()) {
            migrate(dataSource, module, "latest");
        }
    }

    /** Only these modules, each up to this version and no further. */
    public static void run(DataSource dataSource, Map<String, String> versions) {
        for (String module : floors()) {
            var version = versions.get(module);
            if (version != null) {
                // The mark lets a version be absent; the caller sees afterwards how far it came.
                migrate(dataSource, module, version.equals("latest") ? version : version + "?");
            }
        }
    }

    private static void migrate(DataSource dataSource, String module, String version) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(module)
                .defaultSchema(module)
                .table("flyway_history")
                .locations("classpath:db/migration/" + module)
                .validateMigrationNaming(true)
                .target(version)
                .load()
                .migrate();
    }

    /** Module names, lowest first; the list stands in one file beside the scripts. */
    public static List<String> floors() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                Migrations.class.getResourceAsStream(FLOORS),
                                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
