package org.tongban.platform.internal.database;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.platform.PartitionedTable;

/**
 * Makes the partitions of this month and the next two, at start and every hour, one node at a time.
 * It waits for no lock longer than a fifth of a second, so it never holds up a case; what could not
 * be made now is made an hour later. Months are of machine time (UTC): under a set clock rows lie
 * in the default partition. Rows of a month that lie there already stay, with a warning.
 */
@Component
public class MonthlyPartitions implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MonthlyPartitions.class);
    private static final int AHEAD = 2;

    private final List<PartitionedTable> tables;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock machine;
    private volatile @Nullable ScheduledExecutorService schedule;

    MonthlyPartitions(
            List<PartitionedTable> tables,
            JdbcClient sql,
            TransactionTemplate transaction,
            @Qualifier("machineClock") Clock machine) {
        this.tables = tables;
        this.sql = sql;
        this.transaction = transaction;
        this.machine = machine;
    }

    /** Prepares the months from that day's on. */
    public void prepare(LocalDate day) {
        for (var table : tables) {
            for (int month = 0; month <= AHEAD; month++) {
                prepare(table, day.withDayOfMonth(1).plusMonths(month));
            }
        }
    }

    /** Each in a transaction of its own, so that its locks are held for moments only. */
    private void prepare(PartitionedTable table, LocalDate month) {
        String outcome = transaction.execute(status -> {
            boolean mine = sql.sql("SELECT pg_try_advisory_xact_lock(hashtext('platform.partitions'))")
                    .query(Boolean.class)
                    .single();
            if (!mine) {
                return "busy";
            }
            sql.sql("SET LOCAL lock_timeout = '200ms'").update();
            return sql.sql("SELECT platform.prepare_month(?::regclass, ?)")
                    .params(table.name(), month)
                    .query(String.class)
                    .single();
        });
        if ("default".equals(outcome)) {
            LOG.warn("Rows of {} lie in the default partition of {} and stay there", month, table.name());
        } else if ("busy".equals(outcome)) {
            LOG.info("The partition of {} for {} is made later: the table is busy", table.name(), month);
        }
    }

    private void prepareQuietly() {
        try {
            prepare(LocalDate.ofInstant(machine.instant(), ZoneOffset.UTC));
        } catch (DataAccessException tryAgain) {
            LOG.warn("Partitions are made later: {}", tryAgain.toString());
        }
    }

    @Override
    public void start() {
        prepareQuietly();
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("partitions").daemon().factory());
        started.scheduleWithFixedDelay(this::prepareQuietly, 1, 1, TimeUnit.HOURS);
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

    /** Before packs write anything. */
    @Override
    public int getPhase() {
        return -5;
    }
}
