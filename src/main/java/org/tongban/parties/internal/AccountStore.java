package org.tongban.parties.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of signing in. Times are machine time: a set clock must not open a locked door. */
@Repository
class AccountStore {

    /** How long a failure is remembered. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient sql;
    private final Clock clock;
    private final Secrets secrets;

    AccountStore(JdbcClient sql, @Qualifier("machineClock") Clock clock, Secrets secrets) {
        this.sql = sql;
        this.clock = clock;
        this.secrets = secrets;
    }

    /** An account and the hash of its password; null when it has none. */
    record Known(Account account, @Nullable String passwordHash) {}

    /**
     * How a login or an address did lately.
     *
     * @param failures within the window
     * @param toWait until the oldest that counts is forgotten
     */
    record Failures(long failures, Duration toWait) {}

    Optional<Known> findByLogin(String login) {
        return sql.sql(
                        """
                        SELECT 'PERSON', p.id, p.name, c.password_hash FROM parties.person p
                          LEFT JOIN parties.credential c ON c.account = p.id WHERE p.login = ?
                        UNION ALL
                        SELECT 'OFFICER', o.id, o.name, c.password_hash FROM parties.officer o
                          LEFT JOIN parties.credential c ON c.account = o.id WHERE o.login = ? AND o.active
                        """)
                .params(login, login)
                .query(
                        (row, index) ->
                                new Known(
                                        new Account(
                                                Account.Kind.valueOf(row.getString(1)),
                                                row.getObject(2, UUID.class),
                                                row.getString(3)),
                                        row.getString(4)))
                .optional();
    }

    /** Notes a failure beforehand, so that many at once count too; old ones of anyone go. */
    long noteFailure(String login, String address) {
        OffsetDateTime now = now();
        return sql.sql(
                        """
                        WITH old AS (DELETE FROM parties.sign_in_failure WHERE id IN
                          (SELECT id FROM parties.sign_in_failure WHERE at < ? ORDER BY at LIMIT 100))
                        INSERT INTO parties.sign_in_failure (login_hash, address, at) VALUES (?, ?, ?)
                        RETURNING id
                        """)
                .params(now.minus(Duration.ofHours(24)), secrets.hash("login", login), address, now)
                .query(Long.class)
                .single();
    }

    void forgetFailures(String login, long id) {
        sql.sql("DELETE FROM parties.sign_in_failure WHERE login_hash = ? OR id = ?")
                .params(secrets.hash("login", login), id)
                .update();
    }

    void forgetFailure(long id) {
        sql.sql("DELETE FROM parties.sign_in_failure WHERE id = ?").param(id).update();
    }

    Failures ofLogin(String login, int most) {
        return failures(
                """
                SELECT at FROM parties.sign_in_failure
                WHERE login_hash = ? AND at > ? ORDER BY at DESC LIMIT ?
                """,
                secrets.hash("login", login),
                most);
    }

    Failures ofAddress(String address, int most) {
        return failures(
                """
                SELECT at FROM parties.sign_in_failure
                WHERE address = ? AND at > ? ORDER BY at DESC LIMIT ?
                """,
                address,
                most);
    }

    private Failures failures(String statement, Object whose, int most) {
        OffsetDateTime now = now();
        List<Instant> times =
                sql.sql(statement)
                        .params(whose, now.minus(WINDOW), most)
                        .query((row, index) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .list();
        Duration wait =
                times.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(now.toInstant(), times.getLast().plus(WINDOW));
        return new Failures(times.size(), wait);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
