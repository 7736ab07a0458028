package org.tongban.insight.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Bilingual;
import org.tongban.parties.Agencies;

/**
 * Reads the figures anew every few minutes. Of several nodes one does it at a time; whoever finds it
 * just done leaves it.
 */
@Component
public class Refresh implements SmartLifecycle {

    /** Periods that are counted, in days. */
    public static final List<Integer> PERIODS = List.of(30, 365);

    private static final Logger LOG = LoggerFactory.getLogger(Refresh.class);

    private final JdbcClient sql;
    private final Measuring measuring;
    private final Counting counting;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final InsightSettings settings;
    private volatile @Nullable ScheduledExecutorService schedule;

    Refresh(
            JdbcClient sql,
            Measuring measuring,
            Counting counting,
            Catalogue catalogue,
            Agencies agencies,
            TransactionTemplate transaction,
            Clock clock,
            InsightSettings settings) {
        this.sql = sql;
        this.measuring = measuring;
        this.counting = counting;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.transaction = transaction;
        this.clock = clock;
        this.settings = settings;
    }

    /** How often figures are read. */
    public Duration interval() {
        return settings.refresh();
    }

    /** Measures and counts now; what readers see changes at once and whole. */
    public void now() {
        transaction.executeWithoutResult(status -> {
            sql.sql("SELECT pg_advisory_xact_lock(hashtext('insight.refresh'))").query((row, number) -> 1).list();
            read();
        });
    }

    private void unlessJustDone() {
        try {
            transaction.executeWithoutResult(status -> {
                boolean mine = sql.sql("SELECT pg_try_advisory_xact_lock(hashtext('insight.refresh'))")
                        .query(Boolean.class)
                        .single();
                if (mine && !justDone()) {
                    read();
                }
            });
        } catch (RuntimeException tryAgain) {
            LOG.warn("Figures are read again later: {}", tryAgain.toString());
        }
    }

    private boolean justDone() {
        var now = clock.instant();
        var half = now.minus(interval().dividedBy(2));
        return sql.sql("SELECT EXISTS (SELECT FROM insight.figure WHERE as_of > ? AND as_of <= ?)")
                .params(RatingStore.moment(half), RatingStore.moment(now))
                .query(Boolean.class)
                .single();
    }

    private void read() {
        var now = clock.instant();
        measuring.measure(now);
        counting.count(now, PERIODS);
        name("figure", "code", "kind = 'item'", items());
        name("overdue", "item_code", "true", items());
        name("figure", "code", "kind = 'agency'", agencies());
    }

    private Map<String, Bilingual> items() {
        var names = new HashMap<String, Bilingual>();
        String after = null;
        do {
            var slice = catalogue.listItems(null, after, Catalogue.MOST);
            slice.items().forEach(item -> names.put(item.code(), item.name()));
            after = slice.next();
        } while (after != null);
        return names;
    }

    private Map<String, Bilingual> agencies() {
        var names = new HashMap<String, Bilingual>();
        agencies.list().forEach(agency -> names.put(agency.code(), agency.shortName()));
        return names;
    }

    /** What is no longer in the catalogue keeps its code as its name. */
    private void name(String table, String column, String which, Map<String, Bilingual> names) {
        var codes = names.keySet().toArray(String[]::new);
        sql.sql("UPDATE insight." + table + " AS f SET name_zh = n.zh, name_en = n.en"
                        + " FROM unnest(?::text[], ?::text[], ?::text[]) AS n (code, zh, en) WHERE f." + column + " = n.code AND " + which)
                .params(
                        codes,
                        names.values().stream().map(Bilingual::zh).toArray(String[]::new),
                        names.values().stream().map(Bilingual::en).toArray(String[]::new))
                .update();
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("figures").daemon().factory());
        started.scheduleWithFixedDelay(
                this::unlessJustDone, 2_000, interval().toMillis(), TimeUnit.MILLISECONDS);
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
}
