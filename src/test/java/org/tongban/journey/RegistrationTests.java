package org.tongban.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Visitor;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;

/**
 * A firm is registered, from the home page to the licence, by people with browsers: the applicant and
 * a co-founder, an examiner, an approver and a stranger. Every page on the way is looked at by axe.
 */
@TongbanTest
class RegistrationTests {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DATA = Pattern.compile("云川\\S*有限公司|林知远|周晓岚|沈立|何文静|公司章程\\.pdf|示范区市场监督管理局"
            // what was typed or comes from the national lists and the registers
            + "|软件开发|餐饮服务|网络|演示省.*室|学林路 ?18 ?号|[0-9]幢|[A-Z]座|[0-9]+室|^.*[省市区县州盟镇乡会]$|^.*(街道|矿区|农场|兵团|台湾)$"
            // what the licence says
            + "|有限责任公司（自然人投资或控股）|[0-9]+万元人民币|[一般许可]+项目：.*");
    private static final String ITEM = "990101-0131-001";
    private static final String LIN = "990101198804120313";
    private static final String ZHOU = "990101199009031420";

    @LocalServerPort
    private int port;

    private final List<String> faults = new ArrayList<>();
    private final String name = "云川鹭" + twoCharacters() + "软件有限公司";

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

    /** Finds the item, fills in every topic, freezes; gives the application's id. */
    private String apply(Visitor lin) {
        Page page = lin.visit("/").page();
        page.fill("#search", "qysl");
        page.click("button[type=submit]");
        page.click("main a[href='/items/" + ITEM + "']");
        page.click("main a[href*='/applications/new']");
        look(lin, "sign-in");
        page.click("button:has-text('林知远')");
        look(lin, "start");
        page.click("main form[action='/applications'] button");
        look(lin, "task-list-empty");
        String base = page.url().replaceAll("[?#].*", "");
        page.click("main a[href$='/topics/name']");
        look(lin, "topic-name");
        page.fill(named("/name/full"), name);
        page.click("button[value=reserve]");
        look(lin, "topic-name-kept");
        goOn(page, "type");
        page.check(named("/type") + "[value=limited]");
        look(lin, "topic-type");
        goOn(page, "address");
        page.selectOption(named("/address/division@9"), page.locator(named("/address/division@9") + " option").nth(1).getAttribute("value"));
        page.fill(named("/address/detail"), "学林路 18 号 3 幢 502 室");
        page.check(named("/premises") + "[value=rented]");
        look(lin, "topic-address");
        goOn(page, "scope");
        for (String words : List.of("软件开发", "餐饮服务")) {
            page.fill("#words", words);
            page.click("button[value=search]");
            page.locator("input[name=entry]").first().check();
            page.click("button[value=add]");
        }
        look(lin, "topic-scope");
        goOn(page, "capital");
        page.fill(named("/capital/amount"), "100");
        page.fill(named("/capital/paidBy"), "2099-1-1");
        page.click("button[value=continue]");
        look(lin, "topic-capital-wrong");
        assertThat(page.inputValue(named("/capital/amount"))).as("nothing entered is lost").isEqualTo("100");
        page.fill(named("/capital/paidBy"), java.time.LocalDate.now().plusYears(4).toString());
        goOn(page, "shareholders");
        addShareholder(lin, "林知远", LIN, "60");
        addShareholder(lin, "周晓岚", ZHOU, "40");
        page.locator("main .rows input[type=text]").nth(0).fill("60");
        page.locator("main .rows input[type=text]").nth(1).fill("39");
        assertThat(page.textContent("[data-sum]")).as("the total follows").isEqualTo("99");
        page.click("button[value=continue]");
        look(lin, "topic-shareholders-wrong");
        page.locator("main .rows input[type=text]").nth(1).fill("40");
        goOn(page, "representative");
        page.check(named("/representative/who") + "[value=author]");
        page.check(named("/representative/position") + "[value=director]");
        page.fill(named("/representative/phone"), "13800000000");
        look(lin, "topic-representative");
        goOn(page, "supervisor");
        page.check(named("/supervisor/arrangement") + "[value=none]");
        look(lin, "topic-supervisor");
        goOn(page, "contact");
        page.fill(named("/contact/name"), "林知远");
        page.fill(named("/contact/phone"), "13800000000");
        look(lin, "topic-contact");
        goOn(page, "materials");
        page.locator("button[value=make]").first().click();
        for (String material : List.of("premises", "appointment")) {
            var form = page.locator("main form:has(input[value='/materials/" + material + "'])");
            form.locator("input[type=file]").setInputFiles(new FilePayload(material + ".pdf", "application/pdf", onePage()));
            form.locator("button[value=upload]").click();
        }
        look(lin, "topic-materials");
        page.click("button[value=continue]");
        page.waitForURL(base);
        look(lin, "task-list-full");
        page.click("main a[href$='/check']");
        look(lin, "check");
        page.locator("main form button").last().click();
        page.waitForURL("**/signatures/*");
        return base.substring(base.lastIndexOf('/') + 1);
    }

    private void addShareholder(Visitor lin, String who, String number, String contribution) {
        Page page = lin.page();
        page.click("main a[href$='/rows/new']");
        page.check("input[name$='/kind'][value=person]");
        page.fill("input[name$='/name']", who);
        page.fill("input[name$='/residentNumber']", number);
        page.check("input[name$='/means'][value=money]");
        page.fill("input[name$='/contribution']", contribution);
        look(lin, "topic-shareholder");
        page.click("button[value=continue]");
        page.waitForURL("**/topics/shareholders");
    }

    private void sign(Visitor signer, String application) {
        signer.visit("/signatures/" + application);
        signer.page().locator("main form button").last().click();
        look(signer, "signed");
    }

    private String submit(Visitor lin, String application) throws IOException {
        Page page = lin.visit("/applications/" + application).page();
        look(lin, "task-list-signed");
        page.click("main a[href$='/check']");
        page.locator("main form button").last().click();
        page.waitForURL("**/submitted");
        String number = page.url().replaceAll(".*/cases/([^/]+)/submitted.*", "$1");
        look(lin, "submitted");
        reloadUntil(page, "main a[href*='/papers/']");
        assertThat(text(page.waitForDownload(() -> page.locator("main a[href*='/papers/']").first().click())))
                .contains("收件凭证", number);
        look(lin.visit("/cases/" + number), "progress");
        look(lin.visit("/cases"), "my-cases");
        return number;
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
            assertThat(shen.page().textContent("main")).contains("200", number);
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

    private void openCase(Visitor officer) {
        officer.visit("/desk?tab=pool&q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
        look(officer, "desk-pool");
        officer.page().locator("a[href*='/desk/cases/']").first().click();
        officer.page().waitForURL("**/desk/cases/*");
    }

    private void act(Visitor officer, String action, String shot) {
        officer.page().locator("a[href*='action=" + action + "']").first().click();
        officer.page().waitForURL("**/act?*");
        look(officer, shot);
        officer.page().locator("form[action$='/act'] button").first().click();
        officer.page().waitForURL(url -> !url.contains("/act"));
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

    private static void signIn(Visitor visitor, String login) {
        Page page = visitor.visit("/sign-in").page();
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "yunchuan-demo");
        page.locator("main form:has(input[name=password]) button").click();
        assertThat(page.url()).doesNotContain("sign-in");
    }

    /** Axe, no missing words, nothing sticking out, no Han on English pages but data; a picture to look at. */
    private void look(Visitor visitor, String shot) {
        visitor.screenshot("journey-" + shot);
        try {
            visitor.isAccessible();
            assertThat(visitor.complaints().stream().filter(complaint -> !complaint.contains("status of 422")))
                    .as("the browser complains at %s", shot)
                    .isEmpty();
            if (visitor.page().getAttribute("html", "lang").startsWith("en")) {
                assertThat(visitor.strayHan().stream().map(this::withoutData).filter(HAN.asPredicate()))
                        .as("Han on %s", visitor.page().url())
                        .isEmpty();
            }
        } catch (AssertionError wrong) {
            faults.add(shot + ": " + wrong.getMessage());
        }
    }

    /** Names of people and firms, addresses and entries of the national list stay Chinese on English pages. */
    private String withoutData(String text) {
        return DATA.matcher(text.strip().replace(name, "").replaceAll("^. is rare", "")).replaceAll("");
    }

    private static void goOn(Page page, String next) {
        page.click("button[value=continue]");
        page.waitForURL("**/topics/" + next);
    }

    private static String named(String name) {
        return "[name='" + name + "']";
    }

    private static void reloadUntil(Page page, String there) {
        for (int tries = 0; tries < 60 && page.locator(there).count() == 0; tries++) {
            page.waitForTimeout(250);
            page.reload();
        }
        assertThat(page.locator(there).count()).as(there).isPositive();
    }

    private static String text(Download download) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static byte[] onePage() {
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** Names are unique for all time, so each run draws its own. */
    private static String twoCharacters() {
        var random = new SecureRandom();
        return new StringBuilder()
                .appendCodePoint(0x4E00 + random.nextInt(3000))
                .appendCodePoint(0x4E00 + random.nextInt(3000))
                .toString();
    }
}
