package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

@TongbanTest
class CataloguePageTests {

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsAccessibleAtBothWidthsInBothLanguages() {
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : new Window[] {Window.PHONE, Window.WIDE}) {
                    try (var visitor = browser.open(window, language)) {
                        look(visitor, "/", "home");
                        look(visitor, "/items/990101-0131-001", "item");
                        look(visitor, "/items/990101-0129-101", "item-plain");
                        look(visitor, "/search?q=xuke", "search");
                        look(visitor, "/search?q=zzzzqqq", "search-nothing");
                        look(visitor, "/life-events/start-business", "life-event");
                        look(visitor, "/agencies/11990101000001310A", "agency");
                        look(visitor, "/agencies", "agencies");
                        look(visitor, "/law/company-law", "statute");
                    }
                }
            }
        }
    }

    @Test
    void oneFindsBusinessRegistrationFromTheHomePageWithoutScript() {
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var visitor = browser.open(Window.PHONE, Language.ZH, false, false)) {
            var page = visitor.visit("/").page();
            page.fill("#search", "qysl");
            page.click("button[type=submit]");
            page.click("main a[href='/items/990101-0131-001']");
            assertThat(page.textContent("h1")).isEqualTo("企业设立登记（有限责任公司）");
            assertThat(page.textContent("main"))
                    .contains("法定 3 个工作日", "住所使用证明", "两名登记人员", "公司法（2023 年修订）第四十二、四十七条", "2026年9月1日第 4 版");
        }
    }

    @Test
    void theEnglishItemPageHasNoChineseButData() {
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var visitor = browser.open(Window.WIDE, Language.EN)) {
            visitor.visit("/items/990101-0131-001");
            assertThat(visitor.page().textContent("h1")).isEqualTo("Registering a limited liability company");
            assertThat(visitor.strayHan()).isEmpty();
        }
    }

    private static void look(TestingBrowser.Visitor visitor, String path, String name) {
        visitor.visit(path).screenshot(name);
        visitor.isAccessible();
        assertThat(visitor.complaints()).filteredOn(complaint -> !complaint.contains("404")).isEmpty();
    }
}
