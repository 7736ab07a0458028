package org.tongban.platform.internal.postgres;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How our own PostgreSQL is run. Memory sizes are PostgreSQL's own words ({@code 96MB}); the
 * defaults fit a small machine: JVM and PostgreSQL together stay under 900 MB.
 *
 * @param port 0 means the port of the last start if it is free, else any free one
 * @param binaries where the binaries are unpacked once for all data folders; null means the user's
 *     cache folder
 * @param serviceUser to whom {@link RootEscape#SETPRIV} changes; null means the folder's owner,
 *     else {@code nobody}
 */
public record PostgresSettings(
        int port,
        String sharedBuffers,
        String workMemory,
        String maintenanceMemory,
        String maximumWal,
        int maximumConnections,
        Duration startTimeout,
        Duration stopTimeout,
        RootEscape rootEscape,
        @Nullable Path binaries,
        @Nullable String serviceUser) {

    /** PostgreSQL refuses to run as root; how a root process gets around that. */
    public enum RootEscape {
        /** {@link #UNSHARE}, then {@link #SETPRIV}. */
        AUTOMATIC,
        /** In a user namespace of its own: no longer root there, files stay root's. */
        UNSHARE,
        /** As an ordinary user, who then owns the database folder. */
        SETPRIV
    }

    public static PostgresSettings defaults() {
        return new PostgresSettings(
                0,
                "96MB",
                "4MB",
                "48MB",
                "1GB",
                60,
                Duration.ofMinutes(10),
                Duration.ofSeconds(60),
                RootEscape.AUTOMATIC,
                null,
                null);
    }

    public PostgresSettings withPort(int chosen) {
        return new PostgresSettings(
                chosen,
                sharedBuffers,
                workMemory,
                maintenanceMemory,
                maximumWal,
                maximumConnections,
                startTimeout,
                stopTimeout,
                rootEscape,
                binaries,
                serviceUser);
    }

    public PostgresSettings withRootEscape(RootEscape way) {
        return new PostgresSettings(
                port,
                sharedBuffers,
                workMemory,
                maintenanceMemory,
                maximumWal,
                maximumConnections,
                startTimeout,
                stopTimeout,
                way,
                binaries,
                serviceUser);
    }

    public PostgresSettings withSharedBuffers(String size) {
        return new PostgresSettings(
                port,
                size,
                workMemory,
                maintenanceMemory,
                maximumWal,
                maximumConnections,
                startTimeout,
                stopTimeout,
                rootEscape,
                binaries,
                serviceUser);
    }
}
