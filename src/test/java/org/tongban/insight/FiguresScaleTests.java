package org.tongban.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.insight.internal.Refresh;
import org.tongban.parties.TestingVisitor;

/** A million measured cases and two hundred thousand new ones: counting stays behind, pages stay fast. */
@TongbanTest
@Tag("long")
class FiguresScaleTests {

    private static final String ITEM = "test-scale-";

    @LocalServerPort int port;
    @Autowired RatingFixture fixture;
    @Autowired Refresh refresh;
    @Autowired JdbcClient sql;

    @Test
    void aMillionCasesAreCountedInSecondsAndShownInMilliseconds() {
        try {
            sql.sql("INSERT INTO insight.measured SELECT gen_random_uuid(), :item || i % 1640, 'agency-' || i % 28, 'granted',"
                            + " clock_timestamp() - (i % 525600) * interval '1 minute', (random() * 600)::int, 10, 420, random() < 0.03, false, false"
                            + " FROM generate_series(1, 1000000) AS i")
                    .param("item", ITEM)
                    .update();
            sql.sql("INSERT INTO cases.case_file (id, number, version, item_code, item_version, process, process_digest, state, status,"
                            + " decision, title, agency, region, applicant_kind, applicant_id, applicant_name, author_id, revision,"
                            + " submitted_at, received_at, accepted_at, decided_at, closed_at, due_at)"
                            + " SELECT gen_random_uuid(), 'S' || i, 9, 'test-scale-new', 1, 'p', 'd', '{}', 'closed', 'granted', 't', :agency,"
                            + " '990101', 'PERSON', gen_random_uuid(), 'a', gen_random_uuid(), 1, at, at, at + interval '1 hour',"
                            + " at + interval '6 hours', at + interval '6 hours', at + interval '1 day'"
                            + " FROM generate_series(1, 200000) AS i, LATERAL (SELECT clock_timestamp() - interval '1 day' * (i % 180) AS at) t")
                    .param("agency", RatingFixture.AGENCY)
                    .update();
            sql.sql("DELETE FROM insight.measured WHERE decided_at > clock_timestamp() - interval '200 days' AND item_code NOT LIKE 'test-scale-%'").update();
            sql.sql("ANALYZE insight.measured, cases.case_file").update();
            // As after a restore without figures: everything decided since the first is read.
            sql.sql("UPDATE insight.measured SET decided_at = decided_at - interval '200 days'").update();
            report("measuring and counting 200,000 new beside a million", refresh::now);
            assertThat(sql.sql("SELECT count(*) FROM insight.measured WHERE item_code = 'test-scale-new'").query(Long.class).single())
                    .isEqualTo(200_000);
            sql.sql("UPDATE insight.measured SET decided_at = decided_at + interval '200 days' WHERE item_code <> 'test-scale-new'").update();
            sql.sql("VACUUM ANALYZE insight.measured").update();
            var again = report("counting again", refresh::now);
            var visitor = TestingVisitor.at(port);
            visitor.get("/figures");
            var figures = report("/figures", () -> assertThat(visitor.get("/figures").statusCode()).isEqualTo(200));
            var items = report("/figures/items", () -> assertThat(visitor.get("/figures/items?order=slow&q=scale").statusCode()).isEqualTo(200));
            assertThat(again).isLessThan(Duration.ofSeconds(60));
            assertThat(figures).isLessThan(Duration.ofSeconds(1));
            assertThat(items).isLessThan(Duration.ofSeconds(1));
        } finally {
            sql.sql("DELETE FROM cases.case_file WHERE item_code = 'test-scale-new'").update();
            fixture.forget(ITEM);
            refresh.now();
        }
    }

    private static Duration report(String what, Runnable work) {
        Instant start = Instant.now();
        work.run();
        var took = Duration.between(start, Instant.now());
        System.out.println(what + ": " + took.toMillis() + " ms");
        return took;
    }
}
