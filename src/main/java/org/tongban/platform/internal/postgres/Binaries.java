package org.tongban.platform.internal.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * PostgreSQL's programs, unpacked once per version from the jar into a folder that is named by
 * their checksum.
 */
record Binaries(Path home) {

    static final int MAJOR = 18;

    private static final String DONE = ".complete";

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static Binaries unpackedIn(Path parent, BinariesPlatform platform) {
        var home =
                parent.resolve("postgresql-" + MAJOR + "-" + platform.checksum().substring(0, 16));
        if (!Files.exists(home.resolve(DONE))) {
            try {
                unpack(parent, home, platform);
            } catch (IOException failed) {
                throw PostgresProblem.NO_BINARIES
                        .with(
                                "platform",
                                platform.name(),
                                "reason",
                                String.valueOf(failed.getMessage()))
                        .causedBy(failed);
            }
        }
        return new Binaries(home);
    }

    /**
     * Beside the place first, then renamed: two processes may do it at once, and one may be killed.
     */
    private static void unpack(Path parent, Path home, BinariesPlatform platform)
            throws IOException {
        Files.createDirectories(parent);
        var staging = Files.createTempDirectory(parent, "unpacking-");
        try {
            Files.setPosixFilePermissions(staging, PosixFilePermissions.fromString("rwxr-xr-x"));
            var digest = sha256();
            try (InputStream archive = platform.open();
                    var digesting =
                            new DigestInputStream(new BufferedInputStream(archive), digest);
                    var tar = new TarArchiveInputStream(new XZInputStream(digesting))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    write(staging, entry, tar);
                }
                digesting.transferTo(java.io.OutputStream.nullOutputStream());
            }
            var found = HexFormat.of().formatHex(digest.digest());
            if (!found.equals(platform.checksum())) {
                throw PostgresProblem.BINARIES_ALTERED.with(
                        "expected", platform.checksum(), "found", found);
            }
            Files.writeString(staging.resolve(DONE), found + "\n");
            Files.move(staging, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException otherWasFaster) {
            // Someone else unpacked the same checksum in the meantime.
        } catch (AtomicMoveNotSupportedException impossible) {
            throw new IOException("cannot rename within " + parent, impossible);
        } finally {
            Trees.delete(staging);
        }
        if (!Files.exists(home.resolve(DONE))) {
            throw new IOException("half a folder is in the way, delete it: " + home);
        }
    }

    private static void write(Path into, TarArchiveEntry entry, InputStream content)
            throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = entry.getName().contains("bin/");
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every JDK has SHA-256", impossible);
        }
    }
}
