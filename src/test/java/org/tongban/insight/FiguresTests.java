package org.tongban.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.cases.Cases;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.insight.internal.Figure;
import org.tongban.insight.internal.FigureStore;
import org.tongban.insight.internal.Refresh;
import org.tongban.parties.TestingVisitor;

/** Public figures are what the cases say, and nothing else. */
@TongbanTest
class FiguresTests {

    private static final String PREFIX = "test-figures-";

    @LocalServerPort int port;
    @Autowired RatingFixture fixture;
    @Autowired FigureStore store;
    @Autowired Refresh refresh;
    @Autowired PublicFigures figures;
    @Autowired Cases cases;
    @Autowired Catalogue catalogue;
    @Autowired JdbcClient sql;
    @Autowired Clock clock;

    private record Took(int minutes, boolean late, boolean extended, String decision, int grade, int daysAgo) {}

    @AfterEach
    void forget() {
        fixture.forget(PREFIX);
        refresh.now();
    }

    @Test
    void figuresAreWhatOneCountsByHand() {
        long seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        String item = PREFIX + seed;
        var all = new ArrayList<Took>();
        for (int i = 0; i < 300; i++) {
            all.add(new Took(
                    random.nextInt(900),
                    random.nextInt(10) == 0,
                    random.nextInt(20) == 0,
                    List.of("granted", "granted", "refused", "withdrawn").get(random.nextInt(4)),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(5) : 0,
                    random.nextInt(60)));
        }
        all.forEach(took -> insert(item, took));
        refresh.now();

        var figure = store.findItem(30, item).orElseThrow();
        var recent = all.stream().filter(took -> took.daysAgo() <= 29).toList();
        var counted = recent.stream().filter(took -> !took.decision().equals("withdrawn")).toList();
        assertThat(figure.ended()).isEqualTo(recent.size());
        assertThat(figure.cases()).isEqualTo(counted.size());
        assertThat(figure.late()).isEqualTo((int) counted.stream().filter(Took::late).count());
        assertThat(figure.extended()).isEqualTo((int) counted.stream().filter(Took::extended).count());
        var minutes = counted.stream().map(Took::minutes).sorted().toList();
        double middle = (minutes.get((minutes.size() - 1) / 2) + minutes.get(minutes.size() / 2)) / 2.0;
        assertThat(figure.median()).isEqualTo(Duration.ofMinutes((long) Math.rint(middle)));
        assertThat(figure.halfHours()).hasSize(20);
        assertThat(figure.halfHours().get(3))
                .isEqualTo((int) counted.stream().filter(took -> took.minutes() / 30 == 3).count());
        assertThat(figure.halfHours().getLast())
                .isEqualTo((int) counted.stream().filter(took -> took.minutes() / 30 >= 19).count());
        for (int stars = 1; stars <= 5; stars++) {
            int grade = stars;
            assertThat(figure.grades().get(5 - stars))
                    .isEqualTo((int) recent.stream().filter(took -> took.grade() == grade).count());
        }
        assertThat(figure.unrated()).isEqualTo((int) recent.stream().filter(took -> took.grade() == 0).count());
        assertThat(store.findItem(365, item).orElseThrow().ended()).isEqualTo(300);
    }

    private void insert(String item, Took took) {
        var id = UUID.randomUUID();
        Instant at = clock.instant().minus(Duration.ofDays(took.daysAgo())).minusSeconds(1);
        sql.sql("INSERT INTO insight.measured (case_id, item_code, agency, decision, decided_at, minutes, acceptance_minutes,"
                        + " promise_minutes, late, unlawful, extended) VALUES (?, ?, ?, ?, ?, ?, 10, 420, ?, false, ?)")
                .params(id, item, RatingFixture.AGENCY, took.decision(), at.atOffset(ZoneOffset.UTC), took.minutes(), took.late(), took.extended())
                .update();
        if (took.grade() > 0) {
            sql.sql("INSERT INTO insight.rating (id, case_id, item_code, agency, region, grade, reasons, words, rater, rated_at, answer_due, answer_yellow)"
                            + " VALUES (?, ?, ?, ?, '990101', ?, '{}', '', 'person:x', ?, ?, ?)")
                    .params(UUID.randomUUID(), id, item, RatingFixture.AGENCY, took.grade(), at.atOffset(ZoneOffset.UTC))
                    .param(took.grade() <= 2 ? at.atOffset(ZoneOffset.UTC) : null)
                    .param(took.grade() <= 2 ? at.atOffset(ZoneOffset.UTC) : null)
                    .update();
        }
    }

    @Test
    void aRealCaseIsMeasuredOnceByItsOwnOfficeHours() {
        var before = store.findItem(30, RatingFixture.ITEM).map(Figure::cases).orElse(0);
        var submitted = fixture.refused("linzhiyuan");
        refresh.now();
        refresh.now();

        var rows = sql.sql("SELECT minutes, promise_minutes FROM insight.measured WHERE case_id = ?")
                .param(submitted.caseId())
                .query((row, number) -> List.of(row.getInt(1), row.getInt(2)))
                .list();
        var times = cases.get(new Actor.Machine("test"), submitted.caseId()).times();
        var deadlines = catalogue.deadlines(RatingFixture.AGENCY);
        long took = deadlines.officeTime(times.accepted(), times.decided()).toMinutes();
        assertThat(rows).containsExactly(List.of((int) took, (int) deadlines.hours().dayLength().toMinutes()));
        assertThat(store.findItem(30, RatingFixture.ITEM).orElseThrow().cases()).isGreaterThan(before);
        assertThat(figures.findDistrict()).isPresent();
        assertThat(figures.findFigures(RatingFixture.ITEM).orElseThrow().cases()).isGreaterThan(before);
        var visitor = TestingVisitor.at(port);
        assertThat(visitor.get("/items/" + RatingFixture.ITEM).body()).contains("实际用时（中位数）", "按承诺时间办结");
        assertThat(visitor.get("/").body()).contains("正在办理", "/figures");
        assertThat(visitor.get("/figures").body()).contains("办事情况", "合计", "怎么算的");
    }

    @Test
    void fewCasesAreMarkedAndFewRatingsTellNobody() {
        String item = PREFIX + "few";
        insert(item, new Took(60, true, false, "granted", 1, 1));
        insert(item, new Took(60, false, false, "granted", 0, 1));
        refresh.now();
        var visitor = TestingVisitor.at(port);

        String page = visitor.get("/figures/items?q=" + item).body();
        assertThat(page).contains("件数少", "2 件中 1 件评价").doesNotContain(">0.0%");
        String csv = visitor.get("/figures/items.csv?q=" + item).body();
        assertThat(csv).startsWith("\uFEFFcode,name_zh,").contains(item, ",true,", ",1,1,,,,,\r\n");
        assertThat(visitor.getJson("/figures/items.json?q=" + item).body())
                .contains("\"rated\":1", "\"unrated\":1", "\"grade_1\":\"\"");
        assertThat(figures.findFigures(item).orElseThrow().ratings()).isEmpty();
    }

    @Test
    void itemsWithFewCasesAreNeverRankedFirst() {
        for (int i = 0; i < Figure.FEW_CASES; i++) {
            insert(PREFIX + "rank-many", new Took(100, i == 0, false, "granted", 0, 1));
        }
        insert(PREFIX + "rank-few", new Took(800, true, false, "granted", 0, 1));
        refresh.now();

        for (var order : List.of(FigureStore.Order.LATE, FigureStore.Order.SLOW)) {
            assertThat(store.listItems(30, PREFIX + "rank", null, order, Language.ZH, 0, 10))
                    .extracting(Figure::code)
                    .containsExactly(PREFIX + "rank-many", PREFIX + "rank-few");
        }
    }

    @Test
    void itemsAreSearchedOrderedAndPaged() {
        for (int i = 0; i < 60; i++) {
            insert(PREFIX + "page-%02d".formatted(i), new Took(10, false, false, "granted", 0, 1));
        }
        refresh.now();
        var visitor = TestingVisitor.at(port);

        String first = visitor.get("/figures/items?order=name&q=" + PREFIX + "page").body();
        assertThat(first).contains(PREFIX + "page-00", "from=50").doesNotContain(PREFIX + "page-55");
        String second = visitor.get("/figures/items?order=name&from=50&q=" + PREFIX + "page").body();
        assertThat(second).contains(PREFIX + "page-55").doesNotContain(PREFIX + "page-00");
        assertThat(visitor.get("/figures/items?q=%25_nothing%27").body()).contains("没有这样的办件");
        assertThat(visitor.get("/figures/items?order=;drop&from=-1&days=x&agency=%3Cb%3E").statusCode()).isEqualTo(200);
    }
}
