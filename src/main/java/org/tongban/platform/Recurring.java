package org.tongban.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One task done again and again on a thread of its own. A failure is logged and the task is tried
 * again at its next turn.
 */
public final class Recurring {

    private static final Logger LOG = LoggerFactory.getLogger(Recurring.class);

    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Runnable task;
    private volatile @Nullable ScheduledExecutorService schedule;

    /**
     * @param name of the thread, and in the log
     * @param first how long after the start it is done for the first time
     * @param pause between the end of one turn and the beginning of the next
     */
    public Recurring(String name, Duration first, Duration pause, Runnable task) {
        this.name = name;
        this.first = first;
        this.pause = pause;
        this.task = task;
    }

    public synchronized void start() {
        if (schedule != null) {
            return;
        }
        var started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name(name).daemon().factory());
        started.scheduleWithFixedDelay(
                this::turn, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        schedule = started;
    }

    /** A turn that runs is finished, no further one begins. */
    public synchronized void stop() {
        var running = schedule;
        if (running != null) {
            running.shutdown();
            schedule = null;
        }
    }

    public boolean isRunning() {
        return schedule != null;
    }

    private void turn() {
        try {
            task.run();
        } catch (RuntimeException tryAgain) {
            LOG.warn("Task {} is tried again in {}: {}", name, pause, tryAgain.toString());
        }
    }
}
