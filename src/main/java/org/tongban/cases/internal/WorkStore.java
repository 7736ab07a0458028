package org.tongban.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.WorkItem;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.core.Role;

/** The SQL of work: what waits, who took it on. */
@Repository
public class WorkStore {

    private static final String COLUMNS =
            "case_id, wait, node, role, agency, region, officer_id, officer_name, offered_at";

    private final JdbcClient sql;
    private final StepParts parts;
    private final Ids ids;

    WorkStore(JdbcClient sql, StepParts parts, Ids ids) {
        this.sql = sql;
        this.parts = parts;
        this.ids = ids;
    }

    public Optional<WorkItem> findOpen(UUID caseId, int waitId) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM cases.work_item WHERE case_id = ? AND wait = ? AND state = 'open'")
                .params(caseId, waitId)
                .query(WorkStore::read)
                .optional();
    }

    public List<WorkItem> listOpen(UUID caseId) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM cases.work_item WHERE case_id = ? AND state = 'open' ORDER BY wait LIMIT 200")
                .param(caseId)
                .query(WorkStore::read)
                .list();
    }

    /** Open work of several cases. */
    List<WorkItem> listOpen(Collection<UUID> caseIds) {
        return sql.sql("SELECT " + COLUMNS + " FROM cases.work_item WHERE case_id = ANY(?) AND state = 'open' ORDER BY case_id, wait")
                .param(caseIds.toArray(UUID[]::new))
                .query(WorkStore::read)
                .list();
    }

    /** Who closed the work last, and how: told to an officer who came second. */
    public Optional<Map.Entry<String, String>> findLastDone(UUID caseId) {
        return sql.sql(
                        """
                        SELECT officer_name, outcome FROM cases.work_item
                        WHERE case_id = ? AND state = 'done' AND officer_name IS NOT NULL AND outcome IS NOT NULL
                        ORDER BY closed_at DESC, wait DESC LIMIT 1
                        """)
                .param(caseId)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Takes unclaimed work on; false when somebody else has it or it is gone. */
    boolean claim(UUID caseId, int waitId, Actor.Officer officer, Instant at) {
        return change(
                "officer_id = ?, officer_name = ? WHERE officer_id IS NULL AND state = 'open' AND case_id = ? AND wait = ?",
                CaseEntryType.CLAIMED,
                officer,
                at,
                caseId,
                waitId,
                officer.id(),
                officer.name());
    }

    /** Gives own work back. */
    boolean release(UUID caseId, int waitId, Actor.Officer officer, Instant at) {
        return change(
                "officer_id = NULL, officer_name = NULL WHERE officer_id = ? AND state = 'open' AND case_id = ? AND wait = ?",
                CaseEntryType.RELEASED,
                officer,
                at,
                caseId,
                waitId,
                officer.id());
    }

    private boolean change(
            String assignment,
            CaseEntryType type,
            Actor.Officer officer,
            Instant at,
            UUID caseId,
            int waitId,
            Object... first) {
        var statement = new Statement();
        statement.add(
                "WITH changed AS (UPDATE cases.work_item SET " + assignment + " RETURNING node)",
                first);
        statement.parameters().add(caseId);
        statement.parameters().add(waitId);
        statement.add(
                " SELECT journal.append(?, ?, ?, ?, ?, ?::jsonb || jsonb_build_object('node', node)) FROM changed",
                ids.next(),
                type.code(),
                officer.reference(),
                CaseFile.referenceOf(caseId),
                Moment.sql(at),
                parts.write(Map.of("wait", waitId)));
        return sql.sql(statement.text())
                .params(statement.parameters())
                .query((row, number) -> row.getObject(1))
                .optional()
                .isPresent();
    }

    static WorkItem read(ResultSet row, int number) throws SQLException {
        return new WorkItem(
                row.getObject("case_id", UUID.class),
                row.getInt("wait"),
                row.getString("node"),
                Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getString("agency"),
                row.getString("region"),
                row.getObject("officer_id", UUID.class),
                row.getString("officer_name"),
                Moment.get(row, "offered_at"));
    }
}
