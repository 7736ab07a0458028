package org.tongban.registers.internal.names;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.registers.NameParts;

/** The SQL of names that are taken. */
@Repository
public class NameStore {

    /** Enough to tell an applicant; more would not help. */
    private static final int MOST_CLASHES = 50;

    private final JdbcClient sql;

    NameStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A name that is taken, with the claim it stands in. */
    public record Taken(UUID claim, NameParts parts) {}

    /** A claim as it is stored; {@code until} is the moment from which it no longer holds. */
    public record Claim(
            UUID id,
            String name,
            String kind,
            String holder,
            OffsetDateTime since,
            OffsetDateTime until,
            @Nullable UUID caseId) {}

    /**
     * Reservations are decided one after another within a registrar: likeness cannot be a
     * constraint.
     */
    public void lock(String registrar) {
        sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('registers.names/' || ?, 0))")
                .param(registrar)
                .query((row, number) -> 1)
                .single();
    }

    /** The statement of the check, for the test of its plan. */
    static final String ALIKE =
            """
            SELECT id, full_name, division, trade_name, industry, family, form FROM registers.name_claim
            WHERE ended_at IS NULL AND likeness_keys && ?::text[]
              AND (until > ? OR case_id IS NOT NULL)
            LIMIT ?
            """;

    public List<Taken> listAlike(List<String> keys, Instant at) {
        return sql.sql(ALIKE)
                .params(keys.toArray(String[]::new), time(at), MOST_CLASHES)
                .query(NameStore::taken)
                .list();
    }

    public Optional<Taken> findSame(String fullName, Instant at) {
        return sql.sql(
                        """
                        SELECT id, full_name, division, trade_name, industry, family, form
                        FROM registers.name_claim
                        WHERE ended_at IS NULL AND full_name = ? AND (until > ? OR case_id IS NOT NULL)
                        """)
                .params(fullName, time(at))
                .query(NameStore::taken)
                .optional();
    }

    /** Ends reservations of one name that have expired, so that it is free again. */
    public void endExpired(String fullName, Instant at) {
        sql.sql(
                        """
                        UPDATE registers.name_claim SET ended_at = until
                        WHERE full_name = ? AND ended_at IS NULL AND kind = 'RESERVATION'
                          AND case_id IS NULL AND until <= ?
                        """)
                .params(fullName, time(at))
                .update();
    }

    public void insert(
            UUID id,
            NameParts parts,
            String registrar,
            String kind,
            String holder,
            Instant since,
            Instant until) {
        sql.sql(
                        """
                        INSERT INTO registers.name_claim (id, full_name, registrar, division, trade_name,
                          industry, family, form, likeness_keys, kind, holder, since, until)
                        VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, ''), ?::text[], ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        parts.fullName(),
                        registrar,
                        parts.division(),
                        parts.tradeName(),
                        parts.industry(),
                        parts.family(),
                        parts.form() == null ? "" : parts.form(),
                        NameLikeness.keys(registrar, parts).toArray(String[]::new),
                        kind,
                        holder,
                        time(since),
                        time(until))
                .update();
    }

    public Optional<Claim> findClaim(UUID id) {
        return listClaims("id = ?", id).stream().findFirst();
    }

    public List<Claim> listReservations(String holder) {
        return listClaims("kind = 'RESERVATION' AND holder = ?", holder);
    }

    private List<Claim> listClaims(String condition, Object parameter) {
        return sql.sql(
                        """
                        SELECT id, full_name, kind, holder, since, until, case_id FROM registers.name_claim
                        WHERE ended_at IS NULL AND %s ORDER BY id LIMIT 100
                        """
                                .formatted(condition))
                .param(parameter)
                .query(
                        (row, number) ->
                                new Claim(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, OffsetDateTime.class),
                                        row.getObject(6, OffsetDateTime.class),
                                        row.getObject(7, UUID.class)))
                .list();
    }

    public boolean end(UUID id, Instant at) {
        return sql.sql(
                                """
                                UPDATE registers.name_claim SET ended_at = ?
                                WHERE id = ? AND ended_at IS NULL AND kind = 'RESERVATION'
                                """)
                        .params(time(at), id)
                        .update()
                == 1;
    }

    public int endOfCase(UUID caseId, Instant at) {
        return sql.sql(
                        """
                        UPDATE registers.name_claim SET ended_at = ?
                        WHERE case_id = ? AND ended_at IS NULL AND kind = 'RESERVATION'
                        """)
                .params(time(at), caseId)
                .update();
    }

    /**
     * The reservation a case uses becomes the firm's name; false when there is none of that name.
     */
    public boolean turnIntoFirm(UUID caseId, String fullName, String creditCode) {
        return sql.sql(
                                """
                                UPDATE registers.name_claim SET kind = 'FIRM', holder = ?, until = 'infinity'
                                WHERE case_id = ? AND full_name = ? AND ended_at IS NULL AND kind = 'RESERVATION'
                                """)
                        .params(creditCode, caseId, fullName)
                        .update()
                == 1;
    }

    private static Taken taken(ResultSet row, int number) throws SQLException {
        return new Taken(
                row.getObject(1, UUID.class),
                new NameParts(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)));
    }

    private static OffsetDateTime time(Instant at) {
        return at.equals(Instant.MAX) ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }
}
