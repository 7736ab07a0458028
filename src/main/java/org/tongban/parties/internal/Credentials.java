package org.tongban.parties.internal;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Passwords: Argon2id; the stored prefix names the method, so that it can change. */
@Component
public class Credentials {

    /** Each hash takes 16 MB and a core for a while; more at once would only slow all. */
    private static final int AT_ONCE = 4;

    private final JdbcClient sql;
    private final Clock clock;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "argon2",
                    Map.of("argon2", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final String nobodys = encoder.encode("nobody's password");

    Credentials(JdbcClient sql, @Qualifier("machineClock") Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public String hash(String password) {
        return atMost(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return atMost(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a real comparison, so that nobody learns which logins exist. */
    public void compareWithNobody(String password) {
        matches(password, nobodys);
    }

    public void set(UUID account, String password) {
        setHash(account, hash(password));
    }

    public void setHash(UUID account, String hash) {
        sql.sql(
                        """
                        INSERT INTO parties.credential (account, password_hash, changed_at) VALUES (?, ?, ?)
                        ON CONFLICT (account) DO UPDATE
                        SET password_hash = excluded.password_hash, changed_at = excluded.changed_at
                        """)
                .params(account, hash, OffsetDateTime.now(clock))
                .update();
    }

    private <T> T atMost(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
