package org.tongban.messaging.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Ids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where a visitor of a demonstration sees every mail as it would arrive. */
@Repository
public class DemonstrationMailbox {

    private static final String COLUMNS =
            "SELECT id, address, name, subject, body, at FROM messaging.demonstration_mail ";

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;

    DemonstrationMailbox(JdbcClient sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** A mail that lies there. */
    public record Laid(
            UUID id, String address, String name, String subject, String body, Instant at) {}

    void lay(MailTransport.Mail mail) {
        sql.sql(
                        """
                        INSERT INTO messaging.demonstration_mail (id, notice, address, name, subject, body, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (notice, address) DO NOTHING
                        """)
                .params(
                        ids.next(),
                        mail.notice(),
                        mail.to().address(),
                        mail.to().name(),
                        mail.subject(),
                        mail.body(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** The latest first, below an id. */
    public List<Laid> list(Optional<UUID> before, int limit) {
        return sql.sql(COLUMNS + "WHERE id < ? ORDER BY id DESC LIMIT ?")
                .params(before.orElse(new UUID(-1, -1)), limit)
                .query(DemonstrationMailbox::laid)
                .list();
    }

    public Optional<Laid> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(DemonstrationMailbox::laid)
                .optional();
    }

    private static Laid laid(ResultSet row, int index) throws SQLException {
        return new Laid(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
