package org.tongban.platform.internal.postgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The machine we run on, as the binaries' jars name it, and the checksum of its archive.
 *
 * @param name for example {@code linux-x86_64}
 * @param checksum SHA-256 in hexadecimal
 */
record BinariesPlatform(String name, String checksum) {

    /**
     * The archives we ship, version 18.6.0; jars of other platforms may be added and are taken as
     * they are.
     */
    static final Map<String, String> PINNED =
            Map.of(
                    "linux-x86_64",
                    "63999c2914366d62c68e51794e597588c336e75ed2958d53c558e8deca5e13fc",
                    "linux-arm_64",
                    "2eb24d67326da41a81064d116b0bce412dff543c835d6fcc1c099e4abcf18836");

    static BinariesPlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    static BinariesPlatform of(String system, String architecture) {
        var family = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor =
                switch (architecture) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> architecture;
                };
        var name = family + "-" + processor;
        var pinned = PINNED.get(name);
        return new BinariesPlatform(name, pinned != null ? pinned : checksumOf(name));
    }

    InputStream open() throws IOException {
        var stream = find(name);
        if (stream == null) {
            throw missing(name);
        }
        return stream;
    }

    private static @Nullable InputStream find(String name) {
        return BinariesPlatform.class.getResourceAsStream("/postgres-" + name + ".txz");
    }

    private static String checksumOf(String name) {
        try (var stream = find(name)) {
            if (stream == null) {
                throw missing(name);
            }
            var digest = Binaries.sha256();
            digest.update(stream.readAllBytes());
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw missing(name).causedBy(unreadable);
        }
    }

    private static org.tongban.core.Problem missing(String name) {
        return PostgresProblem.NO_BINARIES.with("platform", name, "reason", "not in the jar");
    }
}
