package org.tongban.licences.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.licences.Copy;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.Licences;
import org.tongban.licences.PaperFixture;
import org.tongban.licences.internal.CodeReader;
import org.tongban.seals.Seal;
import org.tongban.seals.SealUse;
import org.tongban.seals.Seals;
import org.tongban.seals.Trust;
import org.tongban.seals.internal.TestingAuthority;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stranger with a file, a print or an identifier. */
@TongbanTest
class VerifyPagesTests {

    private static final Actor STORY = new Actor.Machine("story");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort int port;
    @Autowired Licences licences;
    @Autowired Seals seals;
    @Autowired Trust trust;
    @Autowired JdbcClient sql;

    @AfterEach
    void forgetTheStranger() {
        sql.sql("DELETE FROM platform.rate").update();
    }

    @Test
    void everyAnswerIsAccessibleAtBothWidthsInBothLanguages() throws Exception {
        Licence superseded = issue(null);
        Licence valid = issue(superseded.identifier());
        Licence revoked = issue(null);
        licences.change(STORY, revoked.identifier(), LicenceStatus.REVOKED, "《公司法》第二百六十条");
        byte[] altered = new String(bytes(valid), StandardCharsets.ISO_8859_1).replaceFirst("/MediaBox \\[0.0", "/MediaBox [1.0").getBytes(StandardCharsets.ISO_8859_1);
        byte[] photo = photo(bytes(valid), 0, 1, 0);
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : new Window[] {Window.PHONE, Window.WIDE}) {
                    try (var visitor = browser.open(window, language)) {
                        look(visitor.visit("/verify"), "verify");
                        look(visitor.visit("/v/" + valid.identifier()), "verify-valid-looked-up");
                        look(visitor.visit("/v/" + revoked.identifier()), "verify-revoked-looked-up");
                        look(visitor.visit("/v/" + superseded.identifier()), "verify-superseded-looked-up");
                        drop(visitor, "执照.pdf", bytes(valid), word(language, "有效", "Valid"), "verify-valid");
                        drop(visitor, "执照.pdf", bytes(revoked), word(language, "吊销", "Revoked"), "verify-revoked");
                        drop(visitor, "执照.pdf", bytes(superseded), word(language, "替换", "Superseded"), "verify-superseded");
                        drop(visitor, "执照.pdf", altered, word(language, "改动", "Altered"), "verify-altered");
                        drop(visitor, "print.jpg", photo, word(language, "有效", "Valid"), "verify-photo");
                        drop(visitor, "cat.png", picture(new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB), "png"), word(language, "二维码", "code of a licence"), "verify-no-code");
                    }
                    forgetTheStranger();
                }
            }
        }
    }

    /** Without a file nobody can say that one is unaltered. */
    @Test
    void aLookUpDoesNotVouchForAFile() throws Exception {
        Licence licence = issue(null);
        String looked = get("/v/" + licence.identifier()).body();
        assertThat(looked).contains("登记状态：有效", "没有核验文件").doesNotContain("内容没有改动");
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var visitor = browser.open(Window.PHONE, Language.ZH)) {
            visitor.visit("/verify");
            visitor.page().setInputFiles("#file", new FilePayload("a.jpg", "image/jpeg", photo(bytes(licence), 3, 1.5, 5)));
            visitor.page().click("main button");
            assertThat(visitor.page().textContent("main")).contains("状态：有效", "打印件上可以写任何内容").doesNotContain("内容没有改动");
            assertThat(visitor.page().locator(".verdict-caution").count()).isEqualTo(1);
        }
    }

    @Test
    void itWorksWithoutScript() {
        Licence licence = issue(null);
        try (var browser = TestingBrowser.start("http://localhost:" + port);
                var visitor = browser.open(Window.PHONE, Language.ZH, false, false)) {
            visitor.visit("/verify");
            visitor.page().setInputFiles("#file", new FilePayload("a.pdf", "application/pdf", bytes(licence)));
            visitor.page().click("main button");
            assertThat(visitor.page().textContent("main")).contains("云川青衡数字技术有限公司", licence.identifier());
        }
    }

    /** Rendered by PDFBox, read by ZXing, followed over HTTP. */
    @Test
    void theCodeOnTheLicenceLeadsToItsPage() throws Exception {
        Licence licence = issue(null);
        byte[] page = photo(bytes(licence), 0, 1, 0);
        String address = new CodeReader().read(page).orElseThrow();
        var answer = get(URI.create(address).getPath());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(licence.identifier(), "云川青衡数字技术有限公司");
    }

    /** Turned, shrunk or blown up, with noise: as a telephone sees it. */
    @Test
    void aPhotoOfThePrintIsReadWhateverItsAngle() throws Exception {
        Licence licence = issue(null);
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            double angle = random.nextDouble(-12, 12) + 90 * random.nextInt(4);
            double scale = random.nextDouble(1.0, 2.2);
            byte[] photo = photo(bytes(licence), angle, scale, 12);
            assertThat(new CodeReader().read(photo)).as("angle %.1f, scale %.2f", angle, scale).get().asString().endsWith("/v/" + licence.identifier());
        }
    }

    /** {@code curl -F file=@licence.pdf}: no cookie, no token. */
    @Test
    void aProgramOfNobodyIsAnswered() throws Exception {
        Licence licence = issue(null);
        JsonNode said = json(curl(bytes(licence)));
        assertThat(said.path("state").asString()).isEqualTo("VALID");
        assertThat(said.path("identifier").asString()).isEqualTo(licence.identifier());
        assertThat(said.path("agency").asString()).isEqualTo(PaperFixture.MARKET.agency());
    }

    @Test
    void aSessionWithoutATokenIsRefused() throws Exception {
        assertThat(send(post("/api/licences/verify", bytes(issue(null))).header("Cookie", "SESSION=c29tZWJvZHk")).statusCode()).isEqualTo(403);
        assertThat(send(post("/verify", bytes(issue(null)))).statusCode()).isEqualTo(403);
    }

    @Test
    void forgedSealsAreRefused() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        issue(null);
        trust.forget();
        var genuine = trust.list().certificates().stream().filter(one -> one.kind().equals("AGENCY") && one.owner().equals(PaperFixture.MARKET.agency())).findFirst().orElseThrow().certificate();
        var thief = TestingAuthority.thief(java.util.List.of(genuine));
        var selfMade = new TestingAuthority(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1))).seal(PaperFixture.MARKET.agency(), PaperFixture.MARKET.name(), now.minusSeconds(60), now.plusSeconds(600), null);
        assertThat(state(TestingAuthority.sign(blank(), thief, now, "paper:receipt", ""))).isEqualTo("ALTERED");
        assertThat(state(TestingAuthority.sign(blank(), selfMade, now, "paper:receipt", ""))).isEqualTo("UNTRUSTED");
    }

    @Test
    void aRevokedSealIsRefusedAndWhatTheRegisterHasStaysValid() throws Exception {
        var seal = new Seal("119901010000" + (100000 + new Random().nextInt(800000)), "云川市示范区测试局");
        var use = new SealUse(seal, STORY, "paper:receipt", "case:" + UUID.randomUUID(), "/papers/1");
        byte[] before = seals.sealPdf(use, blank()).bytes();
        var key = seals.signer(use, new byte[32]);
        assertThat(state(before)).isEqualTo("UNDETERMINED");
        seals.revoke(STORY, seal.agency(), "keyCompromise");
        trust.forget();
        Instant later = Instant.now().plusSeconds(2).truncatedTo(ChronoUnit.SECONDS);
        byte[] after = TestingAuthority.sign(blank(), (org.tongban.seals.internal.KeySigner) key, later, "paper:receipt", "/papers/1");
        assertThat(state(after)).isEqualTo("UNTRUSTED");
    }

    @Test
    void tooLargeIsSaid() throws Exception {
        var answer = curl(new byte[21 * 1024 * 1024]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asString()).isEqualTo("LICENCES-0006");
        assertThat(curl(new byte[27 * 1024 * 1024]).statusCode()).isEqualTo(413);
    }

    @Test
    void tooOftenIsRefusedForAMinute() throws Exception {
        int refused = 0;
        for (int i = 0; i < 2 * Checks.MOST_A_MINUTE + 1; i++) {
            refused += curl("x".getBytes(StandardCharsets.UTF_8)).statusCode() == 429 ? 1 : 0;
        }
        // The minute may turn once in between.
        assertThat(refused).isBetween(1, Checks.MOST_A_MINUTE + 1);
    }

    private void drop(TestingBrowser.Visitor visitor, String name, byte[] bytes, String expected, String screenshot) {
        visitor.visit("/verify");
        visitor.page().setInputFiles("#file", new FilePayload(name, name.endsWith("pdf") ? "application/pdf" : "image/jpeg", bytes));
        visitor.page().click("main button");
        assertThat(visitor.page().textContent("main")).contains(expected);
        look(visitor, screenshot);
    }

    private static void look(TestingBrowser.Visitor visitor, String name) {
        visitor.isAccessible().screenshot(name);
        assertThat(visitor.complaints()).filteredOn(one -> !one.contains("422")).isEmpty();
    }

    private static String word(Language language, String chinese, String english) {
        return language == Language.ZH ? chinese : english;
    }

    private Licence issue(@org.jspecify.annotations.Nullable String supersedes) {
        return licences.issue(PaperFixture.licence(UUID.randomUUID(), supersedes));
    }

    private byte[] bytes(Licence licence) {
        return licences.getBytes(licence.identifier(), Copy.ORIGINAL);
    }

    private static byte[] photo(byte[] pdf, double angle, double scale, int noise) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, (float) (150 * scale), ImageType.RGB);
            int side = (int) Math.hypot(page.getWidth(), page.getHeight()) + 20;
            var photo = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = photo.createGraphics();
            graphics.setColor(new Color(176, 170, 160));
            graphics.fillRect(0, 0, side, side);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.rotate(Math.toRadians(angle), side / 2.0, side / 2.0);
            graphics.drawImage(page, (side - page.getWidth()) / 2, (side - page.getHeight()) / 2, null);
            graphics.dispose();
            var random = new Random(7);
            for (int i = 0; noise > 0 && i < side * side / 8; i++) {
                int x = random.nextInt(side);
                int y = random.nextInt(side);
                int shift = random.nextInt(-noise, noise);
                var colour = new Color(photo.getRGB(x, y));
                photo.setRGB(x, y, new Color(clip(colour.getRed() + shift), clip(colour.getGreen() + shift), clip(colour.getBlue() + shift)).getRGB());
            }
            return picture(photo, "jpg");
        }
    }

    private static int clip(int value) {
        return Math.clamp(value, 0, 255);
    }

    private static byte[] picture(BufferedImage image, String kind) throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, kind, out);
        return out.toByteArray();
    }

    private static byte[] blank() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private String state(byte[] file) throws Exception {
        return json(curl(file)).path("state").asString();
    }

    private HttpResponse<String> curl(byte[] file) throws Exception {
        return send(post("/api/licences/verify", file));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").header("Accept-Language", "zh"));
    }

    private HttpRequest.Builder post(String path, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes("--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(file);
        body.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.US_ASCII));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
