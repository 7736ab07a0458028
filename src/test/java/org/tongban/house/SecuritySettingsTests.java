package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.parties.TestingVisitor;

/** What protects visitors, read from the running application: changing a setting fails here first. */
@TongbanTest
class SecuritySettingsTests {

    @LocalServerPort int port;
    @Autowired Environment environment;
    @Autowired JdbcClient sql;

    @ParameterizedTest
    @CsvSource({
        "spring.servlet.multipart.max-file-size, 25MB",
        "spring.servlet.multipart.max-request-size, 26MB",
        "spring.session.timeout, 30m",
        "server.error.include-message, never",
        "server.servlet.session.cookie.http-only, true",
        "server.servlet.session.cookie.same-site, lax",
        "server.shutdown, graceful",
        "'management.endpoints.web.exposure.include', 'health,prometheus'"
    })
    void settingsAreWhatWeDecided(String name, String value) {
        assertThat(environment.getProperty(name)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server.error.include-stacktrace", "server.error.include-exception", "management.endpoint.health.show-details", "spring.devtools.restart.enabled", "debug"})
    void whatWouldTellTooMuchIsNotSet(String name) {
        assertThat(environment.getProperty(name)).isNull();
    }

    /** Pages, programs, files, refusals: each says what the browser must not do. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/verify", "/sign-in", "/css/tokens.css", "/no/such/page", "/api/no-such", "/desk", "/actuator/env"})
    void everyAnswerCarriesThePolicy(String path) throws Exception {
        var headers = get(path).headers();
        var policy = headers.firstValue("Content-Security-Policy").orElse("");
        assertThat(policy.split(";\\s*"))
                .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'self'");
        assertThat(policy).doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("strict-origin-when-cross-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElse("")).contains("geolocation=()", "microphone=()");
        assertThat(headers.firstValue("Server")).isEmpty();
        assertThat(headers.firstValue("X-Powered-By")).isEmpty();
    }

    @Test
    void aStrangerGetsNoSession() throws Exception {
        assertThat(get("/").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
        assertThat(get("/verify").headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION="));
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        var visitor = TestingVisitor.at(port);
        visitor.get("/sign-in");
        var answer = visitor.post("/sign-in/persona", "login", "linzhiyuan");
        var cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies).anyMatch(cookie -> cookie.startsWith("SESSION="));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("SESSION=") || cookie.startsWith("tongban-token="))
                .allSatisfy(cookie -> assertThat(cookie.toLowerCase(java.util.Locale.ROOT)).contains("httponly", "samesite=lax", "path=/"));
    }

    @Test
    void sessionsEndAfterHalfAnHourAndLieInTheDatabase() {
        TestingVisitor.at(port).signInAs("linzhiyuan");
        assertThat(sql.sql("SELECT max(max_inactive_interval) FROM parties.session").query(Integer.class).single())
                .isEqualTo((int) Duration.ofMinutes(30).toSeconds());
    }

    @Test
    void ofTheActuatorOnlyHealthIsOpen() throws Exception {
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).doesNotContain("components", "details", "jdbc");
        for (String path : List.of("/actuator/prometheus", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers", "/actuator")) {
            assertThat(get(path).statusCode()).as(path).isIn(302, 303, 401, 403, 404);
            assertThat(TestingVisitor.at(port).signInAs("linzhiyuan").get(path).statusCode()).as(path).isIn(403, 404);
        }
        assertThat(TestingVisitor.at(port).signInAs("yuhang").get("/actuator/prometheus").statusCode()).as("let in").isNotIn(302, 303, 401, 403, 404);
        assertThat(TestingVisitor.at(port).signInAs("yuhang").get("/actuator/env").statusCode()).isEqualTo(404);
    }

    /** What goes wrong is told by a sentence and a number, never by our insides. */
    @ParameterizedTest
    @ValueSource(strings = {"/no/such/page", "/api/no-such", "/v/x'\"<script>", "/items/%27%22", "/search?q=%00", "/?lang=%FF", "/api/licences/none", "/error"})
    void errorsTellNothingOfOurInsides(String path) throws Exception {
        String body = get(path.replace("'", "%27").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E")).body();
        assertThat(body).doesNotContain("Exception", "\tat ", "org.springframework", "org.tongban", "org.postgresql", "SQLSTATE", "Whitelabel", "<script>");
    }

    @Test
    void strangersCannotFrameOrTrace() throws Exception {
        for (String method : List.of("TRACE", "TRACK", "PUT", "DELETE")) {
            var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).method(method, HttpRequest.BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isIn(400, 403, 404, 405, 422, 501);
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", path.startsWith("/api") || path.startsWith("/actuator") ? "application/json" : "text/html"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
