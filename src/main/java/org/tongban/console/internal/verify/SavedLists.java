package org.tongban.console.internal.verify;

import org.tongban.console.internal.ConsoleProblem;
import org.tongban.console.internal.Options;
import org.tongban.console.internal.Sentences;
import org.tongban.core.Problem;
import org.tongban.licences.OfflineVerifier;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Whom to trust and which licences still hold: the bundle that {@code --trust} names, else the one
 * the installation keeps in its data folder.
 *
 * @param place where they were found, as shown
 */
record SavedLists(String place, OfflineVerifier verifier) {

    private static final int LARGEST = 64 * 1024 * 1024;

    static SavedLists find(Options options) {
        var named = options.find("--trust");
        if (named.isPresent()) {
            return read(named.get(), bytes(named.get()));
        }
        Path kept = options.data().resolve("trust").resolve("bundle.json");
        if (!Files.isRegularFile(kept)) {
            throw ConsoleProblem.LISTS_MISSING.with("file", kept);
        }
        return read(kept.toString(), bytes(kept.toString()));
    }

    private static SavedLists read(String place, byte[] bytes) {
        try {
            return new SavedLists(place, OfflineVerifier.of(bytes));
        } catch (Problem broken) {
            throw unreadable(place, Sentences.of(broken)).causedBy(broken);
        }
    }

    private static byte[] bytes(String place) {
        String scheme = place.toLowerCase(Locale.ROOT);
        try {
            if (scheme.startsWith("https:") || scheme.startsWith("http:")) {
                return fetch(place);
            }
            var file = Path.of(place);
            if (!Files.isRegularFile(file)) {
                throw unreadable(place, Report.word("verify.no-such-file"));
            }
            return limited(Files.newInputStream(file), place);
        } catch (IOException | InvalidPathException refused) {
            throw unreadable(place, String.valueOf(refused.getMessage())).causedBy(refused);
        }
    }

    /** Whoever answers says whom to trust: so only over TLS, or from this very machine. */
    private static byte[] fetch(String address) throws IOException {
        try (var client =
                HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(10))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()) {
            var uri = URI.create(address);
            if (!"https".equals(uri.getScheme()) && !isHere(uri)) {
                throw unreadable(address, Report.word("verify.only-https"));
            }
            var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw unreadable(address, "HTTP " + answer.statusCode());
            }
            return limited(answer.body(), address);
        } catch (IllegalArgumentException broken) {
            throw unreadable(address, String.valueOf(broken.getMessage())).causedBy(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unreadable(address, "interrupted").causedBy(stopped);
        }
    }

    private static boolean isHere(URI address) throws IOException {
        return address.getHost() != null
                && InetAddress.getByName(address.getHost()).isLoopbackAddress();
    }

    private static byte[] limited(java.io.InputStream stream, String place) throws IOException {
        try (stream) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable(place, "> " + LARGEST / 1024 / 1024 + " MB");
            }
            return bytes;
        }
    }

    private static Problem unreadable(String place, String reason) {
        return ConsoleProblem.LISTS_UNREADABLE.with("file", place, "reason", reason);
    }
}
