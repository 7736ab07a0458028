package org.tongban.platform.internal.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * One process holds one data folder: the kernel's file lock, which a killed process loses by
 * itself.
 */
final class DirectoryLock implements AutoCloseable {

    // Closing any channel on a file drops all POSIX locks this process has on it, so a second
    // attempt from within
    // must be refused before it opens the file.
    private static final Set<Path> HELD = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(DataFolder folder) {
        synchronized (HELD) {
            if (HELD.contains(folder.lock())) {
                throw inUse(folder);
            }
            try {
                var channel =
                        FileChannel.open(
                                folder.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw inUse(folder);
                }
                HELD.add(folder.lock());
                Files.writeString(folder.holder(), describeThisProcess());
                return new DirectoryLock(folder.lock(), channel);
            } catch (IOException refused) {
                throw PostgresProblem.FOLDER_NOT_WRITABLE
                        .with(
                                "folder",
                                folder.root(),
                                "reason",
                                String.valueOf(refused.getMessage()))
                        .causedBy(refused);
            }
        }
    }

    @Override
    public void close() {
        synchronized (HELD) {
            try {
                channel.close();
            } catch (IOException ignored) {
                // The kernel drops the lock with the process at the latest.
            }
            HELD.remove(file);
        }
    }

    private static String describeThisProcess() {
        var self = ProcessHandle.current();
        return "process %d, running since %s"
                .formatted(
                        self.pid(), self.info().startInstant().map(Object::toString).orElse("?"));
    }

    private static org.tongban.core.Problem inUse(DataFolder folder) {
        String holder;
        try {
            holder = Files.readString(folder.holder()).strip();
        } catch (IOException unknown) {
            holder = "another process";
        }
        return PostgresProblem.DIRECTORY_IN_USE.with("folder", folder.root(), "holder", holder);
    }
}
