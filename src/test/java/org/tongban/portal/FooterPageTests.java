package org.tongban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;
import org.tongban.insight.internal.Refresh;
import org.tongban.parties.TestingVisitor;

/** The pages behind the footer lead somewhere, in both languages, and say nothing untrue. */
@TongbanTest
class FooterPageTests {

    private static final List<String> PAGES = List.of("/about", "/accessibility", "/privacy", "/status", "/complaints");

    @LocalServerPort int port;
    @Autowired Refresh refresh;

    @Test
    void everyPageIsAccessibleAtBothWidthsInBothLanguages() {
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : new Window[] {Window.PHONE, Window.WIDE}) {
                    try (var visitor = browser.open(window, language)) {
                        for (String path : PAGES) {
                            visitor.visit(path).screenshot("footer" + path.replace('/', '-'));
                            visitor.isAccessible();
                            assertThat(visitor.complaints()).isEmpty();
                            if (language == Language.EN) {
                                assertThat(visitor.strayHan()).as(path).isEmpty();
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void everyLinkOfTheFooterAndOfItsPagesLeadsSomewhere() {
        var visitor = TestingVisitor.at(port);
        for (String page : PAGES) {
            String body = visitor.get(page).body();
            assertThat(body).contains(PAGES).contains("href=\"/figures\"");
            java.util.regex.Pattern.compile("href=\"(/[a-z][^\"#?]*)")
                    .matcher(body)
                    .results()
                    .map(found -> found.group(1))
                    .filter(path -> !path.startsWith("/css") && !path.startsWith("/img"))
                    .distinct()
                    .limit(30)
                    .forEach(path -> assertThat(visitor.get(path).statusCode()).as(path).isIn(200, 303));
        }
    }

    @Test
    void theStatusIsTheTrueStateAndGivesNothingAway() {
        refresh.now();
        String body = TestingVisitor.at(port).get("/status").body();
        assertThat(body).contains("PostgreSQL 18", "毫秒应答", "条在等待", "截至", "没有记录");
        assertThat(body).doesNotContain("localhost", "jdbc:", "postgres@", System.getProperty("user.dir"));
    }
}
