package org.tongban.console.internal.stories;

import org.jspecify.annotations.Nullable;
import org.tongban.console.internal.ConsoleProblem;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tongban once more as a process of its own, started like this one: demonstration mode, a free
 * port, its own PostgreSQL, everything in a temporary folder that is gone afterwards.
 */
public final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)");

    private final Path folder;
    private final Thread atExit = new Thread(this::remove);
    private final Process process;

    private Instance(Class<?> application, String classPath, @Nullable Path pack) {
        try {
            folder = Files.createTempDirectory("tongban-stories-");
            // PostgreSQL may run as another user, who must be able to enter.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            if (pack != null) {
                copy(pack, packs().resolve(pack.getFileName().toString()));
            }
            process = launch(application, classPath, pack != null);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Starts and waits until the first page can be had.
     *
     * @param classPath where the program's classes are
     * @param pack folder of a pack that takes the place of the program's pack of that name
     */
    public static Instance start(Class<?> application, String classPath, @Nullable Path pack) {
        var instance = new Instance(application, classPath, pack);
        try {
            instance.address();
            return instance;
        } catch (RuntimeException failed) {
            instance.close();
            throw failed;
        }
    }

    /** Waits for it. */
    public URI address() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                var log = Files.exists(log()) ? Files.readString(log()) : "";
                var found = ADDRESS.matcher(log);
                if (found.find()) {
                    return URI.create(found.group());
                }
                if (!process.isAlive()) {
                    throw ConsoleProblem.STORIES_NOT_STARTED.with("reason", log.strip());
                }
                Thread.sleep(100);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw ConsoleProblem.STORIES_NOT_STARTED.with("reason", PATIENCE);
    }

    private Process launch(Class<?> application, String classPath, boolean ownPacks) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(Instance::isInherited)
                .forEach(command::add);
        if (ownPacks) {
            command.add("-Dtongban.packs=" + packs());
        }
        command.addAll(List.of("-cp", entries(classPath), application.getName()));
        command.addAll(List.of("--port", "0", "--mode", "demo", "--data", folder.resolve("data").toString()));
        var builder = new ProcessBuilder(command);
        // Nothing that is set for another installation may reach this one, above all no database.
        builder.environment()
                .keySet()
                .removeIf(name -> name.matches("(TONGBAN|SPRING|SERVER|MANAGEMENT|LOGGING)_.*"));
        builder.redirectErrorStream(true);
        builder.redirectOutput(log().toFile());
        builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return builder.start();
    }

    /** An empty entry would stand for the folder we are in, whose packs are not the program's. */
    private static String entries(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isInherited(String option) {
        return option.startsWith("-X") || option.startsWith("--") || option.startsWith("-Djava.") || option.startsWith("-Dfile.");
    }

    private Path packs() {
        return folder.resolve("packs");
    }

    private Path log() {
        return folder.resolve("output.log");
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            // The program ends already; the hook finds nothing left.
        }
    }

    private synchronized void remove() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        delete(folder);
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException | UncheckedIOException gone) {
            // Removed before.
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes about)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(path).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes about)
                            throws IOException {
                        Files.copy(path, to.resolve(from.relativize(path).toString()));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
