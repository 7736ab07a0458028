package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.Statements;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Language;
import org.tongban.core.Party;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.parties.TestingVisitor;
import tools.jackson.databind.json.JsonMapper;

/** The officer's desk as officers of the demonstration use it: pages and forms, no script. */
@TongbanTest
class DeskTests {

    private static final String ITEM = "990101-0131-001";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern ACT = Pattern.compile("act\\?wait=([0-9]+)&amp;action=([a-z-]+)");

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired Journal journal;
    @Autowired JsonMapper json;

    private String title = "";
    private Submitted submitted = new Submitted(UUID.randomUUID(), "", java.time.Instant.EPOCH, false);

    @BeforeEach
    void submit() {
        var id = UUID.randomUUID();
        title = "云川测试" + id.toString().substring(0, 8) + "有限公司";
        var himself = new Party(Party.Kind.PERSON, id, "林知远");
        var applicant = new Actor.Person(id, "林知远", Assurance.FACE_VERIFIED, himself);
        var data = json.readTree(
                """
                {"name":{"full":"%s"},
                 "address":{"division":"990101001","divisionName":"云川市示范区文汇街道","detail":"学林路 18 号 3 幢 502 室"},
                 "capital":{"amount":100,"paidBy":"2031-09-30"},
                 "scope":{"entries":[{"id":"X","text":"没有这样的项目"}]}}
                """
                        .formatted(title));
        submitted = cases.submit(
                applicant,
                new Submission("desk-" + id, ITEM, title, data, "0".repeat(64), List.of(), null));
    }

    @Test
    void aCaseIsFoundInThePoolClaimedAndGivenBack() {
        var officer = visitor("shenli");
        assertThat(officer.get("/desk?tab=pool&q=" + submitted.number()).body()).contains(title);

        officer.get(path());
        assertThat(officer.post(path() + "/claim", "wait", waitId(officer)).statusCode()).isEqualTo(303);
        assertThat(officer.get("/desk?q=" + submitted.number()).body()).contains(title);
        assertThat(officer.get("/desk?tab=pool&q=" + submitted.number()).body()).doesNotContain(title);

        assertThat(officer.post(path() + "/release", "wait", waitId(officer)).statusCode()).isEqualTo(303);
        assertThat(officer.get("/desk?tab=pool&q=" + submitted.number()).body()).contains(title);
    }

    @Test
    void theCaseShowsWhatWasAppliedForAndDifferencesFirst() {
        String page = visitor("shenli").get(path()).body();

        assertThat(page).contains(title, "学林路 18 号 3 幢 502 室", "class=\"differs\"", "最迟受理", "逐日算法");
        assertThat(page.indexOf("class=\"differs\"")).isLessThan(page.indexOf("自今日起五年内"));
    }

    @Test
    void onlyTheFiveOutcomesOfAcceptanceAreOffered() {
        String page = visitor("shenli").get(path()).body();

        assertThat(ACT.matcher(page).results().map(found -> found.group(2)))
                .containsExactly("accept", "correct-on-spot", "correct", "not-needed", "not-ours");
    }

    @Test
    void openingACaseIsRecorded() {
        visitor("shenli").get(path());

        assertThat(journal.listOf(CaseFile.referenceOf(submitted.caseId()), 50))
                .extracting(Entry::type)
                .contains(CaseEntryType.READ.code());
    }

    @Test
    void anAcceptedCaseGoesThroughExaminationToTheApprover() {
        var examiner = visitor("shenli");
        press(examiner, "accept");
        press(examiner, "propose-grant");
        assertThat(examiner.get(path()).body()).doesNotContain("action=grant");

        var approver = visitor("hewenjing");
        String page = approver.get(path()).body();

        assertThat(ACT.matcher(page).results().map(found -> found.group(2)))
                .containsExactly("grant", "refuse", "send-back");
        assertThat(page).contains("承诺", "法定");
        press(approver, "grant");
        assertThat(cases.get(new Actor.Machine("test"), submitted.caseId()).decision()).isEqualTo(Decision.GRANTED);
    }

    @Test
    void aNoticeOfWhatIsMissingKeepsItsRowsAndTellsWhenItIsEmpty() {
        var officer = visitor("shenli");
        String form = officer.get(form(officer, "correct")).body();
        var empty = officer.post(path() + "/act", sent(officer, form, "correct"));
        assertThat(empty.statusCode()).isEqualTo(CaseProblem.NOTHING_LISTED.category().status());
        assertThat(empty.body()).contains("missing-error", "至少一条");

        var more = officer.post(path() + "/act", sent(officer, form, "correct", "missing", "章程缺签名", "more", "1"));
        assertThat(more.body()).contains("章程缺签名");
        assertThat(Pattern.compile("name=\"missing\"").matcher(more.body()).results().count()).isEqualTo(4);

        var done = officer.post(
                path() + "/act", sent(officer, form, "correct", "missing", "章程缺签名, 两处", "missing", "缺住所证明"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(officer.get(path()).body()).contains("等申请人补正");
        assertThat(officer.get("/desk?light=waiting&q=" + submitted.number()).body()).contains(title);
    }

    @Test
    void whoComesSecondIsToldWhoDidWhatAndLosesNothing() {
        var second = visitor("fangmin");
        String form = second.get(form(second, "not-needed")).body();
        press(visitor("shenli"), "accept");

        var answer = second.post(path() + "/act", sent(second, form, "not-needed", "reason", "写了很久的理由"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("写了很久的理由", "刚才 沈立 已经受理");
    }

    @Test
    void foreignOfficersAndPersonsSeeNothing() {
        assertThat(visitor("luping").get(path()).statusCode()).isEqualTo(404);
        assertThat(visitor("hedongwen").get(path()).statusCode()).isEqualTo(404);
        assertThat(visitor("linzhiyuan").get(path()).statusCode()).isEqualTo(403);
        assertThat(visitor("shenli").get("/supervision").statusCode()).isEqualTo(403);
    }

    @Test
    void aSupervisorSeesEveryRunningCaseWithItsLight() {
        var supervisor = visitor("guanshan");

        assertThat(supervisor.get("/supervision?q=" + submitted.number()).body()).contains(title, "待受理");
        assertThat(supervisor.get("/supervision?light=overdue&q=" + submitted.number()).body()).doesNotContain(title);
        assertThat(supervisor.get(path()).body()).contains(title).doesNotContain("act?wait");
    }

    @Test
    void noPageOfTheDeskAsksMoreThanEightStatements() {
        var officer = visitor("shenli");
        var supervisor = visitor("guanshan");
        try (var statements = new Statements()) {
            for (var page : List.of("/desk", "/desk?tab=pool", "/desk?light=near", "/desk?tab=pool&q=" + submitted.number())) {
                officer.get(page);
                assertThat(statements.take()).as(page).isNotEmpty().hasSizeLessThanOrEqualTo(8);
            }
            supervisor.get("/supervision");
            assertThat(statements.take()).as("/supervision").isNotEmpty().hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void everyPageIsAccessibleOnAPhoneAndOnAWideScreen() {
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Window window : List.of(Window.WIDE, Window.PHONE)) {
                try (var looking = browser.open(window, Language.ZH)) {
                    looking.visit("/sign-in").page().locator("button[name=login][value=shenli]").click();
                    String correct = form(visitor("shenli"), "correct");
                    looking.visit("/desk?tab=pool").screenshot("desk-pool");
                    looking.isAccessible();
                    looking.visit(path()).screenshot("desk-case");
                    looking.isAccessible();
                    looking.visit(correct).screenshot("desk-act");
                    looking.isAccessible();
                    assertThat(looking.complaints()).isEmpty();
                }
            }
        }
    }

    private TestingVisitor visitor(String login) {
        return TestingVisitor.at(port).signInAs(login);
    }

    private String path() {
        return "/desk/cases/" + submitted.caseId();
    }

    private String form(TestingVisitor officer, String action) {
        return path() + "/act?wait=" + waitId(officer) + "&action=" + action;
    }

    private String waitId(TestingVisitor officer) {
        var found = ACT.matcher(officer.get(path()).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private void press(TestingVisitor officer, String action) {
        String form = officer.get(form(officer, action)).body();
        assertThat(officer.post(path() + "/act", sent(officer, form, action)).statusCode()).isEqualTo(303);
    }

    private String[] sent(TestingVisitor officer, String form, String action, String... more) {
        var version = VERSION.matcher(form);
        assertThat(version.find()).isTrue();
        var waitId = Pattern.compile("name=\"wait\" value=\"([0-9]+)\">\\s*<input type=\"hidden\" name=\"version\"").matcher(form);
        assertThat(waitId.find()).isTrue();
        var all = new java.util.ArrayList<>(
                List.of("wait", waitId.group(1), "version", version.group(1), "action", action));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
