package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.platform.web.SecurityHeaders;

@TongbanTest
class PageTests {

    @LocalServerPort int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void answersInTheLanguageAskedForAndRemembersIt() throws Exception {
        assertThat(get("/gallery").body()).contains("<html lang=\"zh-CN\">");
        assertThat(get("/gallery", "Accept-Language", "en-GB,en").body())
                .contains("<html lang=\"en\">");
        var asked = get("/gallery?lang=en");
        assertThat(asked.body())
                .contains("<html lang=\"en\">")
                .contains("href=\"/gallery?lang=zh\"");
        assertThat(asked.headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("lang=en"));
        assertThat(get("/gallery", "Cookie", "lang=en").body()).contains("<html lang=\"en\">");
    }

    @Test
    void allowsNothingInlineAndNothingFromElsewhere() throws Exception {
        var page = get("/gallery");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .contains(SecurityHeaders.CONTENT_SECURITY_POLICY);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.body())
                .doesNotContain(" style=")
                .doesNotContain("<style")
                .doesNotContain("onclick");
    }

    @Test
    void servesStylesUnderTheirContentsHashForAYear() throws Exception {
        var link =
                Pattern.compile("/css/tokens-[0-9a-f]{32}\\.css").matcher(get("/gallery").body());
        assertThat(link.find()).isTrue();
        var style = get(link.group());
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse(""))
                .contains("max-age=31536000");
    }

    @Test
    void tellsAPersonWhatIsMissingAndAProgramToo() throws Exception {
        var page = get("/gallery/nothing-here", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这一页").contains("CORE-0003");
        var json = get("/gallery/nothing-here", "Accept", "application/json");
        assertThat(json.statusCode()).isEqualTo(404);
        assertThat(json.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(json.body()).contains("\"code\":\"CORE-0003\"").contains("\"status\":404");
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
