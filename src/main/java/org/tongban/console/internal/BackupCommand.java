package org.tongban.console.internal;

import org.tongban.console.Command;
import org.tongban.console.internal.archive.Backup;
import org.tongban.platform.InstallationDatabase;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes one archive of everything, while Tongban runs or is stopped. */
public final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String usage() {
        return "FILE [--data DIR]";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(arguments, Set.of("--data"));
        var file = options.file(name());
        if (Files.exists(file)) {
            throw ConsoleProblem.ARCHIVE_EXISTS.with("file", file);
        }
        if (!InstallationDatabase.exists(options.data())) {
            throw ConsoleProblem.NOTHING_TO_BACK_UP.with("folder", options.data());
        }
        try (var database = InstallationDatabase.open(options.data())) {
            var version = BackupCommand.class.getPackage().getImplementationVersion();
            var manifest = Backup.write(database, file, version == null ? "development" : version);
            System.out.println(
                    Sentences.get(
                            "console",
                            "backup.done",
                            Map.of(
                                    "file", file,
                                    "tables", manifest.tables().size(),
                                    "rows", manifest.rows(),
                                    "size", size(file))));
            return 0;
        }
    }

    private static long size(java.nio.file.Path file) {
        try {
            return (Files.size(file) + 1023) / 1024;
        } catch (IOException unknown) {
            return 0;
        }
    }
}
