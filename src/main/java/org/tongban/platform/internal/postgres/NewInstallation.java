package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A database that is filled beside its place and takes it only when it is whole. */
public final class NewInstallation implements AutoCloseable {

    private static final String STAGING = "restoring";

    private final DataFolder target;
    private final DirectoryLock lock;
    private final Path staging;
    private final RunningPostgres running;
    private boolean open = true;

    private NewInstallation(
            DataFolder target, DirectoryLock lock, Path staging, RunningPostgres running) {
        this.target = target;
        this.lock = lock;
        this.staging = staging;
        this.running = running;
    }

    /** The folder must hold no database; what an earlier attempt left beside the place goes. */
    public static NewInstallation begin(Path data, PostgresSettings settings) {
        var target = DataFolder.at(data);
        var lock = DirectoryLock.take(target);
        try {
            if (Files.exists(target.cluster())) {
                throw PostgresProblem.NOT_A_DATABASE_FOLDER.with("folder", target.cluster());
            }
            var staging = target.root().resolve(STAGING);
            Trees.delete(staging);
            return new NewInstallation(target, lock, staging, OwnPostgres.start(staging, settings));
        } catch (IOException refused) {
            lock.close();
            throw refused(target, refused);
        } catch (RuntimeException refused) {
            lock.close();
            throw refused;
        }
    }

    public RunningPostgres running() {
        return running;
    }

    /** Stops it and moves it into place; the database folder goes last, for it is what counts. */
    public void keep() {
        running.stop();
        var from = new DataFolder(staging);
        try {
            Files.move(from.passwords(), target.passwords(), StandardCopyOption.ATOMIC_MOVE);
            Files.move(from.cluster(), target.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw refused(target, failed);
        }
        close();
    }

    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        running.stop();
        try {
            Trees.delete(staging);
        } catch (IOException leftover) {
            throw refused(target, leftover);
        } finally {
            lock.close();
        }
    }

    private static org.tongban.core.Problem refused(DataFolder folder, IOException cause) {
        return PostgresProblem.FOLDER_NOT_WRITABLE
                .with("folder", folder.root(), "reason", String.valueOf(cause.getMessage()))
                .causedBy(cause);
    }
}
