package org.tongban.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Assurance;
import org.tongban.core.Problem;
import org.tongban.law.Citation;
import org.tongban.law.Term;

@TongbanTest
class CatalogueTests {

    private static final String ESTABLISH = "990101-0131-001";

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private LawBook law;

    @Autowired
    private JdbcClient sql;

    @Test
    void holdsBusinessRegistrationWorkedOutInFull() {
        var item = catalogue.getItem(ESTABLISH);
        assertThat(item.version()).isEqualTo(4);
        assertThat(item.online()).isTrue();
        assertThat(item.materials()).hasSize(5);
        assertThat(item.clocks().promised()).isEqualTo(new Term.OfficeDays(1));
        assertThat(item.clocks().statutory()).isEqualTo(new Term.WorkingDays(3));
        assertThat(item.assurance()).isEqualTo(Assurance.FACE_VERIFIED);
        assertThat(item.steps()).hasSize(5);
        assertThat(item.questions()).hasSize(5);
        assertThat(catalogue.getItem(ESTABLISH, 4)).isEqualTo(item);
    }

    @Test
    void countsItsClocksByTheCalendarAndTheAgencysHours() {
        var item = catalogue.getItem(ESTABLISH);
        var start = LocalDateTime.parse("2026-09-30T16:40")
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
        var deadlines = catalogue.deadlines(item.agency());
        assertThat(deadlines.of(item.clocks().promiseRule(), start, start).dueDate()).hasToString("2026-10-08");
        assertThat(deadlines.of(item.clocks().statutoryRule(), start, start).dueDate()).hasToString("2026-10-10");
        assertThat(deadlines.of(item.clocks().acceptanceRule(), start, start).dueDate()).hasToString("2026-10-13");
    }

    @Test
    void citesOnlyArticlesThatTheLawBookHolds() {
        var item = catalogue.getItem(ESTABLISH);
        for (Citation citation : item.basis()) {
            assertThat(law.register().findArticle(citation, item.validFrom())).as(citation.toString()).isPresent();
        }
    }

    @Test
    void holdsTheRealItemsAndMarksTheGeneratedOnes() {
        assertThat(count("NOT generated AND pack = 'demo-district'")).isEqualTo(287);
        assertThat(count("generated")).isEqualTo(1352);
        assertThat(count("true")).isGreaterThanOrEqualTo(1640);
        assertThat(catalogue.getItem("990101-0115-101").source()).isNotBlank();
    }

    @Test
    void countsWhatEachWayInHolds() {
        for (var kind : List.of(Topic.Kind.LIFE_EVENT, Topic.Kind.AUDIENCE, Topic.Kind.AGENCY)) {
            for (var topic : catalogue.listTopics(kind)) {
                assertThat(topic.items()).as(topic.code()).isPositive();
                var codes = new HashSet<String>();
                String after = null;
                do {
                    var page = catalogue.listItems(topic, after, 100);
                    page.items().forEach(item -> codes.add(item.code()));
                    after = page.next();
                } while (after != null);
                assertThat(codes).as(topic.code()).hasSize(topic.items());
            }
        }
        assertThat(catalogue.listTopics(Topic.Kind.AGENCY)).hasSize(28);
        assertThat(catalogue.listTopics(Topic.Kind.LIFE_EVENT).getFirst().code()).isEqualTo("start-business");
    }

    @Test
    void everyItemBelongsToAKnownAgencyAndKnownWaysIn() {
        var unknown = sql.sql(
                        """
                        SELECT i.code FROM catalogue.item i WHERE NOT EXISTS (
                          SELECT 1 FROM catalogue.topic t WHERE t.kind = 'AGENCY' AND t.code = i.agency)
                        OR EXISTS (SELECT 1 FROM unnest(i.life_events) e WHERE NOT EXISTS (
                          SELECT 1 FROM catalogue.topic t WHERE t.kind = 'LIFE_EVENT' AND t.code = e))
                        OR EXISTS (SELECT 1 FROM unnest(i.audiences) a WHERE NOT EXISTS (
                          SELECT 1 FROM catalogue.topic t WHERE t.kind = 'AUDIENCE' AND t.code = a))
                        """)
                .query(String.class)
                .list();
        assertThat(unknown).isEmpty();
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(catalogue.findItem("990101-9999-001")).isEmpty();
        assertThatThrownBy(() -> catalogue.getItem("990101-9999-001"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(CatalogueProblem.NO_SUCH_ITEM));
        assertThatThrownBy(() -> catalogue.getItem(ESTABLISH, 99))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CatalogueProblem.NO_SUCH_VERSION));
        assertThatThrownBy(() -> catalogue.listItems(null, "nonsense", 20)).isInstanceOf(Problem.class);
    }

    private long count(String where) {
        return sql.sql("SELECT count(*) FROM catalogue.item WHERE NOT withdrawn AND " + where)
                .query(Long.class)
                .single();
    }
}
