package org.tongban.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** A browser without a screen: keeps cookies, takes compressed pages, follows nothing by itself. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    Visitor(String address) {
        this.address = address;
    }

    /** As one of the people of the demonstration. */
    Visitor signIn(String login) throws IOException, InterruptedException {
        var answer = post("/sign-in", "/sign-in/persona", "login=" + login);
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException("no sign-in: " + answer.statusCode());
        }
        return this;
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept-Encoding", "gzip")
                        .timeout(Duration.ofSeconds(30))
                        .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    /** Presses a button of the page {@code from}. */
    HttpResponse<byte[]> post(String from, String path, String fields) throws IOException, InterruptedException {
        var token = TOKEN.matcher(text(get(from)));
        if (!token.find()) {
            throw new IllegalStateException("no token on " + from);
        }
        var body = "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&" + fields;
        var request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.ofByteArray());
    }

    static String text(HttpResponse<byte[]> answer) throws IOException {
        return new String(plain(answer), StandardCharsets.UTF_8);
    }

    static byte[] plain(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        return packed
                ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
                : answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
