package org.tongban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Visitor;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

/** An officer asks for a correction, and the applicant enters nothing again but what was asked for. */
@TongbanTest
class CorrectionTests extends RegistrationSteps {

    @Test
    void aCorrectionNeedsOnlyWhatTheNoticeAsksFor() throws Exception {
        System.out.println("name drawn: " + name);
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var lin = browser.open(Window.PHONE, Language.ZH);
                var zhou = browser.open(Window.WIDE, Language.ZH);
                var shen = browser.open(Window.WIDE, Language.ZH)) {
            String first = apply(lin);
            sign(lin, first);
            signIn(zhou, "zhouxiaolan");
            sign(zhou, first);
            String number = submit(lin, first);
            signIn(shen, "shenli");
            askForCorrection(shen);

            look(lin.visit("/cases/" + number), "correction-wanted");
            lin.page().click("main a[href$='/correct']");
            look(lin, "correction-asked");
            lin.page().click("main form[action$='/correct'] button");
            lin.page().waitForURL("**/applications/*");
            String second = lin.page().url().replaceAll(".*/applications/", "");
            assertThat(second).isNotEqualTo(first);
            assertThat(lin.page().textContent("main")).contains(number, "请补全租赁合同", "都填好了");
            look(lin, "correction-task-list");
            change(lin, "/applications/" + second);
            lin.visit("/applications/" + second + "/check").page().locator("main form button").last().click();
            sign(lin, second);
            sign(zhou, second);
            lin.visit("/applications/" + second + "/check").page().locator("main form button").last().click();
            lin.page().waitForURL("**/cases/" + number);
            look(lin, "correction-supplied");
            assertThat(lin.visit("/cases").page().locator("main :text('" + name + "')").count())
                    .as("no second case").isEqualTo(1);

            openCase(shen);
            look(shen, "desk-corrected");
            assertThat(shen.page().textContent("main")).contains("200 万元", "第 2 稿", number);
            act(shen, "accept", "desk-accept-corrected");
            assertThat(lin.visit("/cases/" + number).page().textContent("main")).contains("正在审查");
        }
        assertThat(faults).isEmpty();
    }

    private void askForCorrection(Visitor shen) {
        openCase(shen);
        shen.page().locator("a[href*='action=correct']:not([href*='on-spot'])").first().click();
        shen.page().waitForURL("**/act?*");
        shen.page().locator("textarea[name=missing]").first().fill("请补全租赁合同，注册资本改为 200 万元");
        shen.page().locator("form[action$='/act'] button:not([name=more])").last().click();
        shen.page().waitForURL(url -> !url.contains("/act"));
    }

    /** Capital and contributions, the lease, and the articles that no longer fit them. */
    private void change(Visitor lin, String base) {
        Page page = lin.visit(base + "/topics/capital").page();
        page.fill(named("/capital/amount"), "200");
        page.click("button[value=continue]");
        for (int row = 0; row < 2; row++) {
            lin.visit(base + "/topics/shareholders");
            page.locator("main a[href*='/rows/r']:not([href*='/remove'])").nth(row).click();
            page.fill("input[name$='/contribution']", row == 0 ? "120" : "80");
            page.click("button[value=continue]");
        }
        look(lin.visit(base), "correction-stale");
        lin.visit(base + "/topics/materials");
        assertThat(page.textContent("main")).contains("章程是按之前的内容生成的，请重新生成");
        look(lin, "correction-materials");
        page.locator("button[value=make]").first().click();
        assertThat(page.textContent("main")).doesNotContain("请重新生成");
        String premises = "main form:has(input[value='/materials/premises']) ";
        page.click(premises + "button[value=remove]");
        page.locator(premises + "input[type=file]").setInputFiles(new FilePayload("premises.pdf", "application/pdf", onePage()));
        page.click(premises + "button[value=upload]");
        look(lin.visit(base), "correction-ready");
    }
}
