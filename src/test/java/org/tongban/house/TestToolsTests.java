package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dev/install-test-tools} on machines that lack something, by a path of our own making. */
class TestToolsTests {

    private static final List<String> EVERYTHING = List.of("chromium", "pdfsig", "pdftoppm", "openssl");

    @TempDir Path path;

    @Test
    void everythingThereIsSilentSuccess() throws Exception {
        EVERYTHING.forEach(name -> fake(name, "exit 0"));
        fake("fc-list", "echo a-font");
        assertThat(run()).isEqualTo(new Answer(0, ""));
    }

    @Test
    void withoutRightsTheExactCommandIsPrintedAndItFails() throws Exception {
        fake("apt-get", "exit 1");
        fake("id", "echo 1000");
        var answer = run();
        assertThat(answer.exit()).isNotZero();
        assertThat(answer.text()).contains("apt-get update && apt-get install -y --no-install-recommends chromium poppler-utils openssl fontconfig fonts-noto-cjk");
    }

    @Test
    void anInstallationThatFailsIsNoSuccess() throws Exception {
        fake("apt-get", "exit 100");
        fake("id", "echo 0");
        fake("openssl", "exit 0");
        var answer = run();
        assertThat(answer.exit()).isNotZero();
        assertThat(answer.text()).contains("apt-get install", "poppler-utils").doesNotContain(" openssl");
    }

    @Test
    void withoutAPackageManagerItSaysWhatIsMissing() throws Exception {
        assertThat(run().exit()).isNotZero();
        assertThat(run().text()).contains("chromium", "poppler-utils");
    }

    @Test
    void anInstallationThatWorksIsSuccess() throws Exception {
        fake("id", "echo 0");
        fake("apt-get", "[ \"$1\" = update ] || for one in chromium pdfsig pdftoppm openssl; do /bin/cp " + path + "/id " + path + "/$one; done; /bin/cp " + path + "/id " + path + "/fc-list");
        assertThat(run().exit()).isZero();
    }

    @Test
    void theTestCommandAsksForThem() {
        assertThat(Sources.read(Sources.ROOT.resolve("tongban"))).contains("sh \"$home/dev/install-test-tools\"");
    }

    private record Answer(int exit, String text) {}

    private Answer run() throws Exception {
        var command = new ProcessBuilder("/bin/sh", Sources.ROOT.resolve("dev/install-test-tools").toString());
        command.environment().clear();
        command.environment().put("PATH", path.toString());
        command.redirectErrorStream(true);
        var process = command.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text);
    }

    private void fake(String name, String deed) {
        try {
            Path file = Files.writeString(path.resolve(name), "#!/bin/sh\n" + deed + "\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException refused) {
            throw new java.io.UncheckedIOException(refused);
        }
    }
}
