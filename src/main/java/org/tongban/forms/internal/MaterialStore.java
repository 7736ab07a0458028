package org.tongban.forms.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Binds materials to drafts by the published functions of {@code files}. */
@Component
public class MaterialStore {

    private final JdbcClient jdbc;

    public MaterialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void bind(UUID file, String holder, Instant at) {
        jdbc.sql("SELECT files.bind(:file, :holder, :at)")
                .param("file", file)
                .param("holder", holder)
                .param("at", DraftStore.utc(at))
                .query(UUID.class)
                .single();
    }

    public void loosen(UUID file, String holder, Instant until) {
        jdbc.sql("SELECT files.loosen(:file, :holder, :until)")
                .param("file", file)
                .param("holder", holder)
                .param("until", DraftStore.utc(until))
                .query(Boolean.class)
                .single();
    }
}
