package org.tongban.forms.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.forms.Application;
import org.tongban.forms.PendingSignature;
import org.tongban.forms.RequiredSigner;
import org.tongban.forms.SigningKey;
import tools.jackson.core.type.TypeReference;

/** The tables of signers and signatures. */
@Component
public class SignatureStore {

    private static final TypeReference<List<Bilingual>> ROLES = new TypeReference<>() {};

    private final JdbcClient jdbc;

    public SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertSigners(UUID draft, List<Signers.Found> signers) {
        jdbc.sql("""
                        INSERT INTO forms.signer (draft_id, place, name, identity, roles, on_behalf_of)
                        SELECT :draft, s.place, s.name, decode(s.identity, 'hex'), s.roles, s.behalf
                        FROM jsonb_to_recordset(:signers::jsonb)
                            AS s(place integer, name text, identity text, roles jsonb, behalf text)
                        ON CONFLICT DO NOTHING""")
                .param("draft", draft)
                .param("signers", Json.MAPPER.writeValueAsString(signers))
                .update();
    }

    /** A signer as stored, with the identity that the face keeps to itself. */
    record Row(RequiredSigner signer, byte[] identity, @Nullable UUID signedBy) {}

    List<Row> listSigners(UUID draft) {
        return jdbc.sql("""
                        SELECT s.place, s.name, s.identity, s.roles, s.on_behalf_of, s.reminded_at, g.signed_at, g.person_id
                        FROM forms.signer s
                        LEFT JOIN forms.signature g ON g.draft_id = s.draft_id AND g.identity = s.identity
                            AND g.voided_at IS NULL
                        WHERE s.draft_id = :draft ORDER BY s.place LIMIT 200""")
                .param("draft", draft)
                .query((row, number) -> new Row(
                        new RequiredSigner(
                                row.getInt("place"),
                                row.getString("name"),
                                Json.MAPPER.readValue(row.getString("roles"), ROLES),
                                row.getString("on_behalf_of"),
                                instant(row, "signed_at"),
                                instant(row, "reminded_at")),
                        row.getBytes("identity"),
                        row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Keeps a signature over the digest the draft has now; false when the draft was changed meanwhile. */
    boolean insert(
            UUID id, UUID draft, byte[] identity, UUID person, String name, byte[] digest, SigningKey.Made made,
            Instant at) {
        return jdbc.sql("""
                                INSERT INTO forms.signature (id, draft_id, identity, person_id, person_name, digest,
                                    algorithm, value, certificate, signed_at)
                                SELECT :id, d.id, :identity, :person, :name, d.digest, :algorithm, :value, :certificate, :at
                                FROM forms.draft d WHERE d.id = :draft AND d.state = 'frozen' AND d.digest = :digest
                                FOR SHARE
                                ON CONFLICT (draft_id, identity) WHERE voided_at IS NULL DO NOTHING""")
                        .param("id", id)
                        .param("draft", draft)
                        .param("identity", identity)
                        .param("person", person)
                        .param("name", name)
                        .param("digest", digest)
                        .param("algorithm", made.format())
                        .param("value", made.signature())
                        .param("certificate", made.certificate())
                        .param("at", DraftStore.utc(at))
                        .update()
                > 0;
    }

    List<Application.Signed> listStanding(UUID draft) {
        return jdbc.sql("""
                        SELECT person_id, person_name, signed_at, algorithm, value, certificate FROM forms.signature
                        WHERE draft_id = :draft AND voided_at IS NULL ORDER BY id LIMIT 200""")
                .param("draft", draft)
                .query((row, number) -> new Application.Signed(
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        DraftStore.instant(row, "signed_at"),
                        row.getString("algorithm"),
                        row.getBytes("value"),
                        row.getBytes("certificate")))
                .list();
    }

    /** What waits for the signature of an identity, the latest first. */
    List<PendingSignature> listWaiting(byte[] identity, Instant now) {
        return jdbc.sql("""
                        SELECT d.id, d.item_title, d.author_name, d.frozen_at, d.keep_until,
                            coalesce(d.data #>> '{name,full}', '') AS heading,
                            (SELECT jsonb_agg(r) FROM (SELECT DISTINCT jsonb_array_elements(s2.roles) AS r
                                FROM forms.signer s2 WHERE s2.draft_id = d.id AND s2.identity = :identity) x) AS roles
                        FROM forms.draft d
                        WHERE d.state = 'frozen' AND d.keep_until > :now AND d.id IN (
                            SELECT s.draft_id FROM forms.signer s WHERE s.identity = :identity)
                          AND NOT EXISTS (SELECT FROM forms.signature g
                            WHERE g.draft_id = d.id AND g.identity = :identity AND g.voided_at IS NULL)
                        ORDER BY d.id DESC LIMIT 50""")
                .param("identity", identity)
                .param("now", DraftStore.utc(now))
                .query((row, number) -> new PendingSignature(
                        row.getObject("id", UUID.class),
                        Json.MAPPER.readValue(row.getString("item_title"), Bilingual.class),
                        row.getString("heading"),
                        row.getString("author_name"),
                        Json.MAPPER.readValue(row.getString("roles"), ROLES),
                        DraftStore.instant(row, "frozen_at"),
                        DraftStore.instant(row, "keep_until")))
                .list();
    }

    /** Notes a reminder unless there was one lately; false when there was. */
    boolean remind(UUID draft, int place, Instant now, Instant notSince) {
        return jdbc.sql("""
                                UPDATE forms.signer SET reminded_at = :now WHERE draft_id = :draft AND place = :place
                                AND (reminded_at IS NULL OR reminded_at < :since)""")
                        .param("now", DraftStore.utc(now))
                        .param("since", DraftStore.utc(notSince))
                        .param("draft", draft)
                        .param("place", place)
                        .update()
                > 0;
    }

    /** Whether the identity is among those who must sign this draft. */
    boolean isSigner(UUID draft, byte[] identity) {
        return jdbc.sql("SELECT count(*) FROM forms.signer WHERE draft_id = :draft AND identity = :identity")
                        .param("draft", draft)
                        .param("identity", identity)
                        .query(Integer.class)
                        .single()
                > 0;
    }


    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
