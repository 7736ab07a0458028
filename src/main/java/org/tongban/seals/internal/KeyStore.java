package org.tongban.seals.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of keys. */
@Repository
public class KeyStore {

    private static final String COLUMNS =
            "id, kind, owner, name, certificate, private_key, issuer_id, revoked_at, revocation_reason";
    private static final int LOCK = 0x5EA15;

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Until the transaction ends, only this process makes authorities. */
    void lock() {
        sql.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    /** False when someone else made the current key of this owner first. */
    boolean insert(KeyRecord key) {
        return sql.sql(
                                """
                                INSERT INTO seals.key (id, kind, owner, name, algorithm, serial, certificate, private_key,
                                  issuer_id, not_before, not_after)
                                VALUES (?, ?, ?, ?, 'EC-P256', ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (kind, owner) WHERE revoked_at IS NULL DO NOTHING
                                """)
                        .param(key.id())
                        .param(key.kind().name())
                        .param(key.owner())
                        .param(key.name())
                        .param(new BigDecimal(key.certificate().getSerialNumber()))
                        .param(Certificates.encoded(key.certificate()))
                        .param(key.privateKey())
                        .param(key.issuer())
                        .param(at(key.certificate().getNotBefore().toInstant()))
                        .param(at(key.certificate().getNotAfter().toInstant()))
                        .update()
                == 1;
    }

    Optional<KeyRecord> findCurrent(KeyKind kind, String owner) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM seals.key WHERE kind = ? AND owner = ? AND revoked_at IS NULL")
                .params(kind.name(), owner)
                .query((row, number) -> record(row))
                .optional();
    }

    Optional<KeyRecord> find(UUID id) {
        return sql.sql("SELECT " + COLUMNS + " FROM seals.key WHERE id = ?")
                .param(id)
                .query((row, number) -> record(row))
                .optional();
    }

    /** Authorities and agency seals, revoked ones too: what a trust list names. */
    List<KeyRecord> listTrusted() {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM seals.key WHERE kind <> 'PERSON' ORDER BY id LIMIT 10000")
                .query((row, number) -> record(row))
                .list();
    }

    List<KeyRecord> listRevoked() {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM seals.key WHERE revoked_at IS NOT NULL ORDER BY revoked_at LIMIT 100000")
                .query((row, number) -> record(row))
                .list();
    }

    boolean revoke(UUID id, Instant moment, String reason) {
        return sql.sql(
                                """
                                UPDATE seals.key SET revoked_at = ?, revocation_reason = ?
                                WHERE id = ? AND revoked_at IS NULL
                                """)
                        .params(at(moment), reason, id)
                        .update()
                == 1;
    }

    void grant(String agency, String role, Instant moment) {
        sql.sql(
                        """
                        INSERT INTO seals.seal_right (agency, role, granted_at) VALUES (?, ?, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(agency, role, at(moment))
                .update();
    }

    void withdraw(String agency, String role) {
        sql.sql("DELETE FROM seals.seal_right WHERE agency = ? AND role = ?")
                .params(agency, role)
                .update();
    }

    List<String> listRoles(String agency) {
        return sql.sql("SELECT role FROM seals.seal_right WHERE agency = ? LIMIT 100")
                .param(agency)
                .query(String.class)
                .list();
    }

    private static KeyRecord record(ResultSet row) throws SQLException {
        var revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new KeyRecord(
                row.getObject("id", UUID.class),
                KeyKind.valueOf(row.getString("kind")),
                row.getString("owner"),
                row.getString("name"),
                Certificates.kept(row.getBytes("certificate")),
                row.getBytes("private_key"),
                row.getObject("issuer_id", UUID.class),
                revokedAt == null ? null : revokedAt.toInstant(),
                row.getString("revocation_reason"));
    }

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
