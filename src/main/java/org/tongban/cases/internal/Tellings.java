package org.tongban.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Grant;
import org.tongban.core.Ids;
import org.tongban.core.Region;
import org.tongban.core.Role;
import org.tongban.core.Slice;
import org.tongban.journal.Journal;
import org.tongban.registers.Firm;

/** What licensing agencies were told of newly registered firms (双告知), and who took note. */
@Repository
public class Tellings {

    public static final int PAGE = 50;

    private static final String FACTS =
            "t.id, t.kind, t.agency, t.division, t.credit_code, t.firm_name, t.entries, t.established, t.told_at,"
                    + " t.noted_at, t.noted_name";

    private final JdbcClient sql;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Tellings(JdbcClient sql, Journal journal, Ids ids, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One agency told of one firm.
     *
     * @param kind of agency, as {@code agency.kind.*} of the messages names it
     * @param agency null where none of that kind is known
     * @param entries licensed entries of the firm's business scope
     */
    public record Telling(
            UUID id,
            String kind,
            @Nullable String agency,
            String division,
            String creditCode,
            String firmName,
            List<String> entries,
            LocalDate established,
            Instant told,
            @Nullable Instant noted,
            @Nullable String notedName) {}

    /** Tells once a case and kind; false when it was told before. */
    boolean tell(UUID caseId, Firm firm, String kind, @Nullable String agency, List<String> entries) {
        return sql.sql(
                                """
                                INSERT INTO cases.telling (id, case_id, kind, agency, division, credit_code, firm_name,
                                  entries, established, told_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, kind) DO NOTHING
                                """)
                        .params(
                                ids.next(),
                                caseId,
                                kind,
                                agency,
                                firm.division(),
                                firm.creditCode(),
                                firm.name(),
                                entries.toArray(String[]::new),
                                firm.since(),
                                Moment.sql(clock.instant()))
                        .update()
                == 1;
    }

    /** Firms the officer's agencies were told of, newest first. */
    public Slice<Telling> list(Actor.Officer officer, boolean noted, @Nullable String after) {
        var places = officer.grants().stream().filter(grant -> mayFollowUp(grant.role())).distinct().limit(100).toList();
        var statement = new Statement()
                .add("SELECT DISTINCT l.* FROM unnest(?::text[], ?::text[]) AS g (agency, region) CROSS JOIN LATERAL (SELECT ",
                        places.stream().map(Grant::agency).toArray(String[]::new),
                        places.stream().map(grant -> Region.significant(grant.region())).toArray(String[]::new))
                .add(FACTS + " FROM cases.telling t WHERE t.agency = g.agency AND t.division LIKE g.region || '%'")
                .add(noted ? " AND t.noted_at IS NOT NULL" : " AND t.noted_at IS NULL");
        if (after != null) {
            statement.add(" AND t.id < ?", key(after));
        }
        statement.add(" ORDER BY t.id DESC LIMIT ?) AS l ORDER BY l.id DESC LIMIT ?", PAGE + 1, PAGE + 1);
        var rows = sql.sql(statement.text()).params(statement.parameters()).query(Tellings::read).list();
        return Slice.of(rows, PAGE, each -> each.id().toString());
    }

    /** Who was told of the firm a case registered; rights are checked where the case is read. */
    public List<Telling> listOf(CaseFile file) {
        return sql.sql("SELECT " + FACTS + " FROM cases.telling t WHERE t.case_id = ? ORDER BY t.id LIMIT 200")
                .param(file.id())
                .query(Tellings::read)
                .list();
    }

    /** Takes note once; throws {@link CoreProblem#NOT_FOUND} where the officer's agency was not told. */
    @Transactional
    public void note(Actor.Officer officer, UUID id) {
        var telling = sql.sql("SELECT " + FACTS + " FROM cases.telling t WHERE t.id = ?")
                .param(id)
                .query(Tellings::read)
                .optional()
                .filter(each -> mayFollowUp(officer, each))
                .orElseThrow(() -> CoreProblem.NOT_FOUND.with("telling", id));
        int changed = sql.sql(
                        "UPDATE cases.telling SET noted_at = ?, noted_by = ?, noted_name = ? WHERE id = ? AND noted_at IS NULL")
                .params(Moment.sql(clock.instant()), officer.id(), officer.name(), telling.id())
                .update();
        if (changed == 1) {
            journal.append(
                    CaseEntryType.TELLING_NOTED, officer, "firm:" + telling.creditCode(), Map.of("telling", telling.id()));
        }
    }

    private static boolean mayFollowUp(Actor.Officer officer, Telling telling) {
        return officer.grants().stream()
                .anyMatch(grant -> mayFollowUp(grant.role())
                        && grant.agency().equals(telling.agency())
                        && Region.contains(grant.region(), telling.division()));
    }

    private static boolean mayFollowUp(Role role) {
        return role == Role.CLERK || role == Role.EXAMINER || role == Role.APPROVER || role == Role.HEAD;
    }

    private static UUID key(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException wrong) {
            throw CoreProblem.BAD_PAGE_KEY.with().causedBy(wrong);
        }
    }

    private static Telling read(ResultSet row, int number) throws SQLException {
        return new Telling(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("agency"),
                row.getString("division"),
                row.getString("credit_code"),
                row.getString("firm_name"),
                List.of((String[]) row.getArray("entries").getArray()),
                row.getObject("established", LocalDate.class),
                Moment.get(row, "told_at"),
                Moment.read(row, "noted_at"),
                row.getString("noted_name"));
    }
}
