package org.tongban.forms.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.core.Party;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import tools.jackson.core.type.TypeReference;

/** The table of drafts and that of their changes. */
@Component
public class DraftStore {

    private static final String COLUMNS = """
            d.id, d.item_code, d.item_version, d.item_title, d.form_id, d.form_version, d.applicant_kind,
            d.applicant_id, d.applicant_name, d.author, d.author_name, d.data, d.facts, d.version, d.state,
            d.frozen, d.digest, d.created_at, d.saved_at, d.keep_until, d.continues""";

    private final JdbcClient jdbc;

    public DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a new draft; nothing when the author has begun one with this key already. */
    public boolean insert(Draft draft, String key) {
        return jdbc.sql("""
                                INSERT INTO forms.draft (id, key, item_code, item_version, item_title, form_id,
                                    form_version, applicant_kind, applicant_id, applicant_name, author, author_name,
                                    data, facts, version, state, created_at, saved_at, keep_until, continues)
                                VALUES (:id, :key, :item, :itemVersion, :title::jsonb, :form, :formVersion, :kind,
                                    :applicant, :applicantName, :author, :authorName, :data::jsonb, :facts::jsonb,
                                    :version, 'open', :at, :at, :keep, :continues)
                                ON CONFLICT (author, key) DO NOTHING""")
                        .param("id", draft.id())
                        .param("key", key)
                        .param("item", draft.itemCode())
                        .param("itemVersion", draft.itemVersion())
                        .param("title", Json.MAPPER.writeValueAsString(draft.itemTitle()))
                        .param("form", draft.formId())
                        .param("formVersion", draft.formVersion())
                        .param("kind", draft.applicant().kind().name())
                        .param("applicant", draft.applicant().id())
                        .param("applicantName", draft.applicant().name())
                        .param("author", draft.author())
                        .param("authorName", draft.authorName())
                        .param("data", draft.answers().data().toString())
                        .param("facts", Json.MAPPER.writeValueAsString(draft.facts()))
                        .param("version", draft.version())
                        .param("at", utc(draft.createdAt()))
                        .param("keep", utc(draft.keepUntil()))
                        .param("continues", draft.continues())
                        .update()
                > 0;
    }

    public Optional<Draft> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM forms.draft d WHERE d.id = :id")
                .param("id", id)
                .query(DraftStore::draft)
                .optional();
    }

    public Optional<Draft> findByKey(UUID author, String key) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM forms.draft d WHERE d.author = :author AND d.key = :key")
                .param("author", author)
                .param("key", key)
                .query(DraftStore::draft)
                .optional();
    }

    /** The draft that was handed in with this digest; digests name their draft, so there is one. */
    public Optional<Draft> findHandedIn(byte[] digest) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM forms.draft d WHERE d.digest = :digest AND d.state = 'closed'")
                .param("digest", digest)
                .query(DraftStore::draft)
                .optional();
    }

    /** Drafts not handed in that continue the same thing. */
    public List<Draft> listContinuing(String reference) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM forms.draft d WHERE d.continues = :reference AND d.state <> 'closed' ORDER BY d.id LIMIT 20")
                .param("reference", reference)
                .query(DraftStore::draft)
                .list();
    }

    /** Drafts not handed in, the latest begun first. */
    public List<Draft> listOpen(UUID author, int limit) {
        return jdbc.sql("SELECT " + COLUMNS
                        + " FROM forms.draft d WHERE d.author = :author AND d.state <> 'closed' ORDER BY d.id DESC LIMIT :limit")
                .param("author", author)
                .param("limit", limit)
                .query(DraftStore::draft)
                .list();
    }

    /** What became of a save: the new version, and whose signatures it made void. */
    record Written(int version, List<UUID> voided) {}

    /**
     * Writes answers over version {@code expected}, notes the changes, opens a frozen draft again and
     * makes its signatures void, in one statement; empty when another window was faster.
     */
    Optional<Written> save(Draft draft, int expected, String window, List<Change> changes, Instant machineTime) {
        return jdbc.sql("""
                        WITH saved AS (
                            UPDATE forms.draft SET data = :data::jsonb, facts = :facts::jsonb, version = version + 1,
                                state = 'open', frozen = NULL, digest = NULL, frozen_at = NULL, saved_at = :at,
                                keep_until = :keep
                            WHERE id = :id AND version = :expected AND state <> 'closed'
                            RETURNING id, version),
                        noted AS (
                            INSERT INTO forms.change (draft_id, version, pointer, before, after, at, window_id)
                            SELECT saved.id, saved.version, c.pointer, c.before, c.after, :at, :window
                            FROM saved, jsonb_to_recordset(:changes::jsonb) AS c(pointer text, before jsonb, after jsonb)),
                        forgotten AS (
                            DELETE FROM forms.change c USING saved
                            WHERE c.draft_id = saved.id AND c.version < saved.version - 500),
                        released AS (DELETE FROM forms.signer s USING saved WHERE s.draft_id = saved.id),
                        voided AS (
                            UPDATE forms.signature g SET voided_at = :machine FROM saved
                            WHERE g.draft_id = saved.id AND g.voided_at IS NULL RETURNING g.person_id)
                        SELECT saved.version,
                            (SELECT coalesce(array_agg(person_id), '{}') FROM voided) AS persons
                        FROM saved""")
                .param("id", draft.id())
                .param("expected", expected)
                .param("window", window)
                .param("data", draft.answers().data().toString())
                .param("facts", Json.MAPPER.writeValueAsString(draft.facts()))
                .param("at", utc(draft.savedAt()))
                .param("keep", utc(draft.keepUntil()))
                .param("changes", Json.MAPPER.writeValueAsString(changes))
                .param("machine", utc(machineTime))
                .query((row, number) -> new Written(row.getInt("version"), uuids(row.getArray("persons"))))
                .optional();
    }

    /** For each place another window changed after a version: the answer then and now. */
    List<Change> changesSince(UUID draft, int version, String window) {
        return jdbc.sql("""
                        SELECT pointer,
                            (array_agg(coalesce(before, 'null'::jsonb) ORDER BY version))[1] AS before,
                            (array_agg(coalesce(after, 'null'::jsonb) ORDER BY version DESC))[1] AS after
                        FROM forms.change WHERE draft_id = :draft AND version > :version AND (window_id <> :window OR window_id = '')
                        GROUP BY pointer ORDER BY pointer LIMIT 2000""")
                .param("draft", draft)
                .param("version", version)
                .param("window", window)
                .query((row, number) -> {
                    var before = Json.MAPPER.readTree(row.getString("before"));
                    var after = Json.MAPPER.readTree(row.getString("after"));
                    return new Change(
                            row.getString("pointer"), before.isNull() ? null : before, after.isNull() ? null : after);
                })
                .list();
    }

    /** Freezes the version that was checked; false when it has changed. */
    boolean freeze(UUID id, int expected, String frozen, byte[] digest, Instant at) {
        return jdbc.sql("""
                                UPDATE forms.draft SET state = 'frozen', frozen = :frozen, digest = :digest, frozen_at = :at
                                WHERE id = :id AND version = :expected AND state = 'open'""")
                        .param("id", id)
                        .param("expected", expected)
                        .param("frozen", frozen)
                        .param("digest", digest)
                        .param("at", utc(at))
                        .update()
                > 0;
    }

    public boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM forms.draft WHERE id = :id AND state <> 'closed'")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Deletes drafts past their time, up to a thousand. */
    public int expire(Instant now) {
        return jdbc.sql("""
                        WITH gone AS (
                            DELETE FROM forms.draft WHERE id IN (
                                SELECT id FROM forms.draft WHERE state <> 'closed' AND keep_until <= :now
                                ORDER BY keep_until LIMIT 1000 FOR UPDATE SKIP LOCKED)
                            RETURNING id, data),
                        held AS (
                            SELECT id, (file #>> '{}')::uuid AS file
                            FROM gone, jsonb_path_query(data, '$.materials.*.file') AS file)
                        SELECT (SELECT count(*) FROM gone)
                            + 0 * (SELECT count(files.loosen(file, 'draft:' || id, :now)) FROM held)""")
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("item_code"),
                row.getString("item_version"),
                Json.MAPPER.readValue(row.getString("item_title"), Bilingual.class),
                row.getString("form_id"),
                row.getString("form_version"),
                new Party(
                        Party.Kind.valueOf(row.getString("applicant_kind")),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("applicant_name")),
                row.getObject("author", UUID.class),
                row.getString("author_name"),
                new Answers(Json.object(row.getString("data"))),
                Json.MAPPER.readValue(row.getString("facts"), new TypeReference<Map<String, Draft.KnownFact>>() {}),
                row.getInt("version"),
                Draft.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("frozen"),
                row.getBytes("digest"),
                instant(row, "created_at"),
                instant(row, "saved_at"),
                instant(row, "keep_until"),
                row.getString("continues"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static List<UUID> uuids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }
}
