package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.cases.internal.Tellings;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Grant;
import org.tongban.core.Language;
import org.tongban.core.Role;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.parties.People;
import org.tongban.parties.TestingVisitor;
import org.tongban.registers.Names;
import tools.jackson.databind.json.JsonMapper;

/** Agencies are told of the licensed entries of a new firm, and take note of it. */
@TongbanTest
class ToldTests {

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired Names names;
    @Autowired People people;
    @Autowired Tellings tellings;
    @Autowired Journal journal;
    @Autowired List<Outcome> outcomes;
    @Autowired JdbcClient sql;
    @Autowired JsonMapper json;

    private record Registered(String name, CaseFile file) {}

    @Test
    void theAgencyInChargeSeesTheFirmAndTakesNoteOnce() throws Exception {
        var firm = registered("软件开发", "建设工程施工");
        var luping = visitor("luping");
        String code = String.valueOf(firm.file().state().variables().get("creditCode"));

        String page = luping.get("/desk/told").body();
        assertThat(page).contains(firm.name(), code, "建设工程施工").doesNotContain("软件开发");
        String note = notePath(page, firm.name());
        assertThat(luping.post(note).statusCode()).isEqualTo(303);
        assertThat(luping.post(note).statusCode()).as("a second press changes nothing").isEqualTo(303);

        assertThat(luping.get("/desk/told").body()).doesNotContain(firm.name());
        assertThat(luping.get("/desk/told?state=noted").body()).contains(firm.name(), "陆平 已知悉");
        assertThat(journal.listOf("firm:" + code, 10))
                .filteredOn(entry -> entry.type().equals(CaseEntryType.TELLING_NOTED.code()))
                .hasSize(1);
    }

    @Test
    void othersNeitherSeeTheFirmNorTakeNote() throws Exception {
        var firm = registered("建设工程施工");
        String note = notePath(visitor("luping").get("/desk/told").body(), firm.name());

        for (String other : List.of("shenli", "hedongwen")) {
            assertThat(visitor(other).get("/desk/told").body()).doesNotContain(firm.name());
            assertThat(visitor(other).post(note).statusCode()).as(other).isEqualTo(404);
        }
        for (String other : List.of("guanshan", "yuhang", "linzhiyuan")) {
            assertThat(visitor(other).get("/desk/told").statusCode()).as(other).isEqualTo(403);
            assertThat(visitor(other).post(note).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(visitor("luping").get("/desk/told").body()).contains(firm.name());
    }

    @Test
    void theApplicantReadsWhoWasToldAndWhereNobodyCouldBe() throws Exception {
        var firm = registered("建设工程施工", "烟草制品零售");

        String page = visitor("linzhiyuan").get("/cases/" + firm.file().number()).body();

        assertThat(page).contains("已告知示范区住房和建设局", "本地没有可以告知的烟草专卖行政主管部门");
    }

    @Test
    void aFirmWithoutLicensedEntriesConcernsNobody() throws Exception {
        var firm = registered("软件开发");

        assertThat(tellings.listOf(firm.file())).isEmpty();
        assertThat(visitor("linzhiyuan").get("/cases/" + firm.file().number()).body()).doesNotContain("许可项目，开业前");
    }

    @Test
    void doneAgainNothingIsToldTwice() throws Exception {
        var firm = registered("建设工程施工", "烟草制品零售");
        var tell = outcomes.stream().filter(each -> each.name().equals("tell-agencies")).findFirst().orElseThrow();
        var before = tellings.listOf(firm.file());

        tell.apply(firm.file(), json.createObjectNode(), Map.of());

        assertThat(before).hasSize(2);
        assertThat(tellings.listOf(firm.file())).isEqualTo(before);
        assertThat(journal.listOf(firm.file().reference(), 50))
                .extracting(Entry::type)
                .containsOnlyOnce(CaseEntryType.AGENCIES_TOLD.code());
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrDouble() {
        String agency = "test-" + UUID.randomUUID();
        int many = Tellings.PAGE * 2 + 3;
        sql.sql(
                        """
                        INSERT INTO cases.telling (id, case_id, kind, agency, division, credit_code, firm_name, entries, established, told_at)
                        SELECT gen_random_uuid(), gen_random_uuid(), 'housing', ?, '990101001', 'X', 'firm ' || n, ARRAY['x'], ?, ?
                        FROM generate_series(1, ?) n
                        """)
                .params(agency, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1), many)
                .update();
        var grants = List.of(new Grant(Role.CLERK, agency, "990101"), new Grant(Role.EXAMINER, agency, "990100"));
        var officer = new Actor.Officer(UUID.randomUUID(), "Officer", agency, grants);
        var seen = new HashSet<String>();
        int lines = 0;
        String after = null;
        do {
            var slice = tellings.list(officer, false, after);
            slice.items().forEach(each -> seen.add(each.firmName()));
            lines += slice.items().size();
            after = slice.next();
        } while (after != null);

        assertThat(seen).hasSize(many);
        assertThat(lines).isEqualTo(many);
        var elsewhere = List.of(new Grant(Role.CLERK, agency, "990102"), new Grant(Role.SUPERVISOR, agency, "990101"));
        assertThat(tellings.list(new Actor.Officer(UUID.randomUUID(), "Other", agency, elsewhere), false, null).items())
                .isEmpty();
    }

    @Test
    void aWrongPageKeyIsRefused() {
        assertThat(visitor("luping").get("/desk/told?after=nonsense").statusCode())
                .isEqualTo(CoreProblem.BAD_PAGE_KEY.category().status());
    }

    @Test
    void thePageIsAccessibleOnAPhoneAndOnAWideScreen() throws Exception {
        var firm = registered("建设工程施工", "燃气经营");
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : List.of(Window.WIDE, Window.PHONE)) {
                    try (var looking = browser.open(window, language)) {
                        looking.visit("/sign-in").page().locator("button[name=login][value=luping]").click();
                        looking.visit("/desk/told").screenshot("desk-told");
                        assertThat(looking.page().textContent("main")).contains(firm.name());
                        looking.isAccessible();
                        assertThat(looking.complaints()).isEmpty();
                    }
                    try (var looking = browser.open(window, language)) {
                        looking.visit("/sign-in").page().locator("button[name=login][value=hedongwen]").click();
                        looking.visit("/desk/told").screenshot("desk-told-empty");
                        assertThat(looking.page().locator("main .empty").count()).isEqualTo(1);
                        looking.isAccessible();
                        assertThat(looking.complaints()).isEmpty();
                    }
                    try (var looking = browser.open(window, language)) {
                        looking.visit("/sign-in").page().locator("button[name=login][value=linzhiyuan]").click();
                        looking.visit("/cases/" + firm.file().number()).screenshot("progress-told");
                        looking.isAccessible();
                        assertThat(looking.complaints()).isEmpty();
                    }
                }
            }
        }
    }

    private Registered registered(String... entries) throws InterruptedException {
        var lin = people.findByLogin("linzhiyuan").orElseThrow();
        var applicant = new Actor.Person(lin.id(), lin.name(), lin.assurance(), lin.party());
        String name = "云川" + characters() + "软件有限公司";
        var reserved = names.reserve(fixture.applicant(), name, "990101", null);
        var scope = json.createArrayNode();
        for (String entry : entries) {
            scope.addObject().put("text", entry);
        }
        String data =
                """
                {"name":{"full":"%s","reservation":"%s"},"type":"limited",
                 "address":{"division":"990101001","divisionName":"云川市示范区文汇街道","detail":"学林路 18 号"},
                 "scope":{"entries":%s},"capital":{"amount":100,"paidBy":"2031-01-01"},
                 "shareholders":[{"id":"r1","kind":"person","name":"甲","residentNumber":"11010519491231002X","contribution":100,"share":100}],
                 "representative":{"name":"甲","residentNumber":"11010519491231002X"}}
                """
                        .formatted(name, reserved.id(), scope);
        var plain = fixture.submission();
        var submitted = cases.submit(
                applicant,
                new Submission(
                        "told-" + UUID.randomUUID(), plain.itemCode(), name, json.readTree(data), plain.digest(), List.of(), null));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.PROPOSE_GRANT));
        fixture.act(submitted, fixture.approver(), Act.of(Action.GRANT));
        return new Registered(name, awaitClosed(submitted.caseId()));
    }

    private CaseFile awaitClosed(UUID caseId) throws InterruptedException {
        var machine = new Actor.Machine("test");
        for (int tries = 0; tries < 300; tries++) {
            var file = cases.get(machine, caseId);
            if (file.isClosed()) {
                return file;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("not closed: " + cases.get(machine, caseId));
    }

    private TestingVisitor visitor(String login) {
        return TestingVisitor.at(port).signInAs(login);
    }

    private static String notePath(String page, String name) {
        String row = page.substring(page.indexOf(name));
        var found = Pattern.compile("action=\"(/desk/told/[0-9a-f-]+/note)\"").matcher(row);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    /** Names are unique for all time, so each run draws its own. */
    private static String characters() {
        var random = new java.security.SecureRandom();
        var drawn = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            drawn.appendCodePoint(0x4E00 + random.nextInt(5000));
        }
        System.out.println("name drawn: " + drawn);
        return drawn.toString();
    }
}
