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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.browser.TestingBrowser.Visitor;

/** The steps of a registration as people do them with browsers; each page met is looked at by axe. */
abstract class RegistrationSteps {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern DATA = Pattern.compile("云川\\S*有限公司|林知远|周晓岚|沈立|何文静|公司章程\\.pdf|示范区市场监督管理局"
            // what was typed or comes from the national lists and the registers
            + "|软件开发|餐饮服务|网络|演示省.*室|学林路 ?18 ?号|[0-9]幢|[A-Z]座|[0-9]+室|^.*[省市区县州盟镇乡会]$|^.*(街道|矿区|农场|兵团|台湾)$"
            // what the licence says
            + "|有限责任公司（自然人投资或控股）|[0-9]+万元人民币|[一般许可]+项目：.*");
    static final String ITEM = "990101-0131-001";
    static final String LIN = "990101198804120313";
    static final String ZHOU = "990101199009031420";

    @LocalServerPort
    int port;

    final List<String> faults = new ArrayList<>();
    final String name = "云川鹭" + twoCharacters() + "软件有限公司";

    /** Finds the item, fills in every topic, freezes; gives the application's id. */
    String apply(Visitor lin) {
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

    void addShareholder(Visitor lin, String who, String number, String contribution) {
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

    void sign(Visitor signer, String application) {
        signer.visit("/signatures/" + application);
        signer.page().locator("main form button").last().click();
        look(signer, "signed");
    }

    String submit(Visitor lin, String application) throws IOException {
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

    void openCase(Visitor officer) {
        officer.visit("/desk?tab=pool&q=" + java.net.URLEncoder.encode(name, java.nio.charset.StandardCharsets.UTF_8));
        look(officer, "desk-pool");
        officer.page().locator("a[href*='/desk/cases/']").first().click();
        officer.page().waitForURL("**/desk/cases/*");
    }

    void act(Visitor officer, String action, String shot) {
        officer.page().locator("a[href*='action=" + action + "']").first().click();
        officer.page().waitForURL("**/act?*");
        look(officer, shot);
        officer.page().locator("form[action$='/act'] button").first().click();
        officer.page().waitForURL(url -> !url.contains("/act"));
    }

    static void signIn(Visitor visitor, String login) {
        Page page = visitor.visit("/sign-in").page();
        page.fill("input[name=login]", login);
        page.fill("input[name=password]", "yunchuan-demo");
        page.locator("main form:has(input[name=password]) button").click();
        assertThat(page.url()).doesNotContain("sign-in");
    }

    /** Axe, no missing words, nothing sticking out, no Han on English pages but data; a picture to look at. */
    void look(Visitor visitor, String shot) {
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
    String withoutData(String text) {
        return DATA.matcher(text.strip().replace(name, "").replaceAll("^\\S+ (is|are) rare", "")).replaceAll("");
    }

    static void goOn(Page page, String next) {
        page.click("button[value=continue]");
        page.waitForURL("**/topics/" + next);
    }

    static String named(String name) {
        return "[name='" + name + "']";
    }

    static void reloadUntil(Page page, String there) {
        for (int tries = 0; tries < 60 && page.locator(there).count() == 0; tries++) {
            page.waitForTimeout(250);
            page.reload();
        }
        assertThat(page.locator(there).count()).as(there).isPositive();
    }

    static String text(Download download) throws IOException {
        try (var document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    static byte[] onePage() {
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
    static String twoCharacters() {
        var random = new SecureRandom();
        return new StringBuilder()
                .appendCodePoint(0x4E00 + random.nextInt(3000))
                .appendCodePoint(0x4E00 + random.nextInt(3000))
                .toString();
    }
}
