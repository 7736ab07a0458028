package org.tongban.licences.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Party;
import org.tongban.licences.Copy;
import org.tongban.licences.Licence;
import org.tongban.licences.LicenceStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of licences. */
@Repository
public class LicenceStore {

    private static final String SELECT =
            """
            SELECT id, case_id, type, identifier, status_index, version, holder_kind, holder_id, holder_name, holder_code,
              agency, agency_name, data, valid_from, valid_until, issued_at, signed_at, status, status_at
            FROM licences.licence
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    LicenceStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<Licence> findByCase(UUID caseId, String effect) {
        return sql.sql(SELECT + " WHERE case_id = ? AND effect = ?")
                .params(caseId, effect)
                .query((row, number) -> licence(row))
                .optional();
    }

    public Optional<Licence> find(String identifier) {
        return sql.sql(SELECT + " WHERE identifier = ?")
                .param(identifier)
                .query((row, number) -> licence(row))
                .optional();
    }

    public Optional<Licence> findByDigest(String sha256) {
        return sql.sql(
                        SELECT
                                + " WHERE id = (SELECT licence_id FROM licences.rendering WHERE sha256 = ?)")
                .param(sha256)
                .query((row, number) -> licence(row))
                .optional();
    }

    public List<Licence> listOfCase(UUID caseId) {
        return list(" WHERE case_id = ? ORDER BY id LIMIT 100", caseId);
    }

    public List<Licence> listOfHolder(UUID holder) {
        return list(" WHERE holder_id = ? ORDER BY id DESC LIMIT 200", holder);
    }

    public List<Licence> listByCode(String code) {
        return list(" WHERE holder_code = ? ORDER BY id DESC LIMIT 50", code);
    }

    private List<Licence> list(String where, Object value) {
        return sql.sql(SELECT + where).param(value).query((row, number) -> licence(row)).list();
    }

    long nextSerial() {
        return sql.sql("SELECT nextval('licences.serial')").query(Long.class).single();
    }

    long nextStatusIndex() {
        return sql.sql("SELECT nextval('licences.status_index')").query(Long.class).single();
    }

    /** False when it was issued by someone else first. */
    boolean insert(Licence licence, String effect, Optional<UUID> supersedes) {
        return sql.sql(
                                """
                                INSERT INTO licences.licence (id, case_id, effect, type, identifier, status_index, version,
                                  supersedes, holder_kind, holder_id, holder_name, holder_code, agency, agency_name, data,
                                  valid_from, valid_until, issued_at, signed_at, status, status_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (case_id, effect) DO NOTHING
                                """)
                        .param(licence.id())
                        .param(licence.caseId())
                        .param(effect)
                        .param(licence.type())
                        .param(licence.identifier())
                        .param(licence.statusIndex())
                        .param(licence.version())
                        .param(supersedes.orElse(null))
                        .param(licence.holder().kind().name())
                        .param(licence.holder().id())
                        .param(licence.holder().name())
                        .param(licence.holderCode())
                        .param(licence.agency())
                        .param(licence.agencyName())
                        .param(json.writeValueAsString(licence.data()))
                        .param(licence.validFrom())
                        .param(licence.validUntil())
                        .param(at(licence.issuedAt()))
                        .param(at(licence.signedAt()))
                        .param(licence.status().name())
                        .param(at(licence.statusAt()))
                        .update()
                == 1;
    }

    void insertRendering(UUID licence, Copy copy, String sha256, byte[] bytes) {
        sql.sql("INSERT INTO licences.rendering (licence_id, copy, sha256, bytes) VALUES (?, ?, ?, ?)")
                .params(licence, copy.name(), sha256, bytes)
                .update();
    }

    public Optional<byte[]> findBytes(UUID licence, Copy copy) {
        return sql.sql("SELECT bytes FROM licences.rendering WHERE licence_id = ? AND copy = ?")
                .params(licence, copy.name())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** False when the status was not {@code before} any more. */
    boolean change(Licence licence, LicenceStatus after, Instant moment) {
        return sql.sql(
                                """
                                UPDATE licences.licence SET status = ?, status_at = ? WHERE id = ? AND status = ?
                                """)
                        .params(after.name(), at(moment), licence.id(), licence.status().name())
                        .update()
                == 1;
    }

    void insertChange(
            UUID id, Licence licence, LicenceStatus after, String ground, String actor, Instant moment) {
        sql.sql(
                        """
                        INSERT INTO licences.status_change (id, licence_id, status_before, status_after, ground, actor, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        licence.id(),
                        licence.status().name(),
                        after.name(),
                        ground,
                        actor,
                        at(moment))
                .update();
    }

    /** Places of licences that are not valid, with their status. */
    Map<Long, LicenceStatus> listNotValid() {
        var found = new java.util.HashMap<Long, LicenceStatus>();
        sql.sql(
                        """
                        SELECT status_index, status FROM licences.licence WHERE status <> 'VALID'
                        ORDER BY status_index LIMIT 10000000
                        """)
                .query(row -> {
                    found.put(row.getLong(1), LicenceStatus.valueOf(row.getString(2)));
                });
        return found;
    }

    /** How many places the status list has. */
    long statusCount() {
        return sql.sql("SELECT coalesce(max(status_index) + 1, 0) FROM licences.licence")
                .query(Long.class)
                .single();
    }

    private Licence licence(ResultSet row) throws SQLException {
        return new Licence(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("type"),
                row.getString("identifier"),
                row.getLong("status_index"),
                row.getInt("version"),
                new Party(
                        Party.Kind.valueOf(row.getString("holder_kind")),
                        row.getObject("holder_id", UUID.class),
                        row.getString("holder_name")),
                row.getString("holder_code"),
                row.getString("agency"),
                row.getString("agency_name"),
                json.readValue(row.getString("data"), new TypeReference<Map<String, Object>>() {}),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                LicenceStatus.valueOf(row.getString("status")),
                row.getObject("status_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
