package org.tongban.platform;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what visitors do who have not signed in, for all nodes together. Addresses are kept only
 * until the span they are counted in is over.
 */
@Component
public class RateLimits {

    private final JdbcClient sql;
    private final Clock machine;

    RateLimits(JdbcClient sql, @Qualifier("machineClock") Clock machine) {
        this.sql = sql;
        this.machine = machine;
    }

    /**
     * Counts once; throws {@link PlatformProblem#TOO_MANY_REQUESTS} when it was more than {@code
     * most} in the current span.
     *
     * @param what for example {@code licences.verify}
     * @param who network address
     */
    public void count(String what, String who, int most, Duration span) {
        Instant now = machine.instant();
        long slot = now.toEpochMilli() / span.toMillis();
        Instant end = Instant.ofEpochMilli((slot + 1) * span.toMillis());
        int counted =
                sql.sql(
                                """
                                WITH gone AS (
                                    DELETE FROM platform.rate WHERE (what, who, slot) IN (
                                        SELECT what, who, slot FROM platform.rate WHERE ends_at < :now
                                        LIMIT 20 FOR UPDATE SKIP LOCKED))
                                INSERT INTO platform.rate (what, who, slot, ends_at, count)
                                VALUES (:what, :who, :slot, :end, 1)
                                ON CONFLICT (what, who, slot) DO UPDATE SET count = platform.rate.count + 1
                                RETURNING count
                                """)
                        .param("now", Timestamp.from(now))
                        .param("what", what)
                        .param("who", who)
                        .param("slot", slot)
                        .param("end", Timestamp.from(end))
                        .query(Integer.class)
                        .single();
        if (counted > most) {
            long seconds = Math.max(1, Duration.between(now, end).toSeconds());
            throw PlatformProblem.TOO_MANY_REQUESTS.with("seconds", seconds);
        }
    }
}
