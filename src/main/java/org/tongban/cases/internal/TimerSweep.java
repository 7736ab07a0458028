package org.tongban.cases.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fires timers of processes when their moment has come, each once, also after hours of downtime and
 * with several nodes.
 */
@Component
public class TimerSweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);

    private final JdbcClient sql;
    private final Steps steps;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    TimerSweep(JdbcClient sql, Steps steps, Clock clock, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.steps = steps;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private record Due(UUID caseId, int waitId, String name) {}

    @Override
    public void start() {
        running = true;
        schedule =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("timers").daemon().factory());
        schedule.scheduleWithFixedDelay(this::sweepQuietly, 1, 1, TimeUnit.SECONDS);
    }

    /** Fires all that are due now; returns how many. */
    public int sweep() {
        int fired = 0;
        int batch;
        do {
            batch = Integer.valueOf(0).equals(transaction.execute(status -> fireOne())) ? 0 : 1;
            fired += batch;
        } while (batch > 0 && fired < 10_000);
        return fired;
    }

    private void sweepQuietly() {
        try {
            sweep();
        } catch (RuntimeException tryAgain) {
            LOG.warn("Timers are tried again in a second: {}", tryAgain.toString());
        }
    }

    private int fireOne() {
        List<Due> due =
                sql.sql(
                                """
                                DELETE FROM cases.timer WHERE (case_id, wait) IN (
                                  SELECT case_id, wait FROM cases.timer WHERE due_at <= ?
                                  ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                                RETURNING case_id, wait, name
                                """)
                        .param(Moment.sql(clock.instant()))
                        .query(
                                (row, number) ->
                                        new Due(
                                                row.getObject(1, UUID.class),
                                                row.getInt(2),
                                                row.getString(3)))
                        .list();
        due.forEach(timer -> steps.fire(timer.caseId(), timer.waitId(), timer.name()));
        return due.size();
    }

    @Override
    public void stop() {
        running = false;
        schedule.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
