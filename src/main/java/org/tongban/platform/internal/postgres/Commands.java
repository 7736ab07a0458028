package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a short command to its end. Output goes to a file: a postmaster that inherits a pipe would
 * hold it open.
 */
final class Commands {

    /** What a command left: its exit code (-1: not started or out of time) and its output. */
    record Outcome(int exit, String output) {
        boolean good() {
            return exit == 0;
        }
    }

    private Commands() {}

    static Outcome run(Duration timeout, List<String> command) {
        Path output = null;
        try {
            output = Files.createTempFile("tongban-command", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(output.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
            builder.directory(new java.io.File("/"));
            // PGDATA, PGPORT and the like of the caller would steer our server elsewhere.
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            var process = builder.start();
            if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end within " + timeout);
            }
            return new Outcome(
                    process.exitValue(),
                    new String(Files.readAllBytes(output), StandardCharsets.UTF_8));
        } catch (IOException notStarted) {
            return new Outcome(-1, String.valueOf(notStarted.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } finally {
            delete(output);
        }
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException ignored) {
            // A leftover in the temporary folder harms nobody.
        }
    }
}
