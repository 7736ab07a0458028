package org.tongban.registers.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.registers.RecordVersion;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of records. */
@Repository
public class RecordStore {

    private static final String COLUMNS =
            "register, version_id, record_id, record_key, valid_from, valid_to, known_from, known_to, data, source";
    private static final String CURRENT = "valid_to = 'infinity' AND known_to = 'infinity'";

    private final JdbcClient sql;
    private final JsonMapper json;

    RecordStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<RecordVersion> findCurrent(String register, String key) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM registers.record WHERE register = ? AND record_key = ? AND "
                                + CURRENT)
                .params(register, key)
                .query(this::version)
                .optional();
    }

    /** As {@link #findCurrent}, and nobody else may change it until the transaction ends. */
    public Optional<RecordVersion> lockCurrent(String register, String key) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM registers.record WHERE register = ? AND record_key = ? AND "
                                + CURRENT
                                + " FOR UPDATE")
                .params(register, key)
                .query(this::version)
                .optional();
    }

    public Optional<RecordVersion> findById(String register, UUID recordId) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM registers.record WHERE register = ? AND record_id = ? AND "
                                + CURRENT
                                + " LIMIT 1")
                .params(register, recordId)
                .query(this::version)
                .optional();
    }

    /** What was so on a day, as we knew it at a moment. */
    public Optional<RecordVersion> findAsOf(
            String register, UUID recordId, LocalDate day, Instant known) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + """
                                 FROM registers.record WHERE register = ? AND record_id = ?
                                  AND valid_from <= ? AND valid_to > ? AND known_from <= ? AND known_to > ?
                                ORDER BY version_id DESC LIMIT 1
                                """)
                .params(register, recordId, day, day, time(known), time(known))
                .query(this::version)
                .optional();
    }

    public List<RecordVersion> listVersions(String register, UUID recordId, int limit) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM registers.record WHERE register = ? AND record_id = ? ORDER BY version_id DESC LIMIT ?")
                .params(register, recordId, limit)
                .query(this::version)
                .list();
    }

    /** Current records that hold all keys, by key of record, after one. */
    public List<RecordVersion> search(
            String register, List<String> keys, String after, int limit) {
        return sql.sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM registers.record WHERE register = ? AND search_keys @> ?::text[] AND record_key > ? AND "
                                + CURRENT
                                + " ORDER BY record_key LIMIT ?")
                .params(register, keys.toArray(String[]::new), after, limit)
                .query(this::version)
                .list();
    }

    public byte[] getSealed(String register, UUID versionId) {
        return sql.sql(
                        "SELECT sealed FROM registers.record WHERE register = ? AND version_id = ?")
                .params(register, versionId)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** A new version; {@code sealed} may be empty. */
    public void insert(RecordVersion version, byte[] sealed, List<String> searchKeys) {
        sql.sql(
                        """
                        INSERT INTO registers.record (register, version_id, record_id, record_key, valid_from,
                          valid_to, known_from, known_to, data, sealed, search_keys, source)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, nullif(?, ''::bytea), ?::text[], ?)
                        """)
                .params(
                        version.register(),
                        version.versionId(),
                        version.recordId(),
                        version.key(),
                        version.validFrom(),
                        version.validTo(),
                        time(version.knownFrom()),
                        time(version.knownTo()),
                        json.writeValueAsString(version.data()),
                        sealed,
                        searchKeys.toArray(String[]::new),
                        version.source())
                .update();
    }

    /** We learnt better: the version stays, but is no longer what we know. */
    public void supersede(RecordVersion version, Instant at) {
        sql.sql("UPDATE registers.record SET known_to = ? WHERE register = ? AND version_id = ?")
                .params(time(at), version.register(), version.versionId())
                .update();
    }

    private RecordVersion version(ResultSet row, int number) throws SQLException {
        return new RecordVersion(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                instant(row.getObject(7, OffsetDateTime.class)),
                instant(row.getObject(8, OffsetDateTime.class)),
                json.readTree(row.getString(9)),
                row.getString(10));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.equals(OffsetDateTime.MAX) ? Instant.MAX : time.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return at.equals(Instant.MAX) ? OffsetDateTime.MAX : at.atOffset(ZoneOffset.UTC);
    }
}
