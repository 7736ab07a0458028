package org.tongban.platform.internal.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.core.Problem;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Our PostgreSQL while it runs. Should its main process die, it is started again on the same port.
 */
public final class RunningPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPostgres.class);
    private static final int RESTARTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final String jdbcUrl;
    private final String user;
    private final String password;
    private final int port;
    private final Postmaster postmaster;
    private final DirectoryLock lock;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final ArrayDeque<Long> restarts = new ArrayDeque<>();

    RunningPostgres(
            String jdbcUrl,
            String user,
            String password,
            int port,
            Postmaster postmaster,
            DirectoryLock lock) {
        this.jdbcUrl = jdbcUrl;
        this.user = user;
        this.password = password;
        this.port = port;
        this.postmaster = postmaster;
        this.lock = lock;
    }

    public String jdbcUrl() {
        return jdbcUrl;
    }

    public String user() {
        return user;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** The main process, or -1 while it is being started again. */
    public long pid() {
        return postmaster.findMark().map(Postmaster.Mark::pid).orElse(-1L);
    }

    /** Stops in order and frees the folder; close the pool first. */
    public void stop() {
        if (stopping.compareAndSet(false, true)) {
            synchronized (this) {
                postmaster.stop();
                lock.close();
            }
        }
    }

    @Override
    public void close() {
        stop();
    }

    void watch() {
        postmaster
                .findMark()
                .flatMap(mark -> ProcessHandle.of(mark.pid()))
                .ifPresent(process -> process.onExit().thenRunAsync(this::startAgain));
    }

    private synchronized void startAgain() {
        if (stopping.get()) {
            return;
        }
        long now = System.nanoTime();
        while (!restarts.isEmpty() && now - restarts.peek() > WITHIN.toNanos()) {
            restarts.remove();
        }
        if (restarts.size() >= RESTARTS) {
            LOG.error(
                    "PostgreSQL died {} times within {}; it is left alone, see its log",
                    RESTARTS,
                    WITHIN);
            return;
        }
        restarts.add(now);
        LOG.error("PostgreSQL died; starting it again on port {}", port);
        try {
            postmaster.startOn(port);
            watch();
            LOG.warn("PostgreSQL is back, everything it had acknowledged is there");
        } catch (Problem failed) {
            LOG.error("PostgreSQL did not start again: {}", failed.details());
        }
    }
}
