package org.tongban.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets the legal clock of a demonstration and keeps it set over restarts. The setting lies in the
 * database; it is read before packs are loaded, and every node reads it once a second, so nodes
 * agree within a second and timers that became due fire with the next sweep. Outside demonstration
 * mode the clock cannot be set and a stored setting is ignored.
 */
@Component
public class DemonstrationClock implements SmartLifecycle {

    /** From the first year with a working calendar. */
    public static final Instant EARLIEST = Instant.parse("2013-12-31T16:00:00Z");

    /** Ten years beyond the last calendar; excluded. */
    public static final Instant LATEST = Instant.parse("2036-12-31T16:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationClock.class);

    private final LegalClock legal;
    private final Clock machine;
    private final JdbcClient sql;
    private final TongbanSettings settings;
    private volatile @Nullable ScheduledExecutorService schedule;
    private long known;

    DemonstrationClock(
            LegalClock legal,
            @Qualifier("machineClock") Clock machine,
            JdbcClient sql,
            TongbanSettings settings) {
        this.legal = legal;
        this.machine = machine;
        this.sql = sql;
        this.settings = settings;
    }

    private record Stored(long aheadMillis, long revision) {}

    /**
     * From the end of the running transaction, and at most a second later, all nodes show that
     * moment; {@link PlatformProblem#CLOCK_NOT_SETTABLE} outside demonstration and its years.
     */
    public void set(Instant moment) {
        requireDemonstration();
        if (moment.isBefore(EARLIEST) || !moment.isBefore(LATEST)) {
            throw PlatformProblem.CLOCK_OUT_OF_RANGE.with();
        }
        store(Duration.between(machine.instant(), moment).toMillis());
    }

    /** Back to machine time. */
    public void reset() {
        store(0);
    }

    private void store(long aheadMillis) {
        requireDemonstration();
        sql.sql("UPDATE platform.clock SET ahead_millis = ?, revision = revision + 1")
                .param(aheadMillis)
                .update();
    }

    private void requireDemonstration() {
        if (!settings.demo()) {
            throw PlatformProblem.CLOCK_NOT_SETTABLE.with();
        }
    }

    /** Takes over what any node has set since it was last read. */
    public synchronized void refresh() {
        var stored =
                sql.sql("SELECT ahead_millis, revision FROM platform.clock")
                        .query((row, number) -> new Stored(row.getLong(1), row.getLong(2)))
                        .single();
        if (stored.revision() == known) {
            return;
        }
        known = stored.revision();
        if (stored.aheadMillis() == 0) {
            legal.reset();
        } else {
            legal.setAhead(Duration.ofMillis(stored.aheadMillis()));
            LOG.info("The legal clock is set: {}", legal.instant());
        }
    }

    private void refreshQuietly() {
        try {
            refresh();
        } catch (DataAccessException tryAgain) {
            LOG.debug("The clock is read again in a second: {}", tryAgain.toString());
        }
    }

    @Override
    public void start() {
        if (!settings.demo()) {
            return;
        }
        refresh();
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("clock").daemon().factory());
        started.scheduleWithFixedDelay(this::refreshQuietly, 1, 1, TimeUnit.SECONDS);
        schedule = started;
    }

    @Override
    public void stop() {
        var running = schedule;
        if (running != null) {
            running.shutdown();
            schedule = null;
        }
    }

    @Override
    public boolean isRunning() {
        return schedule != null;
    }

    /** Before packs are loaded. */
    @Override
    public int getPhase() {
        return -10;
    }
}
