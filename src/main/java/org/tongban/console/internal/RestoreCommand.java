package org.tongban.console.internal;

import org.tongban.console.Command;
import org.tongban.console.internal.archive.Restore;
import org.tongban.platform.InstallationDatabase;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Restores an archive into an empty data folder. */
public final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String usage() {
        return "FILE [--data DIR]";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(arguments, Set.of("--data"));
        var file = options.file(name());
        var data = options.data();
        if (!Files.isRegularFile(file)) {
            throw ConsoleProblem.ARCHIVE_UNREADABLE.with("file", file, "reason", "no such file");
        }
        if (Files.exists(data.resolve("postgresql"))) {
            throw ConsoleProblem.TARGET_NOT_EMPTY.with("folder", data);
        }
        var manifest = Restore.check(file);
        try (var database = InstallationDatabase.fresh(data)) {
            mustBeEmpty(database, data);
            Restore.load(database, file, manifest);
            database.keep();
        }
        System.out.println(
                Sentences.get(
                        "console",
                        "restore.done",
                        Map.of(
                                "folder", data,
                                "tables", manifest.tables().size(),
                                "rows", manifest.rows())));
        return 0;
    }

    /** An outside database may hold something. */
    private static void mustBeEmpty(InstallationDatabase database, java.nio.file.Path data) {
        var query =
                "SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname NOT IN ('pg_catalog',"
                    + " 'information_schema') LIMIT 1";
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw ConsoleProblem.TARGET_NOT_EMPTY.with("folder", data);
            }
        } catch (SQLException refused) {
            throw ConsoleProblem.BACKUP_FAILED
                    .with("reason", String.valueOf(refused.getMessage()))
                    .causedBy(refused);
        }
    }
}
