package org.tongban.messaging.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Language;
import org.tongban.messaging.Delivery;
import org.tongban.messaging.MailAddresses.MailAddress;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The SQL of mails. */
@Repository
class MailStore {

    private final JdbcClient sql;
    private final Clock clock;

    MailStore(JdbcClient sql, @Qualifier("machineClock") Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A mail that has still to go. */
    record Waiting(String address, Language language, int attempts) {}

    void prepare(UUID notice, List<MailAddress> addresses) {
        for (MailAddress address : addresses) {
            sql.sql(
                            """
                            INSERT INTO messaging.mail (notice, address, language, state, at)
                            VALUES (?, ?, ?, 'WAITING', ?) ON CONFLICT (notice, address) DO NOTHING
                            """)
                    .params(
                            notice,
                            address.address(),
                            address.language().name(),
                            OffsetDateTime.now(clock))
                    .update();
        }
    }

    /** Those of the notices of which a mail has still to go after an earlier try. */
    Set<UUID> listBegun(Collection<UUID> notices) {
        return sql.sql("SELECT notice FROM messaging.mail WHERE notice = ANY(?) AND state = 'WAITING'")
                .param(notices.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    List<Waiting> listWaiting(UUID notice) {
        return sql.sql(
                        """
                        SELECT address, language, attempts FROM messaging.mail
                        WHERE notice = ? AND state = 'WAITING' ORDER BY address LIMIT 500
                        """)
                .param(notice)
                .query(
                        (row, index) ->
                                new Waiting(
                                        row.getString(1),
                                        Language.valueOf(row.getString(2)),
                                        row.getInt(3)))
                .list();
    }

    void record(UUID notice, String address, Delivery.State state, @Nullable String error) {
        sql.sql(
                        """
                        UPDATE messaging.mail SET state = ?, attempts = attempts + 1, last_error = left(?, 500), at = ?
                        WHERE notice = ? AND address = ?
                        """)
                .params(state.name(), error, OffsetDateTime.now(clock), notice, address)
                .update();
    }
}
