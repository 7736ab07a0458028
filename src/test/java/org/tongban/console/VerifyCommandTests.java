package org.tongban.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.licences.Copy;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceStatus;
import org.tongban.licences.Licences;
import org.tongban.licences.PaperFixture;
import org.tongban.licences.Papers;
import org.tongban.licences.internal.Bundle;
import org.tongban.licences.internal.StatusLists;
import org.tongban.seals.Trust;
import org.tongban.seals.internal.KeySigner;
import org.tongban.seals.internal.TestingAuthority;

/** {@code ./tongban verify} as it is typed, on papers and licences really issued. */
@TongbanTest
class VerifyCommandTests {

    private static final String OWNER = PaperFixture.MARKET.agency();
    private static final String NAME = PaperFixture.MARKET.name();

    @TempDir Path folder;
    @Autowired Licences licences;
    @Autowired Papers papers;
    @Autowired Trust trust;
    @Autowired StatusLists statuses;
    @Autowired Bundle bundle;
    @Autowired @Qualifier("machineClock") Clock machine;

    private Licence licence;
    private byte[] file;
    private Instant now;

    @BeforeEach
    void issue() {
        licence = licences.issue(PaperFixture.licence(UUID.randomUUID(), null));
        file = licences.getBytes(licence.identifier(), Copy.ORIGINAL);
        now = machine.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void anUntouchedLicenceIsValidAndEverythingIsTold() {
        var said = verify(kept(file));
        assertThat(said.exit()).isZero();
        assertThat(said.text())
                .contains(state("valid"), NAME, OWNER, licence.identifier())
                .contains("Tongban Root Authority → Tongban Agency Seals Authority → " + NAME)
                .contains(trust.list().rootFingerprint())
                .doesNotContain("verify.", "✗", "{");
    }

    @Test
    void everyKindOfPaperIsValid() {
        for (String kind : List.of("receipt", "acceptance", "correction", "not-accepted", "refusal", "extension")) {
            var paper = papers.issue(PaperFixture.paper(UUID.randomUUID(), kind));
            assertThat(verify(kept(papers.getBytes(paper.id()))).exit()).as(kind).isZero();
        }
    }

    @Test
    void oneFlippedBitAnywhereIsInvalid() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var positions = new HashSet<Integer>(List.of(0, file.length - 1));
        // Strata over the whole file, so that head, signature and tail are always among them.
        for (int part = 0; part < 120; part++) {
            long from = (long) file.length * part / 120;
            long until = (long) file.length * (part + 1) / 120;
            positions.add((int) (from + random.nextLong(until - from)));
        }
        var names = positions.stream().map(at -> flipped(at, random.nextInt(8))).toList();
        String lists = lists();
        for (String name : names) {
            assertThat(tongban("verify", name, "--trust", lists).exit()).as(name).isEqualTo(1);
        }
    }

    @Test
    void cutOffOrAddedToIsInvalid() {
        assertThat(verify(kept(Arrays.copyOf(file, file.length / 3))).exit()).isEqualTo(1);
        assertThat(verify(kept(Arrays.copyOf(file, file.length - 1))).exit()).isEqualTo(1);
        assertThat(verify(kept(Arrays.copyOf(file, file.length + 1))).exit()).isEqualTo(1);
    }

    @Test
    void aChangeAppendedAfterSigningIsInvalid() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(file)) {
            var note = new PDAnnotationText();
            note.setContents("现金");
            var page = document.getPage(0);
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        var said = verify(kept(out.toByteArray()));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(state("altered"), licencesWord("verify.whole.failed"));
    }

    @Test
    void aStolenSealWithAnotherKeyIsInvalid() throws IOException {
        var list = trust.list();
        var genuine =
                list.certificates().stream()
                        .filter(one -> one.kind().equals("AGENCY") && one.owner().equals(OWNER) && one.revokedAt() == null)
                        .findFirst().orElseThrow().certificate();
        var authority = list.findIssuer(genuine, "AGENCIES").orElseThrow().certificate();
        byte[] forged = sign(TestingAuthority.thief(List.of(genuine, authority)), now, "licence:business-licence", reference());
        var said = verify(kept(forged));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(state("altered")).doesNotContain(word("verify.line.by", NAME));
    }

    @Test
    void aSelfMadeAuthorityOfTheSameNamesIsInvalid() throws IOException {
        var attacker = new TestingAuthority(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        var seal = attacker.seal(OWNER, NAME, now.minusSeconds(60), now.plusSeconds(600), null);
        var said = verify(kept(sign(seal, now, "licence:business-licence", reference())));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(state("untrusted")).doesNotContain(word("verify.line.by", NAME));
    }

    @Test
    void aSealThatHadExpiredOrWasNotYetValidIsInvalid() throws IOException {
        var house = new TestingAuthority(now.minus(Duration.ofDays(900)), now.plus(Duration.ofDays(900)));
        var expired = house.seal(OWNER, NAME, now.minus(Duration.ofDays(400)), now.minus(Duration.ofDays(30)), null);
        var young = house.seal(OWNER + "2", NAME, now.minusSeconds(60), now.plus(Duration.ofDays(30)), null);
        String lists = kept(house.trustList(now));
        assertThat(paper(expired, now.minus(Duration.ofDays(60)), lists).exit()).isZero();
        assertThat(paper(expired, now, lists).exit()).isEqualTo(1);
        assertThat(paper(young, now.minus(Duration.ofDays(60)), lists).exit()).isEqualTo(1);
        assertThat(paper(young, now.plus(Duration.ofDays(1)), lists).exit()).isEqualTo(1);
    }

    @Test
    void aRevokedSealIsInvalidAfterAndUndeterminedBefore() throws IOException {
        var house = new TestingAuthority(now.minus(Duration.ofDays(900)), now.plus(Duration.ofDays(900)));
        var revoked = house.seal(OWNER, NAME, now.minus(Duration.ofDays(400)), now.plus(Duration.ofDays(400)), now.minus(Duration.ofDays(10)));
        String lists = kept(house.trustList(now));
        assertThat(paper(revoked, now.minus(Duration.ofDays(5)), lists).exit()).isEqualTo(1);
        // Who has the key can write any time: only the register proves it was signed before.
        assertThat(paper(revoked, now.minus(Duration.ofDays(20)), lists).exit()).isEqualTo(2);
    }

    @Test
    void supersededAndRevokedLicencesAreInvalid() {
        var second = licences.issue(PaperFixture.licence(UUID.randomUUID(), licence.identifier()));
        byte[] current = licences.getBytes(second.identifier(), Copy.ORIGINAL);
        assertThat(verify(kept(file)).text()).contains(state("superseded"));
        assertThat(verify(kept(current)).exit()).isZero();
        licences.change(new Actor.Machine("story"), second.identifier(), LicenceStatus.REVOKED, "《公司法》第二百六十条");
        var said = verify(kept(current));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(state("revoked"));
        assertThat(verify(kept(file)).exit()).isEqualTo(1);
    }

    @Test
    void theIdentifierOfAnotherLicenceIsInvalid() throws IOException {
        var other = licences.issue(PaperFixture.licence(UUID.randomUUID(), null));
        byte[] swapped = replaced(file, licence.identifier(), other.identifier());
        assertThat(swapped).isNotEqualTo(file);
        assertThat(verify(kept(swapped)).exit()).isEqualTo(1);

        // A genuine seal of one agency vouches for no licence of another.
        var house = new TestingAuthority(now.minus(Duration.ofDays(9)), now.plus(Duration.ofDays(9)));
        var foreign = house.seal("11990101MB0000316Q", "云川市示范区教育局", now.minusSeconds(60), now.plus(Duration.ofDays(1)), null);
        var said = tongban("verify", kept(sign(foreign, now, "licence:business-licence", reference())), "--trust", kept(house.trustList(now)));
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text()).contains(licencesWord("verify.issuer.failed"));
    }

    @Test
    void whatIsNoSignedPdfIsInvalid() throws IOException {
        assertThat(verify(kept("not a PDF".getBytes(StandardCharsets.UTF_8))).exit()).isEqualTo(1);
        assertThat(verify(kept(new byte[0])).exit()).isEqualTo(1);
        assertThat(verify(kept(blank())).text()).contains(state("unsigned"));
    }

    @Test
    void whatCannotBeReadIsUndetermined() {
        var missing = verify(folder.resolve("missing.pdf").toString());
        assertThat(missing.exit()).isEqualTo(2);
        assertThat(missing.complaint()).startsWith("CONSOLE-0023").contains("missing.pdf");
        var directory = verify(folder.toString());
        assertThat(directory.exit()).isEqualTo(2);
        assertThat(directory.complaint()).startsWith("CONSOLE-0023");
    }

    @Test
    void oldOrMissingListsLeaveItUndetermined() {
        String days = now.plus(Duration.ofDays(3)).toString();
        assertThat(tongban("verify", kept(file), "--trust", lists(), "--as-of", days).exit()).isEqualTo(2);
        assertThat(tongban("verify", kept(file), "--trust", kept(trust.listBytes())).exit()).isEqualTo(2);
    }

    @Test
    void listsThatCannotBeUsedAreNamed() {
        String broken = kept(replaced(bundle.bytes(), "\"signature\":\"", "\"signature\":\"A"));
        for (String lists : List.of(broken, kept("{}".getBytes(StandardCharsets.UTF_8)), kept(file), folder.resolve("none.json").toString(), "http://192.0.2.1/trust/bundle.json")) {
            var said = tongban("verify", kept(file), "--trust", lists);
            assertThat(said.exit()).as(lists).isEqualTo(2);
            assertThat(said.complaint()).startsWith("CONSOLE-0022").contains(lists);
        }
        var none = tongban("verify", kept(file), "--data", folder.resolve("nowhere").toString());
        assertThat(none.exit()).isEqualTo(2);
        assertThat(none.complaint()).startsWith("CONSOLE-0021").contains("--trust");
    }

    @Test
    void theListsOfTheDataFolderAreTakenUnlessOthersAreNamed() throws IOException {
        Path data = folder.resolve("house");
        Files.createDirectories(data.resolve("trust"));
        Files.copy(Path.of(lists()), data.resolve("trust/bundle.json"));
        assertThat(tongban("verify", kept(file), "--data", data.toString()).exit()).isZero();
    }

    /** The command as a process of its own, without Spring, in the operator's language. */
    @Test
    void itAnswersInTheLanguageOfTheOperator() throws Exception {
        var name = kept("云川青衡营业执照.pdf", file);
        var chinese = process("zh_CN.UTF-8", name);
        assertThat(chinese.text()).contains("云川青衡营业执照.pdf  有效", "签章机关：" + NAME, "内容没有改动").doesNotContain("Spring");
        assertThat(process("en_GB.UTF-8", name).text()).contains("Sealed by: " + NAME, "Unaltered");
        assertThat(chinese.exit()).isZero();
        assertThat(process("zh_CN.UTF-8", kept(Arrays.copyOf(file, 100))).exit()).isEqualTo(1);
    }

    private Said process(String language, String name) throws Exception {
        var command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.tongban.Tongban", "verify", name, "--trust", lists());
        command.environment().put("TONGBAN_LANGUAGE", language);
        command.environment().put("LC_ALL", "C.UTF-8");
        command.redirectErrorStream(true);
        long begin = System.nanoTime();
        var process = command.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        System.out.println("verify took " + (System.nanoTime() - begin) / 1_000_000 + " ms\n" + text);
        return new Said(exit, text, "");
    }

    @Test
    void wrongOptionsAreNamed() {
        assertThat(tongban("verify").complaint()).startsWith("CONSOLE-0020");
        assertThat(tongban("verify", "--frob", "x").complaint()).startsWith("CONSOLE-0002").contains("--trust");
        assertThat(tongban("verify", "a.pdf", "--as-of", "yesterday").complaint()).startsWith("CONSOLE-0004");
        assertThat(tongban("verify", "--frob", "x").exit()).isEqualTo(2);
    }

    @Test
    void ofSeveralFilesOneInvalidOutweighsOneUndetermined() {
        String good = kept(file);
        String bad = kept(Arrays.copyOf(file, 100));
        String missing = folder.resolve("missing.pdf").toString();
        assertThat(verify(good, good).exit()).isZero();
        assertThat(verify(good, missing).exit()).isEqualTo(2);
        assertThat(verify(missing, bad, good).exit()).isEqualTo(1);
        assertThat(verify(bad, missing).exit()).isEqualTo(1);
    }

    @Test
    void namesCannotSteerTheTerminal() throws IOException {
        var attacker = new TestingAuthority(now.minusSeconds(60), now.plusSeconds(600));
        var seal = attacker.seal(OWNER, "\u001b[2J有效\u202e", now.minusSeconds(60), now.plusSeconds(600), null);
        assertThat(verify(kept(sign(seal, now, "paper:receipt", ""))).text()).doesNotContain("\u001b", "\u202e");
    }

    private String reference() {
        return "/v/" + licence.identifier() + "?status=" + licence.statusIndex();
    }

    private Said paper(KeySigner seal, Instant signedAt, String lists) throws IOException {
        return tongban("verify", kept(sign(seal, signedAt, "paper:receipt", "/papers/1")), "--trust", lists);
    }

    private static byte[] sign(KeySigner seal, Instant signedAt, String purpose, String reference) throws IOException {
        return TestingAuthority.sign(blank(), seal, signedAt, purpose, reference);
    }

    private static byte[] blank() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] bytes, String before, String after) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String flipped(int at, int bit) {
        byte[] altered = file.clone();
        altered[at] ^= (byte) (1 << bit);
        return kept("at-" + at + "-bit-" + bit + ".pdf", altered);
    }

    private Said verify(String... files) {
        var line = new java.util.ArrayList<>(List.of("verify"));
        line.addAll(List.of(files));
        line.addAll(List.of("--trust", lists()));
        return tongban(line.toArray(String[]::new));
    }

    private String lists() {
        trust.forget();
        statuses.forget();
        return kept(bundle.bytes());
    }

    private String kept(byte[] bytes) {
        return kept(UUID.randomUUID() + ".pdf", bytes);
    }

    private String kept(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes).toString();
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }

    private static Said tongban(String... line) {
        return Said.by(() -> new Console(Object.class).run(line));
    }

    private static String state(String key) {
        return licencesWord("verify.state." + key);
    }

    private static String licencesWord(String key) {
        return org.tongban.console.internal.Sentences.get("licences", key, java.util.Map.of());
    }

    private static String word(String key, String value) {
        return org.tongban.console.internal.Sentences.get("console", key, java.util.Map.of("value", value));
    }
}
