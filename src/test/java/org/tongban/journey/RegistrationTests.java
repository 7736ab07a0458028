package org.tongban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

/**
 * A firm is registered, from the home page to the licence, by people with browsers: the applicant and
 * a co-founder, an examiner, an approver and a stranger. Every page on the way is looked at by axe.
 */
@TongbanTest
class RegistrationTests extends RegistrationSteps {

    @ParameterizedTest
    @CsvSource({"PHONE, WIDE, ZH", "WIDE, PHONE, EN"})
    void fromTheHomePageToTheLicence(Window applicants, Window officers, Language language) throws Exception {
        System.out.println("name drawn: " + name);
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            String number;
            try (var lin = browser.open(applicants, language);
                    var zhou = browser.open(applicants, language)) {
                String application = apply(lin);
                sign(lin, application);
                signIn(zhou, "zhouxiaolan");
                look(zhou.visit("/inbox"), "inbox");
                zhou.page().locator("main a[href^='/inbox/']").first().click();
                look(zhou, "notice-sign");
                zhou.page().locator("main a[href^='/signatures/']").first().click();
                look(zhou, "sign");
                sign(zhou, application);
                number = submit(lin, application);
            }
            decide(browser, officers, language);
            receive(browser, applicants, language, number);
        }
        assertThat(faults).isEmpty();
    }

    /** Accepts, examines, approves. */
    private void decide(TestingBrowser browser, Window window, Language language) {
        try (var shen = browser.open(window, language)) {
            signIn(shen, "shenli");
            openCase(shen);
            look(shen, "desk-case");
            shen.page().click("form[action$='/claim'] button");
            act(shen, "accept", "desk-accept");
            act(shen, "propose-grant", "desk-propose");
        }
        try (var he = browser.open(window, language)) {
            signIn(he, "hewenjing");
            openCase(he);
            act(he, "grant", "desk-grant");
            look(he, "desk-granted");
        }
    }

    private void receive(TestingBrowser browser, Window window, Language language, String number) throws IOException {
        byte[] licence;
        try (var lin = browser.open(window, language)) {
            signIn(lin, "linzhiyuan");
            lin.visit("/cases/" + number);
            reloadUntil(lin.page(), "main a[href*='/licences/duplicate']");
            look(lin, "granted");
            Download original = lin.page().waitForDownload(
                    () -> lin.page().locator("main a[href*='/licences/original']").first().click());
            licence = Files.readAllBytes(original.path());
            assertThat(text(original)).contains(name, "一般项目：软件开发", "许可项目：餐饮服务");
        }
        try (var shen = browser.open(window, language)) {
            signIn(shen, "shenli");
            shen.visit("/desk/told");
            look(shen, "desk-told");
            assertThat(shen.page().locator("main tr:has-text('" + name + "')").textContent()).contains("餐饮服务");
        }
        try (var stranger = browser.open(window, language)) {
            look(stranger.visit("/verify"), "verify");
            stranger.page().locator("input[type=file]").first().setInputFiles(new FilePayload("licence.pdf", "application/pdf", licence));
            stranger.page().locator("main form:has(input[type=file]) button").first().click();
            look(stranger, "verified");
            assertThat(stranger.page().locator("main .verdict").first().textContent())
                    .contains(language == Language.ZH ? "有效" : "Valid");
            stranger.visit("/firms?q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
            look(stranger, "firms");
            assertThat(stranger.page().textContent("main")).contains(name);
        }
    }

    @Test
    void withoutScriptTheFirstStepsWorkToo() {
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var visitor = browser.open(Window.PHONE, Language.ZH, false, false)) {
            Page page = visitor.visit("/sign-in?back=/applications/new?item=" + ITEM).page();
            page.click("button:has-text('林知远')");
            page.click("main form[action='/applications'] button");
            page.click("main a[href$='/topics/shareholders']");
            page.click("main a[href$='/rows/new']");
            page.check("input[name$='/kind'][value=person]");
            page.fill("input[name$='/name']", "林知远");
            page.fill("input[name$='/residentNumber']", LIN);
            page.check("input[name$='/means'][value=money]");
            page.fill("input[name$='/contribution']", "60");
            page.click("button[value=continue]");
            assertThat(page.textContent("main")).contains("林知远", "认缴 60 万元");
        }
    }
}
