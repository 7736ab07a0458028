package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.Explaining;
import org.tongban.TongbanTest;
import org.tongban.cases.internal.Worklist.Filter;
import org.tongban.cases.internal.Worklist.Wanted;
import org.tongban.core.Actor;
import org.tongban.core.Grant;
import org.tongban.core.Party;
import org.tongban.core.Role;
import org.tongban.flow.ProcessState;

/** Ten thousand open cases beside ten thousand closed ones: no list of the desk reads a table from end to end. */
@TongbanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeskScaleTests {

    private static final String AGENCY = "test-desk-scale";
    private static final String REGION = "990101";
    private static final UUID APPLICANT = UUID.randomUUID();

    /** Months that hold next to nothing cost next to nothing and may be read as they are. */
    private static final Pattern END_TO_END =
            Pattern.compile("Seq Scan on (case_file|work_item)\\w* \\w+\\s+\\(cost=0\\.00\\.\\.[0-9]{3,}");

    @Autowired DataSource database;
    @Autowired JdbcClient sql;
    @Autowired CaseStore store;

    private final Actor.Officer officer = new Actor.Officer(
            UUID.randomUUID(),
            "Officer",
            AGENCY,
            List.of(
                    new Grant(Role.CLERK, AGENCY, REGION),
                    new Grant(Role.EXAMINER, AGENCY, REGION),
                    new Grant(Role.SUPERVISOR, AGENCY, REGION)));

    private Instant now = Instant.EPOCH;

    @BeforeAll
    void lay() {
        now = Instant.now();
        sql.sql("""
                        INSERT INTO cases.case_file (id, number, version, item_code, item_version, process, process_digest, state, status,
                            title, agency, region, applicant_kind, applicant_id, applicant_name, author_id, revision, submitted_at,
                            received_at, accepted_at, closed_at, due_at, yellow_at, handled)
                        SELECT uuidv7(), 'DS' || i, 3, 'test-desk-scale', 1, 'p', 'd', :state,
                            CASE WHEN i % 2 = 0 THEN 'closed' WHEN i % 10 = 1 THEN 'submitted' WHEN i % 10 = 3 THEN 'correction' ELSE 'review' END,
                            '云川规模' || i || '有限公司', :agency, :region, 'PERSON',
                            CASE WHEN i % 100 = 1 THEN :applicant ELSE gen_random_uuid() END, '申请人' || i, gen_random_uuid(), 1, at, at, at,
                            CASE WHEN i % 2 = 0 THEN at END,
                            CASE WHEN i % 10 <> 3 THEN at + interval '1 day' END, CASE WHEN i % 10 <> 3 THEN at + interval '20 hours' END,
                            '{"accept":"' || :officer || '"}'
                        FROM generate_series(1, 20000) AS i,
                            LATERAL (SELECT clock_timestamp() - (i % 2880) * interval '1 minute' AS at) AS t
                        """)
                .param("agency", AGENCY)
                .param("region", REGION)
                .param("state", ProcessState.fresh().toJson())
                .param("applicant", APPLICANT)
                .param("officer", officer.id().toString())
                .update();
        sql.sql("""
                        INSERT INTO cases.work_item (case_id, wait, node, role, agency, region, state, officer_id, officer_name, offered_at, due_at)
                        SELECT id, 2, 'accept', CASE WHEN status = 'submitted' THEN 'clerk' ELSE 'examiner' END, agency, region,
                            CASE WHEN closed_at IS NULL THEN 'open' ELSE 'done' END,
                            CASE WHEN right(number, 1) = '5' THEN :officer WHEN right(number, 1) = '7' THEN gen_random_uuid() END, 'O', submitted_at, due_at
                        FROM cases.case_file WHERE agency = :agency AND status <> 'correction'
                        """)
                .param("agency", AGENCY)
                .param("officer", officer.id())
                .update();
        sql.sql("INSERT INTO cases.case_number SELECT number, id FROM cases.case_file WHERE agency = ?").param(AGENCY).update();
        sql.sql("ANALYZE cases.case_file, cases.work_item, cases.case_number").update();
    }

    @AfterAll
    void forget() {
        sql.sql("DELETE FROM cases.case_number WHERE number LIKE 'DS%'").update();
        sql.sql("DELETE FROM cases.work_item WHERE agency = ?").param(AGENCY).update();
        sql.sql("DELETE FROM cases.case_file WHERE agency = ?").param(AGENCY).update();
        sql.sql("ANALYZE cases.case_file, cases.work_item, cases.case_number").update();
    }

    @Test
    void noListReadsATableFromEndToEnd() {
        var explaining = new Explaining(database);
        var worklist = new Worklist(explaining.client());
        var cases = new CaseList(explaining.client(), store);
        var found = new ArrayList<Integer>();

        for (Filter filter : Filter.values()) {
            for (String query : List.of("", "规模", "DS12345")) {
                var wanted = new Wanted(filter, query, null, now);
                found.add(worklist.listMine(officer, wanted).items().size());
                found.add(worklist.listPool(officer, wanted).items().size());
                found.add(worklist.listRunning(officer, List.of(AGENCY), wanted).items().size());
            }
        }
        worklist.listWaiting(officer, "");
        worklist.count(officer, now);
        cases.list(new Party(Party.Kind.PERSON, APPLICANT, "A"), null, 50);

        assertThat(found).anyMatch(size -> size == Worklist.PAGE);
        assertThat(explaining.take()).hasSizeGreaterThan(50).allSatisfy(plan -> assertThat(plan).doesNotContainPattern(END_TO_END));
    }

    @Test
    void theLastPageIsReadLikeTheFirst() {
        var explaining = new Explaining(database);
        var worklist = new Worklist(explaining.client());
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var slice = worklist.listRunning(officer, List.of(AGENCY), new Wanted(Filter.ALL, "", after, now));
            slice.items().forEach(line -> seen.add(line.caseId()));
            after = slice.next();
        } while (after != null && seen.size() < 20_000);

        assertThat(seen).hasSize(10_000).doesNotHaveDuplicates();
        assertThat(explaining.take().getLast()).doesNotContainPattern(END_TO_END);
    }
}
