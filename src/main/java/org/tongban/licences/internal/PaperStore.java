package org.tongban.licences.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.licences.Paper;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of papers. */
@Repository
public class PaperStore {

    private static final String COLUMNS =
            "id, case_id, kind, sequence, number, title, agency, agency_name, dated_at, signed_at, sha256";

    private final JdbcClient sql;
    private final JsonMapper json;

    PaperStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<Paper> find(UUID caseId, String kind, int sequence) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM licences.paper WHERE case_id = ? AND kind = ? AND sequence = ?")
                .params(caseId, kind, sequence)
                .query((row, number) -> paper(row))
                .optional();
    }

    public Optional<Paper> find(UUID id) {
        return sql.sql("SELECT " + COLUMNS + " FROM licences.paper WHERE id = ?")
                .param(id)
                .query((row, number) -> paper(row))
                .optional();
    }

    public Optional<Paper> findByDigest(String sha256) {
        return sql.sql("SELECT " + COLUMNS + " FROM licences.paper WHERE sha256 = ?")
                .param(sha256)
                .query((row, number) -> paper(row))
                .optional();
    }

    public List<Paper> listOf(UUID caseId) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM licences.paper WHERE case_id = ? ORDER BY id LIMIT 200")
                .param(caseId)
                .query((row, number) -> paper(row))
                .list();
    }

    public byte[] bytes(UUID id) {
        return sql.sql("SELECT bytes FROM licences.paper WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** False when the paper was made by someone else first. */
    public boolean insert(Paper paper, Map<String, ?> data, byte[] bytes) {
        return sql.sql(
                                """
                                INSERT INTO licences.paper (id, case_id, kind, sequence, number, title, agency, agency_name,
                                  dated_at, signed_at, sha256, data, bytes)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                                ON CONFLICT (case_id, kind, sequence) DO NOTHING
                                """)
                        .params(
                                paper.id(),
                                paper.caseId(),
                                paper.kind(),
                                paper.sequence(),
                                paper.number(),
                                paper.title(),
                                paper.agency(),
                                paper.agencyName(),
                                at(paper.datedAt()),
                                at(paper.signedAt()),
                                paper.sha256(),
                                json.writeValueAsString(data),
                                bytes)
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Paper paper(ResultSet row) throws SQLException {
        return new Paper(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("kind"),
                row.getInt("sequence"),
                row.getString("number"),
                row.getString("title"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getObject("dated_at", OffsetDateTime.class).toInstant(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }
}
