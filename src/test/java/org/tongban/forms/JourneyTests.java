package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.parties.TestingVisitor;

/** The pages, pressed as a browser without script would. */
@TongbanTest
class JourneyTests {

    private static final String ITEM = "990101-0131-001";

    @LocalServerPort int port;
    @Autowired Forms forms;
    TestingVisitor visitor;

    @BeforeEach
    void arrive() {
        visitor = TestingVisitor.at(port).signInAs("linzhiyuan");
    }

    @Test
    void startingLeadsToATaskListWithEveryTopic() {
        String draft = begin();
        String page = visitor.get(draft).body();
        assertThat(page).contains("一、填写", "公司名称", "股东和出资比例", "材料", "未开始", "三、提交", "还不能开始");
        assertThat(visitor.get(draft + "?lang=en").body()).contains("1. Fill in", "Shareholders and shares", "Not started");
        visitor.get("/?lang=zh");
    }

    @Test
    void pressingStartTwiceWithOneKeyMakesOneDraft() {
        visitor.get("/applications/new?item=" + ITEM);
        String key = UUID.randomUUID().toString();
        var first = visitor.post("/applications", "item", ITEM, "key", key).headers().firstValue("Location");
        var second = visitor.post("/applications", "item", ITEM, "key", key).headers().firstValue("Location");
        assertThat(first).isPresent().isEqualTo(second);
    }

    @Test
    void aWrongAnswerIsKeptAndSaidAtTheFieldAndInTheSummary() {
        String draft = begin();
        visitor.get(draft + "/topics/capital");
        var answer = visitor.post(
                draft + "/topics/capital",
                "version", "1", "action", "continue",
                "shown", "/capital/amount", "shown", "/capital/paidBy",
                "/capital/amount", "100", "/capital/paidBy", "2099年1月1日");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("有 1 处要改", "href=\"#capital-paidBy\"", "id=\"capital-paidBy-error\"", "缴付日期要在", "2099年1月1日")
                .contains("value=\"100\"");
        var right = visitor.post(
                draft + "/topics/capital",
                "version", "2", "action", "continue",
                "/capital/amount", "100", "/capital/paidBy", forms.today().plusYears(4).toString());
        assertThat(right.statusCode()).isEqualTo(303);
    }

    @Test
    void aNewlyAppearingQuestionIsNotYetAnError() {
        String draft = begin();
        var answer = visitor.post(
                draft + "/topics/representative",
                "version", "1", "action", "continue",
                "shown", "/representative/who", "shown", "/representative/position", "shown", "/representative/phone",
                "/representative/who", "author", "/representative/position", "director",
                "/representative/phone", "13800000000");
        // Known from the population register: nothing is left to ask.
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get(draft + "/topics/representative").body()).contains("来自人口库", "林知远");
    }

    @Test
    void shareholdersAreAddedChangedAndRemovedEachOnItsOwnPage() {
        String draft = begin();
        String rows = draft + "/topics/shareholders/rows/";
        String empty = visitor.get(rows + "new").body();
        assertThat(empty).contains("股东是", "身份证号码", "统一社会信用代码");
        var row = matched(empty, "action=\"[^\"]+/topics/shareholders/rows/(r[0-9]+)\"");
        String at = "/shareholders/" + row;
        var kept = visitor.post(draft + "/fields", "version", "1", "window", "w1", "field", at + "/kind", at + "/kind", "person");
        assertThat(kept.body()).contains("已自动保存");
        var wrong = visitor.post(
                rows + row, "version", "1", "window", "w1", "action", "continue",
                at + "/kind", "person", at + "/name", "𠮷田😀",
                at + "/residentNumber", FormFixture.ZHOU,
                at + "/means", "money", at + "/contribution", "40");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("𠮷田😀", "不能有");
        assertThat(visitor.post(
                                rows + row, "version", "2", "action", "continue",
                                "/shareholders/" + row + "/name", "𠮷田")
                        .statusCode())
                .isEqualTo(303);
        String list = visitor.get(draft + "/topics/shareholders").body();
        assertThat(list).contains("𠮷田", "认缴 40 万元", "合计");
        var short_ = visitor.post(
                draft + "/topics/shareholders", "version", "3", "action", "continue",
                "/shareholders/" + row + "/share", "95");
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(short_.body()).contains("出资比例合计是 95%，还差 5%。请改到正好 100%。");
        assertThat(visitor.get(rows + row + "/remove").body()).contains("要移除𠮷田吗？");
        visitor.post(rows + row + "/remove", "version", "4");
        assertThat(visitor.get(draft + "/topics/shareholders").body()).doesNotContain("𠮷田");
    }

    @Test
    void anAddressIsChosenByRoundTrips() {
        String draft = begin();
        String page = visitor.get(draft + "/topics/address").body();
        assertThat(page).contains("/address/division@2", "/address/division@6", "文汇街道", "显示下一级");
        var township = matched(page, "<option value=\"(990101[0-9]{3})\"");
        var answer = visitor.post(
                draft + "/topics/address", "version", "1", "action", "continue",
                "/address/division@2", "99", "/address/division@4", "9901", "/address/division@6", "990101",
                "/address/division@9", township, "/address/detail", "学林路 18 号 3 幢 502 室", "/premises", "rented");
        assertThat(answer.statusCode()).isEqualTo(303);
        var elsewhere = visitor.post(
                draft + "/topics/address", "version", "2", "action", "levels",
                "/address/division@2", "51", "/address/division@4", "9901", "/address/division@6", "990101",
                "/address/detail", "学林路 18 号 3 幢 502 室", "/premises", "rented");
        assertThat(elsewhere.body()).contains("四川省").doesNotContain("value=\"990101001\"");
    }

    @Test
    void scopeIsSearchedAddedAndRemovedWithoutScript() {
        String draft = begin();
        var found = visitor.post(draft + "/topics/scope", "version", "1", "action", "search", "words", "软件");
        assertThat(found.body()).contains("找到", "软件开发", "加入选中的");
        var code = matched(found.body(), "name=\"entry\" value=\"([^\"]+)\"");
        var added = visitor.post(
                draft + "/topics/scope", "version", "1", "action", "add", "words", "", "entry", code);
        assertThat(added.body()).contains("一般项目", "value=\"remove:" + code + "\"");
        assertThat(visitor.post(draft + "/topics/scope", "version", "2", "action", "remove:" + code).body())
                .contains("还没有选");
        assertThat(visitor.post(draft + "/topics/scope", "version", "3", "action", "search", "words", "没有这种词").body())
                .contains("没有找到");
    }

    @Test
    void aNameIsCheckedAndReserved() {
        String draft = begin();
        String name = "云川青衡" + "甲乙丙丁戊己".charAt((int) (System.nanoTime() % 6)) + "数字技术有限公司";
        var answer = visitor.post(draft + "/topics/name", "version", "1", "action", "reserve", "/name/full", name);
        assertThat(answer.body()).contains(name);
        var refused = visitor.post(
                draft + "/topics/name", "version", "9", "action", "reserve", "/name/full", "云川😀有限公司");
        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void aFieldIsKeptAsItIsLeftAndTheSamePageIsNotToldOfItself() {
        String draft = begin();
        var kept = visitor.post(
                draft + "/fields", "version", "1", "window", "w1", "field", "/contact/name", "/contact/name", "林");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("已自动保存").doesNotContain("另一个窗口");
        var again = visitor.post(
                draft + "/fields", "version", "1", "window", "w1", "field", "/contact/name", "/contact/name", "林知");
        assertThat(again.body()).doesNotContain("另一个窗口");
        var other = visitor.post(
                draft + "/fields", "version", "1", "window", "w2", "field", "/contact/name", "/contact/name", "周晓岚");
        assertThat(other.body()).contains("另一个窗口", "林知");
    }

    @Test
    void theSessionEndsAndWhatWasTypedIsStillThere() {
        String draft = begin();
        visitor.post(draft + "/fields", "version", "1", "field", "/contact/name", "/contact/name", "龘龘");
        visitor.loseSession();
        assertThat(visitor.get(draft).statusCode()).isNotEqualTo(200);
        visitor.signInAs("linzhiyuan");
        assertThat(visitor.get(draft + "/topics/contact").body()).contains("龘龘");
    }

    @Test
    void nobodyElseSeesTheDraft() {
        String draft = begin();
        var other = TestingVisitor.at(port).signInAs("zhouxiaolan");
        for (String path : List.of("", "/topics/capital", "/check", "/delete", "/topics/shareholders/rows/new")) {
            assertThat(other.get(draft + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(TestingVisitor.at(port).get(draft).statusCode()).isIn(302, 303, 401);
    }

    @Test
    void theApiGivesAnETagAndFindings() {
        String draft = begin();
        var answer = visitor.getJson(draft.replace("/applications", "/api/drafts"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.body()).contains("\"FORMS-0101\"", "\"/capital/amount\"");
    }

    @Test
    void theListShowsDraftsAndTheyCanBeDeleted() {
        String draft = begin();
        assertThat(visitor.get("/applications").body()).contains(draft);
        assertThat(visitor.get(draft + "/delete").body()).contains("要删除这份草稿吗");
        visitor.post(draft + "/delete", "version", "1");
        assertThat(visitor.get("/applications").body()).doesNotContain(draft);
    }

    private String begin() {
        visitor.get("/applications/new?item=" + ITEM);
        return visitor.post("/applications", "item", ITEM, "key", UUID.randomUUID().toString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private static String matched(String body, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(body);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
