package org.tongban.platform.internal.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.platform.OutboxMessage;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the outbox. */
@Repository
class OutboxStore {

    private final JdbcClient sql;
    private final Clock clock;
    private final JsonMapper json;

    OutboxStore(JdbcClient sql, @Qualifier("machineClock") Clock clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    void publish(String topic, String key, Object payload) {
        sql.sql("SELECT platform.publish(?, ?, ?::jsonb)")
                .params(topic, key, json.writeValueAsString(payload))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    /** Of these topics, those that have something due: one look into the index each. */
    Set<String> listDue(Collection<String> topics) {
        return sql.sql(
                        """
                        SELECT topic FROM unnest(?::text[]) AS known (topic)
                        WHERE EXISTS (SELECT FROM platform.outbox o WHERE o.topic = known.topic AND o.next_at <= ?)
                        """)
                .params(topics.toArray(String[]::new), now())
                .query(String.class)
                .set();
    }

    /** Locks up to {@code limit} due messages of a topic for the running transaction. */
    List<OutboxMessage> claim(String topic, int limit) {
        return sql.sql(
                        """
                        SELECT id, topic, key, payload FROM platform.outbox
                        WHERE topic = ? AND next_at <= ?
                        ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .params(topic, now(), limit)
                .query(
                        (row, number) ->
                                new OutboxMessage(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        json.readTree(row.getString(4))))
                .list();
    }

    void remove(List<OutboxMessage> messages) {
        sql.sql("DELETE FROM platform.outbox WHERE id = ANY(?)")
                .param(messages.stream().map(OutboxMessage::id).toArray(Long[]::new))
                .update();
    }

    /** Puts a failed message back: twice the wait each time, at most ten minutes. */
    void postpone(OutboxMessage message, String reason) {
        sql.sql(
                        """
                        UPDATE platform.outbox SET attempts = attempts + 1, last_error = left(?, 500),
                          next_at = ?::timestamptz + least(600, power(2, least(attempts, 10))) * interval '1 second'
                        WHERE id = ?
                        """)
                .params(reason, now(), message.id())
                .update();
    }

    long waiting() {
        return sql.sql("SELECT count(*) FROM platform.outbox").query(Long.class).single();
    }

    private OffsetDateTime now() {
        Instant later = clock.instant().plus(Duration.ofMillis(5));
        return later.atZone(clock.getZone()).toOffsetDateTime();
    }
}
