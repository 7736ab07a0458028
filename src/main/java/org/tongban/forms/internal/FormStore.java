package org.tongban.forms.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.pack.FormReader;
import org.tongban.platform.PackFile;

/** Forms in all versions that drafts still use; read once, kept in memory, for a version never changes. */
@Component
public class FormStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    /** A form with its compiled schema. */
    public record Loaded(FormDefinition form, Validation validation) {}

    public FormStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Loaded get(String id, String version) {
        return loaded.computeIfAbsent(
                id + "/" + version,
                key -> jdbc.sql("SELECT pack, path, body FROM forms.definition WHERE id = :id AND version = :version")
                        .param("id", id)
                        .param("version", version)
                        .query((row, number) -> file(row.getString("pack"), row.getString("path"), row.getString("body")))
                        .optional()
                        .map(FormReader::read)
                        .map(form -> new Loaded(form, new Validation(form)))
                        .orElseThrow(() -> FormsProblem.ITEM_NOT_FOUND.with("item", id)));
    }

    /** The version new drafts begin with. */
    public Optional<String> findCurrentVersion(String id) {
        return jdbc.sql("SELECT version FROM forms.definition WHERE id = :id AND current")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** The text of a version, if it is there. */
    public Optional<String> findBody(String id, String version) {
        return jdbc.sql("SELECT body FROM forms.definition WHERE id = :id AND version = :version")
                .param("id", id)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    public void store(FormDefinition form, PackFile file) {
        jdbc.sql("UPDATE forms.definition SET current = false WHERE id = :id AND current AND version <> :version")
                .param("id", form.id())
                .param("version", form.version())
                .update();
        jdbc.sql("""
                        INSERT INTO forms.definition (id, version, pack, path, body, current, loaded_at)
                        VALUES (:id, :version, :pack, :path, :body, true, :at)
                        ON CONFLICT (id, version) DO UPDATE SET current = true""")
                .param("id", form.id())
                .param("version", form.version())
                .param("pack", file.pack())
                .param("path", file.path())
                .param("body", file.text())
                .param("at", DraftStore.utc(clock.instant()))
                .update();
    }

    private static PackFile file(String pack, String path, String body) {
        return new PackFile(pack, path, body.getBytes(StandardCharsets.UTF_8));
    }
}
