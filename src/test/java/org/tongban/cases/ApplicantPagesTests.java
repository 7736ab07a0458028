package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.licences.Papers;
import org.tongban.parties.People;
import org.tongban.parties.TestingVisitor;

/** What an applicant sees of his case, and nobody else. */
@TongbanTest
class ApplicantPagesTests {

    @LocalServerPort int port;
    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired People people;
    @Autowired Papers papers;

    private String draft = "";
    private Submitted submitted = new Submitted(UUID.randomUUID(), "", java.time.Instant.EPOCH, false);
    TestingVisitor visitor;

    @BeforeEach
    void submit() {
        var account = people.findByLogin("linzhiyuan").orElseThrow();
        var person = new Actor.Person(account.id(), account.name(), account.assurance(), account.party());
        var like = fixture.submission();
        draft = UUID.randomUUID().toString();
        submitted = cases.submit(
                person,
                new Submission(draft, like.itemCode(), like.title(), like.data(), like.digest(), like.files(), null));
        visitor = TestingVisitor.at(port).signInAs("linzhiyuan");
    }

    private String path() {
        return "/cases/" + submitted.number();
    }

    /** Of whichever agency the item names. */
    private Actor.Officer clerk() {
        CaseFile file = cases.get(new Actor.Machine("test"), submitted.caseId());
        var grants = List.of(new Grant(Role.CLERK, file.agency(), file.region()));
        return new Actor.Officer(UUID.randomUUID(), "Clerk", file.agency(), grants);
    }

    private void english() {
        visitor.get("/?lang=en");
    }

    @Test
    void pressingSubmitAgainLeadsToTheSameConfirmation() {
        var again = visitor.post("/applications/" + draft + "/submit", "key", draft, "version", "1");
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(again.headers().firstValue("Location")).hasValueSatisfying(
                location -> assertThat(location).endsWith(path() + "/submitted"));
        var unknown = visitor.post(
                "/applications/" + UUID.randomUUID() + "/submit", "key", draft, "version", "1");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void theConfirmationShowsTheNumberAndWhatComesNext() {
        assertThat(visitor.get(path() + "/submitted").body())
                .contains("已提交", submitted.number(), "接下来", "最迟", "查看办理进度", "撤回申请");
        english();
        assertThat(visitor.get(path() + "/submitted").body())
                .contains("Submitted", submitted.number(), "What happens next", "at the latest");
    }

    @Test
    void progressExplainsPromiseAndLawInBothLanguages() {
        assertThat(visitor.get(path()).body()).contains("等待受理", "最迟", "时间是怎么算的", "行政许可法");
        fixture.act(submitted, clerk(), Act.of(Action.ACCEPT));
        assertThat(visitor.get(path()).body())
                .contains("正在审查", "还剩", "承诺", "法律规定", "依据", "已受理", "Clerk");
        english();
        assertThat(visitor.get(path()).body()).contains("Being examined", "Promised:", "By law:", "Basis:");
    }

    @Test
    void aRefusalIsTold() {
        fixture.act(submitted, clerk(), Act.because(Action.NOT_NEEDED, "这件事不需要许可"));
        assertThat(visitor.get(path()).body()).contains("不需要许可", "理由：这件事不需要许可").doesNotContain("撤回申请");
    }

    @Test
    void whatIsMissingIsListedUntilItIsSupplied() {
        var act = new Act(Action.CORRECT, "", List.of(), List.of("住所证明缺第 2 页"), null);
        fixture.act(submitted, clerk(), act);
        assertThat(visitor.get(path()).body()).contains("请补正", "住所证明缺第 2 页", path() + "/correct");
        assertThat(visitor.get(path() + "/correct").body()).contains("住所证明缺第 2 页");
    }

    @Test
    void theReceiptIsDownloadedByTheApplicantOnly() throws InterruptedException {
        for (int i = 0; i < 150 && papers.listOf(submitted.caseId()).isEmpty(); i++) {
            Thread.sleep(200);
        }
        var receipt = papers.listOf(submitted.caseId()).getFirst();
        String file = path() + "/papers/" + receipt.id();
        assertThat(visitor.get(path() + "/submitted").body()).contains("下载收件凭证", file);
        var answer = visitor.get(file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("%PDF");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("attachment", ".pdf");
        var stranger = TestingVisitor.at(port).signInAs("zhouxiaolan");
        assertThat(stranger.get(file).statusCode()).isEqualTo(404);
    }

    @Test
    void toAnotherPersonTheCaseIsNotThere() {
        var stranger = TestingVisitor.at(port).signInAs("zhouxiaolan");
        for (String page : List.of("", "/submitted", "/withdraw", "/correct", "/licences/original")) {
            assertThat(stranger.get(path() + page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(stranger.post(path() + "/withdraw", "version", "1").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/cases").body()).doesNotContain(submitted.number());
    }

    @Test
    void withdrawingAsksFirstAndThenEndsTheCase() {
        assertThat(visitor.get("/cases").body()).contains(submitted.number(), "等待受理");
        assertThat(visitor.get(path() + "/withdraw").body()).contains("确认撤回", submitted.number());
        var answer = visitor.post(path() + "/withdraw", "version", "1", "reason", "不办了");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get(path()).body()).contains("已撤回").doesNotContain("/withdraw");
        assertThat(visitor.get(path() + "/withdraw").statusCode()).isEqualTo(409);
    }
}
