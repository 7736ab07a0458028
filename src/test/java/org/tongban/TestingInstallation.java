package org.tongban;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built application as a process of its own, on a data folder of its own, that can be killed
 * and started again. The classes and jars of this test run are copied once to a folder an ordinary
 * user can enter.
 *
 * <pre>
 * try (var house = TestingInstallation.application().asUser("nobody")) {
 *     house.start();                 // returns when /actuator/health says UP
 *     … requests to house.address() …
 *     house.killBoth();              // or killJvm(), killPostmaster(), stop()
 *     house.start();                 // same folder, same port
 * }                                  // kills what is left, deletes the folder
 * </pre>
 */
public final class TestingInstallation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final String mainClass;
    private final int port;
    private final List<String> options = new ArrayList<>();
    private String user = "";
    private @Nullable Process process;
    private int starts;

    private TestingInstallation(String mainClass) {
        try {
            this.mainClass = mainClass;
            folder = Files.createTempDirectory("tongban-house-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
            try (var socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Tongban itself, in demonstration mode. */
    public static TestingInstallation application() {
        return new TestingInstallation("org.tongban.Tongban");
    }

    /** Another main class of the test classes; it is given data folder and port. */
    public static TestingInstallation of(Class<?> mainClass) {
        return new TestingInstallation(mainClass.getName());
    }

    /** Runs as this user of the machine instead of as ourselves; only root can do that. */
    public TestingInstallation asUser(String name) {
        user = name;
        return this;
    }

    /**
     * More arguments for the Java process, for example {@code
     * -Dtongban.postgres.root-escape=setpriv}.
     */
    public TestingInstallation with(String... javaOptions) {
        options.addAll(List.of(javaOptions));
        return this;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Starts the process and waits until the application says it is healthy. */
    public TestingInstallation start() {
        launch();
        awaitHealthy();
        return this;
    }

    /** Starts the process and does not wait: for kills while it starts. */
    public TestingInstallation launch() {
        starts++;
        process = newProcess(logFile());
        return this;
    }

    /** What a second process on the same folder says and how it ends. */
    public record Ended(int exit, String output) {}

    /** Starts a second process on the same folder and waits for its end. */
    public Ended launchBeside() {
        var log = folder.resolve("second.log");
        var second = newProcess(log);
        try {
            if (!second.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                second.destroyForcibly();
                throw new AssertionError("the second process does not end");
            }
            return new Ended(second.exitValue(), Files.readString(log));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Ended(-1, "");
        }
    }

    private Process newProcess(Path log) {
        try {
            var command = new ArrayList<String>();
            if (!user.isEmpty()) {
                command.addAll(
                        List.of(
                                "setpriv",
                                "--reuid=" + user,
                                "--clear-groups",
                                "--regid=" + idOf("-g"),
                                "--"));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of("-Xmx384m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
            command.addAll(options);
            if (!user.isEmpty()) {
                command.add("-Duser.home=/nonexistent");
            }
            command.addAll(List.of("-cp", TestingBuild.classPath(), mainClass));
            command.addAll(List.of("--port", String.valueOf(port), "--data", data().toString()));
            var builder = new ProcessBuilder(command);
            builder.directory(folder.toFile());
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
            builder.environment().put("LC_ALL", "C.UTF-8");
            return builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public void awaitHealthy() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request =
                    HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                            .timeout(Duration.ofSeconds(5))
                            .build();
            while (System.nanoTime() < end) {
                if (!isRunning()) {
                    throw new AssertionError("it ended with " + exitCode() + "\n" + log());
                }
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    // It is still starting.
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("not healthy within " + PATIENCE + "\n" + log());
    }

    /** Waits for a text in the output since the beginning; fails when the process ends before. */
    public void awaitOutput(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (log().contains(text)) {
                return;
            }
            if (!isRunning() && !log().contains(text)) {
                throw new AssertionError("it ended with " + exitCode() + "\n" + log());
            }
            pause();
        }
        throw new AssertionError("no '" + text + "' within " + PATIENCE + "\n" + log());
    }

    /** Kills the JVM as a power cut would; its PostgreSQL stays behind as an orphan. */
    public void killJvm() {
        process().destroyForcibly();
        awaitEnd();
    }

    /** Kills PostgreSQL's main process; the JVM lives and should bring it back. */
    public void killPostmaster() {
        long pid = postmasterPid();
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    public void killBoth() {
        killPostmaster();
        killJvm();
    }

    /** Asks the process to end in order, and waits. */
    public int stop() {
        process().destroy();
        awaitEnd();
        return exitCode();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public int awaitEnd() {
        try {
            if (!process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("it does not end\n" + log());
            }
            return exitCode();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    public int exitCode() {
        return process().exitValue();
    }

    public long pid() {
        return process().pid();
    }

    /** From PostgreSQL's own mark; -1 when there is none. */
    public long postmasterPid() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data().resolve("postgresql/postmaster.pid"))
                            .getFirst()
                            .strip());
        } catch (IOException | RuntimeException none) {
            return -1;
        }
    }

    /** Everything the process has printed, all starts together. */
    public String log() {
        try {
            return Files.exists(logFile()) ? Files.readString(logFile()) : "";
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    public int starts() {
        return starts;
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(30, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        long postmaster = postmasterPid();
        ProcessHandle.of(postmaster)
                .filter(handle -> handle.info().command().orElse("").endsWith("/postgres"))
                .ifPresent(ProcessHandle::destroyForcibly);
        deleteFolder();
    }

    private Process process() {
        if (process == null) {
            throw new IllegalStateException("start it first");
        }
        return process;
    }

    private Path logFile() {
        return folder.resolve("output.log");
    }

    private String idOf(String option) throws IOException {
        var id = new ProcessBuilder("id", option, user).start();
        return new String(id.getInputStream().readAllBytes()).strip();
    }

    private void deleteFolder() {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException leftover) {
            System.err.println("left behind: " + folder);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
