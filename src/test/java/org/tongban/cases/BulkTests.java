package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.parties.TestingVisitor;

/** Several pieces of work at once: each has its own outcome, and what cannot be done stays untouched. */
@TongbanTest
class BulkTests {

    private static final Pattern CONFIRMED = Pattern.compile("name=\"work\" value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired CaseFixture fixture;

    private final List<Submitted> submitted = new ArrayList<>();

    @BeforeEach
    void submit() {
        for (int i = 0; i < 3; i++) {
            submitted.add(cases.submit(fixture.applicant(), fixture.submission()));
        }
    }

    @Test
    void markedWorkIsClaimedAndGivenBackTogether() {
        var officer = visitor("shenli");
        assertThat(officer.get("/desk?tab=pool&q=" + submitted.getFirst().number()).body())
                .contains("name=\"work\" value=\"" + key(submitted.getFirst()));

        var claimed = officer.post("/desk/bulk", marked("claim"));
        assertThat(claimed.statusCode()).isEqualTo(200);
        assertThat(claimed.body()).contains("共 3 件，全部办好");
        assertThat(submitted).allSatisfy(one -> assertThat(fixture.openWork(one).officerName()).isEqualTo("沈立"));

        assertThat(officer.post("/desk/bulk", marked("release")).body()).contains("共 3 件，全部办好");
        assertThat(submitted).allSatisfy(one -> assertThat(fixture.openWork(one).officer()).isNull());
    }

    @Test
    void acceptanceAsksOnceMoreAndTellsEachOutcome() {
        var officer = visitor("shenli");
        cases.claim(fixture.otherClerk(), submitted.get(1).caseId(), fixture.openWork(submitted.get(1)).waitId());

        var asked = officer.post("/desk/bulk", marked("accept"));
        assertThat(asked.body()).contains("以下 2 件将受理", "Other clerk");
        assertThat(statuses()).containsOnly(CaseStatus.SUBMITTED);

        fixture.act(submitted.get(2), fixture.clerk(), Act.because(Action.NOT_NEEDED, "Not needed"));
        var done = officer.post("/desk/bulk/accept", confirmed(asked.body()));
        assertThat(done.body()).contains("办好 1 件；1 件没有办成");
        assertThat(statuses()).containsExactly(CaseStatus.REVIEW, CaseStatus.SUBMITTED, CaseStatus.CLOSED);

        assertThat(officer.post("/desk/bulk/accept", confirmed(asked.body())).body()).contains("办好 0 件");
        assertThat(fixture.journalTypes(submitted.getFirst()).stream().filter("case.acted/1"::equals)).hasSize(1);
    }

    @Test
    void nothingMarkedTooManyAndStrangeOnesAreTold() {
        var officer = visitor("shenli");
        assertThat(officer.post("/desk/bulk", "what", "claim").body()).contains("没有勾选办件");
        assertThat(officer.post("/desk/bulk", "what", "burn").statusCode()).isEqualTo(422);
        assertThat(officer.post("/desk/bulk", "what", "claim", "work", "1_2").statusCode()).isEqualTo(422);
        var many = new ArrayList<>(List.of("what", "claim"));
        for (int i = 0; i < 51; i++) {
            many.addAll(List.of("work", UUID.randomUUID() + "_1"));
        }
        assertThat(officer.post("/desk/bulk", many.toArray(String[]::new)).statusCode()).isEqualTo(422);
    }

    @Test
    void anotherAgencysOfficerChangesNothing() {
        assertThat(visitor("luping").post("/desk/bulk", marked("claim")).body()).contains("没有勾选办件");
        assertThat(submitted).allSatisfy(one -> assertThat(fixture.openWork(one).officer()).isNull());
    }

    @Test
    void theConfirmationIsAccessibleOnAPhoneAndOnAWideScreen() {
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Window window : List.of(Window.WIDE, Window.PHONE)) {
                try (var looking = browser.open(window, Language.ZH)) {
                    looking.visit("/sign-in").page().locator("button[name=login][value=shenli]").click();
                    looking.visit("/desk?tab=pool&q=" + submitted.getFirst().number());
                    looking.page().locator("input[name=work]").first().check();
                    looking.screenshot("desk-bulk-marked");
                    looking.isAccessible();
                    looking.page().locator("button[value=accept]").click();
                    looking.screenshot("desk-bulk-confirm");
                    looking.isAccessible();
                    looking.page().locator("form[action='/desk/bulk/accept'] button").click();
                    looking.screenshot("desk-bulk-done");
                    looking.isAccessible();
                    assertThat(looking.page().content()).contains("共 1 件，全部办好");
                    assertThat(looking.complaints()).isEmpty();
                }
                submitted.removeFirst();
            }
        }
    }

    private List<CaseStatus> statuses() {
        return submitted.stream().map(one -> cases.get(new Actor.Machine("test"), one.caseId()).status()).toList();
    }

    private String[] marked(String what) {
        var pairs = new ArrayList<>(List.of("what", what));
        submitted.forEach(one -> pairs.addAll(List.of("work", key(one))));
        return pairs.toArray(String[]::new);
    }

    private static String[] confirmed(String page) {
        return CONFIRMED.matcher(page).results().flatMap(found -> List.of("work", found.group(1)).stream()).toArray(String[]::new);
    }

    private String key(Submitted one) {
        return one.caseId() + "_" + fixture.openWork(one).waitId();
    }

    private TestingVisitor visitor(String login) {
        var visitor = TestingVisitor.at(port).signInAs(login);
        visitor.get("/desk?tab=pool");
        return visitor;
    }
}
