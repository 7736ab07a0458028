package org.tongban.messaging.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Ids;
import org.tongban.core.Party;
import org.tongban.law.Citation;
import org.tongban.messaging.Delivery;
import org.tongban.messaging.InboxEntry;
import org.tongban.messaging.Notice;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The SQL of notices. */
@Repository
public class NoticeStore {

    /**
     * Electronic Signature Law, art. 11: received when it enters the system the addressee named.
     */
    public static final Citation RULE = new Citation("electronic-signature-law", "11");

    private static final String COLUMNS =
            """
            SELECT id, recipient_kind, recipient, recipient_name, template, arguments, attachments,
              sent_at, delivered_at, delivery_rule, read_at FROM messaging.notice
            """;

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json;

    NoticeStore(JdbcClient sql, Ids ids, Clock clock, JsonMapper json) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    public static String subject(Party party) {
        return party.kind().name().toLowerCase(Locale.ROOT) + ":" + party.id();
    }

    /**
     * Notices, journal entries and outbox messages in one statement; those sent before are left
     * out.
     *
     * @param reachable whose notices go by mail too
     */
    public void insert(List<Notice> notices, Set<Party> reachable) {
        OffsetDateTime now = now();
        sql.sql(
                        """
                        WITH given AS (
                          SELECT * FROM unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                            ?::text[], ?::text[], ?::boolean[])
                            AS g (id, entry, kind, party, name, template, arguments, attachments, mailed)),
                        fresh AS (
                          INSERT INTO messaging.notice (id, recipient_kind, recipient, recipient_name, template,
                            arguments, attachments, sent_at, delivered_at, delivery_rule)
                          SELECT id, kind, party, name, template, arguments::jsonb, attachments::jsonb, ?, ?, ?
                          FROM given ON CONFLICT (id) DO NOTHING RETURNING id)
                        SELECT journal.append(given.entry, 'notice.sent/1', 'system:messaging',
                            lower(given.kind) || ':' || given.party, ?,
                            jsonb_build_object('notice', given.id, 'template', given.template, 'rule', ?::text)),
                          CASE WHEN given.mailed THEN platform.publish('messaging.mail', given.id::text, '{}'::jsonb) END
                        FROM given JOIN fresh USING (id)
                        """)
                .params(
                        each(notices, Notice::id, UUID[]::new),
                        each(notices, notice -> ids.next(), UUID[]::new),
                        each(notices, notice -> notice.to().kind().name(), String[]::new),
                        each(notices, notice -> notice.to().id(), UUID[]::new),
                        each(notices, notice -> notice.to().name(), String[]::new),
                        each(notices, Notice::template, String[]::new),
                        each(
                                notices,
                                notice -> json.writeValueAsString(notice.arguments()),
                                String[]::new),
                        each(
                                notices,
                                notice -> json.writeValueAsString(notice.attachments()),
                                String[]::new),
                        each(notices, notice -> reachable.contains(notice.to()), Boolean[]::new),
                        now,
                        now,
                        RULE.toString(),
                        now,
                        RULE.toString())
                .query((row, index) -> index)
                .list();
    }

    public List<InboxEntry> list(Party recipient, Optional<InboxKey> after, int limit) {
        // Unread first; each half walks the index notice_inbox.
        InboxKey key =
                after.orElse(
                        new InboxKey(
                                false, Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        return sql.sql(
                        COLUMNS
                                + """
                                WHERE recipient = ? AND recipient_kind = ? AND (read_at IS NOT NULL) >= ?
                                  AND ((read_at IS NOT NULL) > ? OR (sent_at, id) < (?, ?))
                                ORDER BY (read_at IS NOT NULL), sent_at DESC, id DESC LIMIT ?
                                """)
                .params(
                        recipient.id(),
                        recipient.kind().name(),
                        key.read(),
                        key.read(),
                        key.sentAt().atOffset(ZoneOffset.UTC),
                        key.id(),
                        limit)
                .query(this::entry)
                .list();
    }

    public Optional<InboxEntry> find(Party recipient, UUID id) {
        return sql.sql(COLUMNS + "WHERE id = ? AND recipient = ? AND recipient_kind = ?")
                .params(id, recipient.id(), recipient.kind().name())
                .query(this::entry)
                .optional();
    }

    List<InboxEntry> listByIds(Collection<UUID> ids) {
        return sql.sql(COLUMNS + "WHERE id = ANY(?) ORDER BY id")
                .param(ids.toArray(UUID[]::new))
                .query(this::entry)
                .list();
    }

    public long countUnread(Party recipient) {
        return sql.sql(
                        """
                        SELECT count(*) FROM (SELECT 1 FROM messaging.notice
                          WHERE recipient = ? AND (read_at IS NOT NULL) = false AND recipient_kind = ? LIMIT 1000) unread
                        """)
                .params(recipient.id(), recipient.kind().name())
                .query(Long.class)
                .single();
    }

    /** False when somebody was first. */
    public boolean markRead(UUID id, String reader) {
        return sql.sql(
                                "UPDATE messaging.notice SET read_at = ?, read_by = ? WHERE id = ?"
                                    + " AND read_at IS NULL")
                        .params(now(), reader, id)
                        .update()
                == 1;
    }

    public Optional<Delivery> findDelivery(UUID notice) {
        return sql.sql(
                        """
                        SELECT id, sent_at, delivered_at, delivery_rule, read_at, read_by
                        FROM messaging.notice WHERE id = ?
                        """)
                .param(notice)
                .query(
                        (row, index) ->
                                new Delivery(
                                        row.getObject(1, UUID.class),
                                        instant(row, 2),
                                        instant(row, 3),
                                        Citation.parse(row.getString(4)),
                                        findInstant(row, 5),
                                        row.getString(6),
                                        listMails(notice)))
                .optional();
    }

    private List<Delivery.MailState> listMails(UUID notice) {
        return sql.sql(
                        """
                        SELECT left(address, 1) || '***' || substring(address FROM position('@' IN address)),
                          state, last_error FROM messaging.mail WHERE notice = ? ORDER BY address LIMIT 500
                        """)
                .param(notice)
                .query(
                        (row, index) ->
                                new Delivery.MailState(
                                        row.getString(1),
                                        Delivery.State.valueOf(row.getString(2)),
                                        row.getString(3)))
                .list();
    }

    private InboxEntry entry(ResultSet row, int index) throws SQLException {
        return new InboxEntry(
                row.getObject(1, UUID.class),
                new Party(
                        Party.Kind.valueOf(row.getString(2)),
                        row.getObject(3, UUID.class),
                        row.getString(4)),
                row.getString(5),
                json.readValue(row.getString(6), new TypeReference<Map<String, String>>() {}),
                json.readValue(row.getString(7), new TypeReference<List<Notice.Attachment>>() {}),
                instant(row, 8),
                instant(row, 9),
                Citation.parse(row.getString(10)),
                findInstant(row, 11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant findInstant(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static <T> T[] each(
            List<Notice> notices,
            Function<Notice, T> part,
            java.util.function.IntFunction<T[]> array) {
        return notices.stream().map(part).toArray(array);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
