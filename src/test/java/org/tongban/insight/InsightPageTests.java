package org.tongban.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Language;
import org.tongban.insight.internal.Refresh;

/** The pages of insight in a browser, full and real. */
@TongbanTest
class InsightPageTests {

    @LocalServerPort int port;
    @Autowired RatingFixture fixture;
    @Autowired Ratings ratings;
    @Autowired Catalogue catalogue;
    @Autowired Refresh refresh;
    @Autowired JdbcClient sql;

    @Test
    void everyPageIsAccessibleAtBothWidthsInBothLanguages() {
        var late = fixture.running("linzhiyuan").caseId();
        var near = fixture.running("linzhiyuan").caseId();
        fixture.running("linzhiyuan");
        sql.sql("UPDATE cases.case_file SET due_at = due_at - interval '30 days' WHERE id = ?").param(late).update();
        sql.sql("UPDATE cases.case_file SET yellow_at = received_at WHERE id = ?").param(near).update();
        var made = makeAYear();
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : new Window[] {Window.PHONE, Window.WIDE}) {
                    try (var visitor = browser.open(window, language)) {
                        look(visitor, "/", "home-figures");
                        look(visitor, "/figures", "figures");
                        look(visitor, "/figures/items?order=slow", "figures-items");
                        look(visitor, "/figures/items?q=zzz", "figures-nothing");
                        look(visitor, "/items/" + RatingFixture.ITEM, "item-figures");
                        signIn(visitor, "linzhiyuan");
                        var open = fixture.ended("linzhiyuan");
                        look(visitor, "/cases/" + open.number() + "/rating", "rating");
                        visitor.page().locator("label[for=grade-2]").click();
                        visitor.screenshot("rating-bad");
                        visitor.isAccessible();
                        visitor.page().locator("label[for=reason-2-slow]").click();
                        visitor.page().locator("main button[type=submit]").click();
                        visitor.screenshot("rating-given");
                        visitor.isAccessible();
                        visitor.page().locator("main button[type=submit]").click();
                        visitor.screenshot("rating-error");
                        visitor.isAccessible();
                    }
                    try (var head = browser.open(window, language)) {
                        signIn(head, "zhengguodong");
                        look(head, "/desk/ratings", "answers");
                        head.page().locator("main tbody a").first().click();
                        head.screenshot("answer");
                        head.isAccessible();
                        if (language == Language.EN) {
                            assertThat(head.strayHan()).allMatch(text -> text.contains("林") || text.contains("郑国栋"));
                        }
                    }
                }
            }
        } finally {
            sql.sql("UPDATE cases.case_file SET due_at = due_at + interval '30 days' WHERE id = ?").param(late).update();
            sql.sql("DELETE FROM insight.rating WHERE case_id = ANY(?)").param(made).update();
            sql.sql("DELETE FROM insight.measured WHERE case_id = ANY(?)").param(made).update();
            refresh.now();
        }
    }

    private static void signIn(TestingBrowser.Visitor visitor, String login) {
        visitor.visit("/sign-in").page().locator("button[name=login][value=" + login + "]").click();
    }

    private static void look(TestingBrowser.Visitor visitor, String path, String name) {
        visitor.visit(path).screenshot(name);
        visitor.isAccessible();
        assertThat(visitor.complaints()).isEmpty();
    }

    /** Measured cases of many items over twelve weeks, as a busy district has them. */
    private UUID[] makeAYear() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var items = catalogue.listItems(null, null, 60).items();
        var random = new Random(seed);
        var made = new UUID[3_000];
        for (int i = 0; i < made.length; i++) {
            var item = i % 4 == 0 ? catalogue.getItem(RatingFixture.ITEM).code() : items.get((int) Math.abs(random.nextGaussian() * 12) % items.size()).code();
            made[i] = UUID.randomUUID();
            int minutes = (int) Math.max(5, 250 + random.nextGaussian() * 90);
            sql.sql("INSERT INTO insight.measured (case_id, item_code, agency, decision, decided_at, minutes, acceptance_minutes,"
                            + " promise_minutes, late, unlawful, extended)"
                            + " VALUES (?, ?, ?, 'granted', clock_timestamp() - make_interval(mins => ?), ?, 12, 420, ?, false, false)")
                    .params(made[i], item, catalogue.getItem(item).agency(), random.nextInt(84 * 1440), minutes, minutes > 420)
                    .update();
            if (random.nextInt(3) == 0) {
                int grade = random.nextInt(40) == 0 ? 3 : 4 + random.nextInt(2);
                sql.sql("INSERT INTO insight.rating (id, case_id, item_code, agency, region, grade, reasons, words, rater, rated_at)"
                                + " VALUES (?, ?, ?, ?, '990101', ?, '{}', '', 'person:x', clock_timestamp())")
                        .params(UUID.randomUUID(), made[i], item, catalogue.getItem(item).agency(), grade)
                        .update();
            }
        }
        refresh.now();
        return made;
    }
}
