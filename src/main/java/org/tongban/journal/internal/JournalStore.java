package org.tongban.journal.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Ids;
import org.tongban.journal.Entry;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the journal. */
@Repository
public class JournalStore {

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    JournalStore(JdbcClient sql, Ids ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    public void append(String type, String actor, String subject, Map<String, ?> payload) {
        sql.sql("SELECT journal.append(?, ?, ?, ?, ?, ?::jsonb)")
                .params(
                        ids.next(),
                        type,
                        actor,
                        subject,
                        OffsetDateTime.now(clock),
                        json.writeValueAsString(payload))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    public List<Entry> listOf(String subject, int limit) {
        return sql.sql(
                        """
                        SELECT id, type, actor, subject, at, payload FROM journal.entry
                        WHERE subject = ? ORDER BY id DESC LIMIT ?
                        """)
                .params(subject, limit)
                .query(
                        (row, number) ->
                                new Entry(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getObject(5, OffsetDateTime.class).toInstant(),
                                        row.getString(6) == null
                                                ? null
                                                : json.readTree(row.getString(6))))
                .list();
    }
}
