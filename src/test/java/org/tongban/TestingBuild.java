package org.tongban;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;

/** The classes and jars of this run where everybody can read them. */
final class TestingBuild {

    private static @Nullable String classPath;

    private TestingBuild() {}

    static synchronized String classPath() throws IOException {
        if (classPath == null) {
            classPath = copy();
        }
        return classPath;
    }

    private static String copy() throws IOException {
        var folder = Files.createTempDirectory("tongban-build-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        var here =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        var copied = new ArrayList<String>();
        int number = 0;
        for (String entry : here.split(File.pathSeparator)) {
            var source = Path.of(entry);
            // A browser's driver is two hundred megabytes that no server needs.
            if (!Files.exists(source) || entry.contains("driver-bundle")) {
                continue;
            }
            var target = folder.resolve(++number + "-" + source.getFileName());
            if (Files.isDirectory(source)) {
                copyTree(source, target);
            } else {
                Files.copy(source, target);
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r--r--"));
            }
            copied.add(target.toString());
        }
        return String.join(File.pathSeparator, copied);
    }

    private static void copyTree(Path source, Path target) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path directory, BasicFileAttributes attributes) throws IOException {
                        Files.createDirectories(
                                target.resolve(source.relativize(directory).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.copy(file, target.resolve(source.relativize(file).toString()));
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static void delete(Path folder) {
        try (var paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException leftover) {
            // In the temporary folder of a test run.
        }
    }
}
