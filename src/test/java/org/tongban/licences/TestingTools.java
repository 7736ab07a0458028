package org.tongban.licences;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Runs independent checkers of this machine; a missing one fails the test and says what to run. */
final class TestingTools {

    private TestingTools() {}

    record Answer(int exit, String text) {}

    static Answer run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return fail(command[0] + " did not end within a minute");
            }
            return new Answer(process.exitValue(), text);
        } catch (IOException missing) {
            return fail(
                    command[0] + " is missing: run dev/install-test-tools once, then test again");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return fail("interrupted");
        }
    }

    /** A file below {@code target/papers}, so that it can be looked at afterwards. */
    static Path keep(String name, byte[] bytes) {
        try {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
