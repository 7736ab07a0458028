package org.tongban.forms.internal;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.tongban.files.Files;

/** Every hour deletes drafts and loose files whose time is past; several nodes do not get in each other's way. */
@Component
class Sweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final DraftStore drafts;
    private final Files files;
    private final Clock clock;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile boolean running;

    Sweep(DraftStore drafts, Files files, Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        schedule.scheduleWithFixedDelay(this::sweep, 5, 60, TimeUnit.MINUTES);
    }

    private void sweep() {
        try {
            int gone = drafts.expire(clock.instant());
            int loose = files.expire();
            LOG.debug("{} drafts and {} loose files went", gone, loose);
        } catch (DataAccessException later) {
            LOG.warn("Sweeping drafts failed, tried again in an hour: {}", later.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        schedule.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
