package org.tongban.files.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.core.Envelope;
import org.tongban.files.FileContent;
import org.tongban.files.FileKind;
import org.tongban.files.StoredFile;

/** The tables of {@code files}. */
@Component
public class FileStore {

    private static final String COLUMNS =
            "o.id, o.sha256, o.size_bytes, o.kind, o.original_name, o.pages, o.owner, o.holder, o.created_at, o.expires_at";

    private final JdbcClient jdbc;

    private final Envelope envelope;

    public FileStore(JdbcClient jdbc, Envelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    /** Content and object in one statement; content that is there already stays, encrypted if it was not. */
    public void insert(StoredFile file, byte[] bytes) {
        var sealed = envelope.seal(contentRow(file.sha256()), bytes);
        jdbc.sql("""
                        WITH kept AS (
                            INSERT INTO files.content AS c (sha256, size_bytes, bytes, data_key)
                            VALUES (:sha256, :size, :bytes, :key)
                            ON CONFLICT (sha256) DO UPDATE SET
                                bytes = CASE WHEN c.data_key IS NULL THEN EXCLUDED.bytes ELSE c.bytes END,
                                data_key = coalesce(c.data_key, EXCLUDED.data_key)
                            RETURNING sha256)
                        INSERT INTO files.object (id, sha256, size_bytes, kind, original_name, pages, owner,
                            state, created_at, expires_at)
                        SELECT :id, kept.sha256, :size, :kind, :name, :pages, :owner, 'loose', :created, :expires
                        FROM kept""")
                .param("sha256", HexFormat.of().parseHex(file.sha256()))
                .param("size", file.size())
                .param("bytes", sealed.data())
                .param("key", sealed.key())
                .param("id", file.id())
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("pages", file.pages())
                .param("owner", file.owner())
                .param("created", utc(file.createdAt()))
                .param("expires", utc(file.expiresAt()))
                .update();
    }

    public Optional<StoredFile> find(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM files.object o WHERE o.id = :id")
                .param("id", id)
                .query(FileStore::file)
                .optional();
    }

    public List<StoredFile> list(List<UUID> ids) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM files.object o WHERE o.id = ANY(:ids) ORDER BY o.id LIMIT 200")
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileStore::file)
                .list();
    }

    public Optional<FileContent> content(UUID id) {
        return jdbc.sql("SELECT " + COLUMNS
                        + ", c.bytes, c.data_key FROM files.object o JOIN files.content c USING (sha256) WHERE o.id = :id")
                .param("id", id)
                .query((row, number) -> {
                    var file = file(row, number);
                    return new FileContent(file, clear(contentRow(file.sha256()), row, "bytes"));
                })
                .optional();
    }

    public int countLoose(String owner, Instant now) {
        return jdbc.sql("SELECT count(*) FROM files.object WHERE state = 'loose' AND owner = :owner AND expires_at > :now")
                .param("owner", owner)
                .param("now", utc(now))
                .query(Integer.class)
                .single();
    }

    public Optional<byte[]> findPreview(String sha256, int page, int width) {
        return jdbc.sql("SELECT png, data_key FROM files.preview WHERE sha256 = :sha256 AND page = :page AND width = :width")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("page", page)
                .param("width", width)
                .query((row, number) -> clear(previewRow(sha256, page, width), row, "png"))
                .optional();
    }

    public void keepPreview(String sha256, int page, int width, byte[] png) {
        var sealed = envelope.seal(previewRow(sha256, page, width), png);
        jdbc.sql("""
                        INSERT INTO files.preview (sha256, page, width, png, data_key)
                        SELECT c.sha256, :page, :width, :png, :key FROM files.content c WHERE c.sha256 = :sha256
                        ON CONFLICT DO NOTHING""")
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("page", page)
                .param("width", width)
                .param("png", sealed.data())
                .param("key", sealed.key())
                .update();
    }

    public boolean deleteLoose(UUID id) {
        return jdbc.sql("DELETE FROM files.object WHERE id = :id AND state = 'loose'")
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Deletes up to a thousand loose files past their time, then contents nobody refers to any more. */
    public int expire(Instant now) {
        int gone = jdbc.sql("""
                        DELETE FROM files.object WHERE id IN (
                            SELECT id FROM files.object WHERE state = 'loose' AND expires_at <= :now
                            ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)""")
                .param("now", utc(now))
                .update();
        jdbc.sql("""
                        DELETE FROM files.content c WHERE c.sha256 IN (
                            SELECT k.sha256 FROM files.content k
                            WHERE NOT EXISTS (SELECT FROM files.object o WHERE o.sha256 = k.sha256)
                            LIMIT 1000 FOR UPDATE SKIP LOCKED)
                        AND NOT EXISTS (SELECT FROM files.object o WHERE o.sha256 = c.sha256)""")
                .update();
        return gone;
    }

    /** Rows without a key were written before files were encrypted and are clear. */
    private byte[] clear(String name, ResultSet row, String column) throws SQLException {
        byte[] key = row.getBytes("data_key");
        byte[] data = row.getBytes(column);
        return key == null ? data : envelope.open(name, new Envelope.Sealed(key, data));
    }

    private static String contentRow(String sha256) {
        return "files.content/" + sha256;
    }

    private static String previewRow(String sha256, int page, int width) {
        return "files.preview/" + sha256 + "/" + page + "/" + width;
    }

    private static StoredFile file(ResultSet row, int number) throws SQLException {
        var expires = row.getObject("expires_at", OffsetDateTime.class);
        return new StoredFile(
                row.getObject("id", UUID.class),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size_bytes"),
                FileKind.valueOf(row.getString("kind")),
                row.getString("original_name"),
                row.getInt("pages"),
                row.getString("owner"),
                row.getString("holder"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                expires == null ? null : expires.toInstant());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
