package org.tongban.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.cases.Submitted;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Problem;
import org.tongban.core.Role;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.parties.TestingVisitor;
import org.tongban.platform.TongbanSettings;

/** A matter that has ended is rated once by its applicant; a bad rating is answered. */
@TongbanTest
class RatingTests {

    @LocalServerPort int port;
    @Autowired RatingFixture fixture;
    @Autowired Ratings ratings;
    @Autowired Answers answers;
    @Autowired Catalogue catalogue;
    @Autowired Journal journal;
    @Autowired JdbcClient sql;
    @Autowired TongbanSettings settings;

    private TestingVisitor visitor(String login) {
        return TestingVisitor.at(port).signInAs(login);
    }

    private static String page(Submitted matter) {
        return "/cases/" + matter.number() + "/rating";
    }

    private Rating rated(Submitted matter) {
        return ratings.get(fixture.person("linzhiyuan"), matter.number()).findRating().orElseThrow();
    }

    private Rating bad(Submitted matter, String words) {
        return ratings.rate(
                fixture.person("linzhiyuan"), matter.number(), Grade.DISSATISFIED, List.of("slow"), words);
    }

    @Test
    void whatStillRunsCannotBeRated() {
        var matter = fixture.running("linzhiyuan");
        var rater = visitor("linzhiyuan");

        assertThat(rater.get("/cases/" + matter.number()).body()).doesNotContain(page(matter));
        assertThat(rater.get(page(matter)).statusCode()).isEqualTo(409);
        assertThat(rater.post(page(matter), "grade", "5").statusCode()).isEqualTo(409);
    }

    @Test
    void theApplicantRatesOnceAndAddsOnce() {
        var matter = fixture.ended("linzhiyuan");
        var rater = visitor("linzhiyuan");
        assertThat(rater.get("/cases/" + matter.number()).body()).contains(page(matter));
        assertThat(rater.get(page(matter)).body()).contains("非常满意", "基本满意", "非常不满意", "不评价的不算好评");

        assertThat(rater.post(page(matter)).statusCode()).isEqualTo(422);
        assertThat(rater.post(page(matter), "grade", "9").statusCode()).isEqualTo(422);
        var tooLong = rater.post(page(matter), "grade", "4", "words", "长".repeat(Rating.WORDS_BOUND + 1));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(tooLong.body()).contains("长".repeat(Rating.WORDS_BOUND));
        var sent = rater.post(page(matter), "grade", "4", "reason", "4-fast", "reason", "2-slow", "words", "挺好<b>");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(rater.post(page(matter), "grade", "1").statusCode()).isEqualTo(303);

        var rating = rated(matter);
        assertThat(rating.grade()).isEqualTo(Grade.SATISFIED);
        assertThat(rating.reasons()).containsExactly("fast");
        assertThat(rating.clock()).isNull();
        assertThat(rater.get(page(matter)).body()).contains("满意", "办得快", "挺好&lt;b&gt;").doesNotContain("核实和答复");

        assertThat(rater.post(page(matter) + "/supplement", "words", " ").statusCode()).isEqualTo(422);
        assertThat(rater.post(page(matter) + "/supplement", "words", "后来又想起一点").statusCode()).isEqualTo(303);
        assertThat(rater.get(page(matter)).body()).contains("后来又想起一点");
        assertThat(rater.post(page(matter) + "/supplement", "words", "第二次").statusCode()).isEqualTo(409);
    }

    @Test
    void nobodyElseRates() {
        var matter = fixture.ended("linzhiyuan");

        assertThat(visitor("zhouxiaolan").get(page(matter)).statusCode()).isEqualTo(404);
        assertThat(visitor("zhouxiaolan").post(page(matter), "grade", "5").statusCode()).isEqualTo(404);
        assertThat(visitor("shenli").post(page(matter), "grade", "5").statusCode()).isEqualTo(403);
        assertThat(ratings.get(fixture.person("linzhiyuan"), matter.number()).findRating()).isEmpty();
    }

    @Test
    void aBadRatingIsAnsweredByTheHeadWithinFiveWorkingDays() {
        var matter = fixture.ended("linzhiyuan");
        var rating = bad(matter, "等了很久没有人理");
        var clock = rating.clock();
        assertThat(clock).isNotNull();
        assertThat(workingDays(rating, clock)).isEqualTo(5);
        String page = "/desk/ratings/" + rating.id();

        var head = visitor("zhengguodong");
        assertThat(head.get("/desk").body()).contains("/desk/ratings");
        assertThat(head.get("/desk/ratings").body()).contains(page, "期限内", "办得慢，超过承诺的时间");
        assertThat(head.get(page).body()).contains("等了很久没有人理", "国办意见");
        assertThat(head.post(page + "/answer", "words", "").statusCode()).isEqualTo(422);
        assertThat(head.post(page + "/answer", "words", "已经核实，当天补办，向您道歉。").statusCode()).isEqualTo(303);
        assertThat(head.post(page + "/answer", "words", "再答一次").statusCode()).isEqualTo(409);
        assertThat(head.get("/desk/ratings").body()).contains("已按时答复");

        var rater = visitor("linzhiyuan");
        assertThat(rater.get(page(matter)).body()).contains("已经核实，当天补办", "已按时答复");
        assertThat(rater.get("/inbox").body()).contains("您的评价有了答复");
        rater.get("/?lang=en");
        assertThat(rater.get(page(matter)).body()).contains("Answered in time", "Dissatisfied", "Slower than promised");
    }

    /** Counted anew, day by day, from the calendar. */
    private long workingDays(Rating rating, Rating.Clock clock) {
        var calendar = catalogue.deadlines(RatingFixture.AGENCY).calendar();
        var from = LocalDate.ofInstant(rating.at(), settings.zone());
        var to = LocalDate.ofInstant(clock.due(), settings.zone());
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> calendar.day(day).isWorkday()).count();
    }

    @Test
    void nobodyAtTheDeskIsShownWhoRatedOrWhichCase() {
        var matter = fixture.ended("linzhiyuan");
        var rating = bad(matter, "不好");
        for (String officer : List.of("zhengguodong", "guanshan")) {
            var visitor = visitor(officer);
            for (String page : List.of("/desk/ratings", "/desk/ratings/" + rating.id())) {
                assertThat(visitor.get(page).body())
                        .doesNotContain("林知远", matter.number(), matter.caseId().toString(), "云川评价测试");
            }
        }
        assertThat(rating.id()).isNotEqualTo(matter.caseId());
    }

    @Test
    void onlyTheHeadOpensTheCaseBehindItAndThatIsRecorded() {
        var matter = fixture.ended("linzhiyuan");
        var rating = bad(matter, "不好");
        String page = "/desk/ratings/" + rating.id();

        var supervisor = visitor("guanshan");
        assertThat(supervisor.get(page).body()).contains("由办理部门的负责人答复");
        assertThat(supervisor.post(page + "/case").statusCode()).isEqualTo(403);
        assertThat(supervisor.post(page + "/answer", "words", "代答").statusCode()).isEqualTo(403);
        for (String other : List.of("shenli", "hewenjing", "hedongwen", "yuhang")) {
            assertThat(visitor(other).get(page).statusCode()).as(other).isEqualTo(403);
        }
        assertThat(types(rating)).containsExactly("rating.given/1");

        var head = visitor("zhengguodong");
        head.get(page);
        var opened = head.post(page + "/case");
        assertThat(opened.headers().firstValue("Location")).contains("/desk/cases/" + matter.caseId());
        assertThat(head.get(page).body()).contains("第一次打开");
        assertThat(types(rating)).containsExactly("rating.given/1", "rating.opened/1");
    }

    private List<String> types(Rating rating) {
        return journal.listOf(rating.reference(), 10).reversed().stream().map(Entry::type).toList();
    }

    @Test
    void whoeverHandledTheCaseDoesNotAnswerForHimself() {
        var both = fixture.officer("Head and clerk", Role.HEAD, Role.CLERK);
        var rating = bad(fixture.ended("linzhiyuan", both), "不好");

        var refused = catchThrowableOfType(Problem.class, () -> answers.answer(both, rating.id(), "没有问题"));

        assertThat(refused.code()).isEqualTo(InsightProblem.HANDLED_IT_HIMSELF);
        answers.answer(fixture.officer("Other head", Role.HEAD), rating.id(), "已经改正");
        assertThat(answers.get(both, rating.id()).findAnswer()).isPresent();
    }

    @Test
    void anAnswerThatIsLateSaysSo() {
        var rating = bad(fixture.ended("linzhiyuan"), "不好");
        sql.sql("UPDATE insight.rating SET answer_due = answer_due - interval '30 days', answer_yellow = answer_yellow - interval '30 days' WHERE id = ?")
                .param(rating.id())
                .update();
        var head = visitor("zhengguodong");
        assertThat(head.get("/desk/ratings/" + rating.id()).body()).contains("超期未答复");

        answers.answer(fixture.officer("Head", Role.HEAD), rating.id(), "晚了，抱歉");

        assertThat(head.get("/desk/ratings/" + rating.id()).body()).contains("答复晚了");
    }
}
