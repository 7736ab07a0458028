package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The two passwords of our own PostgreSQL, made at the first start and kept in a file only its
 * owner can read.
 *
 * @param superuser of {@code postgres}, who makes the database and is not used afterwards
 * @param application of {@code tongban}, who owns the one database
 */
record Passwords(String superuser, String application) {

    static Passwords kept(DataFolder folder) {
        try {
            if (!Files.exists(folder.passwords())) {
                if (Files.exists(folder.cluster().resolve("PG_VERSION"))) {
                    throw PostgresProblem.PASSWORD_FILE_MISSING.with("file", folder.passwords());
                }
                write(folder, new Passwords(random(), random()));
            }
            List<String> lines = Files.readAllLines(folder.passwords());
            if (lines.size() < 2) {
                throw PostgresProblem.PASSWORD_FILE_MISSING.with("file", folder.passwords());
            }
            return new Passwords(lines.get(0), lines.get(1));
        } catch (IOException refused) {
            throw PostgresProblem.FOLDER_NOT_WRITABLE
                    .with("folder", folder.root(), "reason", String.valueOf(refused.getMessage()))
                    .causedBy(refused);
        }
    }

    private static void write(DataFolder folder, Passwords made) throws IOException {
        var draft = folder.root().resolve("postgresql.passwords.new");
        Files.deleteIfExists(draft);
        writePrivately(draft, made.superuser() + "\n" + made.application() + "\n");
        Files.move(draft, folder.passwords(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The file is closed to others before the first letter is in it. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    }

    /** 192 bits, of letters that need no quoting in SQL. */
    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
