package org.tongban.licences.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.platform.TongbanSettings;

/**
 * Keeps the published lists in the data folder, {@code trust/bundle.json}, so that {@code ./tongban
 * verify} needs neither network nor database; a stopped installation's copy grows old and says so.
 */
@Component
class BundleFile implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BundleFile.class);
    private static final int SECONDS_BETWEEN = 15;

    private final Bundle bundle;
    private final Path file;
    private final ScheduledExecutorService schedule =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    private volatile boolean running;

    BundleFile(Bundle bundle, TongbanSettings settings) {
        this.bundle = bundle;
        file = settings.data().resolve("trust").resolve("bundle.json");
    }

    @Override
    public void start() {
        running = true;
        // After the first page has been served.
        schedule.scheduleWithFixedDelay(this::write, 5, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    private void write() {
        try {
            var fresh = file.resolveSibling("bundle.json.new");
            Files.createDirectories(file.getParent());
            Files.write(fresh, bundle.bytes());
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | RuntimeException later) {
            LOG.warn(
                    "The published lists could not be kept in {}, tried again: {}",
                    file,
                    later.toString());
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
