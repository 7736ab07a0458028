package org.tongban.parties;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser without pictures: keeps cookies, follows nothing, and sends form tokens along. {@code
 * TestingVisitor.at(port).signInAs("linzhiyuan").get("/inbox")}.
 */
public final class TestingVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private String token = "";

    private TestingVisitor(URI home) {
        this.home = home;
    }

    public static TestingVisitor at(int port) {
        return new TestingVisitor(URI.create("http://localhost:" + port));
    }

    /** One press on a persona of the demonstration. */
    public TestingVisitor signInAs(String login) {
        get("/sign-in");
        HttpResponse<String> answer = post("/sign-in/persona", "login", login);
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(
                    "not signed in: " + answer.statusCode() + answer.body());
        }
        get("/sign-in");
        return this;
    }

    /** The page; its form token is kept for the next post. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** Asks as a program does. */
    public HttpResponse<String> getJson(String path) {
        return send(request(path).setHeader("Accept", "application/json").GET().build());
    }

    /** A form with the token of the last page; {@code pairs} are names and values. */
    public HttpResponse<String> post(String path, String... pairs) {
        return postWithToken(path, token, pairs);
    }

    public HttpResponse<String> postWithToken(String path, String withToken, String... pairs) {
        var body = new StringBuilder("_csrf=" + encode(withToken));
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            body.append('&').append(encode(pairs[i])).append('=').append(encode(pairs[i + 1]));
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
    }

    public String token() {
        return token;
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The session ends, as when nobody has pressed anything for long. */
    public void loseSession() {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("SESSION"))
                .toList()
                .forEach(cookie -> store.remove(home, cookie));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(home.resolve(path))
                .header("Accept", "text/html")
                .header("Accept-Language", "zh");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer =
                    browser.send(request, HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return answer;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
