package org.tongban.platform.internal.packs;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Problem;
import org.tongban.platform.Pack;
import org.tongban.platform.PackReader;
import org.tongban.platform.TongbanSettings;

/**
 * Loads packs at start, before the first page: all readers check, then all store in one
 * transaction.
 */
@Component
class PackLoader implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

    private final TongbanSettings settings;
    private final List<PackReader> readers;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    PackLoader(
            TongbanSettings settings,
            List<PackReader> readers,
            JdbcClient sql,
            TransactionTemplate transaction,
            @Qualifier("machineClock") Clock clock) {
        this.settings = settings;
        this.readers = readers.stream().sorted(Comparator.comparingInt(PackReader::order)).toList();
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        PackSource.listAll(settings.packs()).stream()
                .filter(pack -> settings.demo() || !pack.demoOnly())
                .forEach(this::activate);
        running = true;
    }

    /** A broken pack is refused whole; one that ran before stays as it was. */
    private void activate(Pack pack) {
        boolean changed = !pack.digest().equals(findDigest(pack.name()));
        try {
            if (changed) {
                readers.forEach(reader -> reader.check(pack));
            }
            transaction.executeWithoutResult(
                    status -> {
                        readers.stream()
                                .filter(reader -> changed || reader.everyStart())
                                .forEach(reader -> reader.load(pack));
                        if (changed) {
                            remember(pack);
                        }
                    });
            if (changed) {
                LOG.info("Pack {} {} is active", pack.name(), pack.version());
            }
        } catch (Problem refused) {
            if (findDigest(pack.name()).isEmpty()) {
                throw refused;
            }
            LOG.error(
                    "Pack {} {} is refused, the running version stays: {}",
                    pack.name(),
                    pack.version(),
                    refused.details());
        }
    }

    private String findDigest(String name) {
        return sql.sql("SELECT digest FROM platform.pack WHERE name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private void remember(Pack pack) {
        sql.sql(
                        """
                        INSERT INTO platform.pack (name, version, digest, loaded_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name) DO UPDATE SET version = excluded.version, digest = excluded.digest,
                          loaded_at = excluded.loaded_at
                        """)
                .params(
                        pack.name(),
                        pack.version(),
                        pack.digest(),
                        clock.instant().atZone(clock.getZone()).toOffsetDateTime())
                .update();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the outbox and the web server. */
    @Override
    public int getPhase() {
        return 0;
    }
}
