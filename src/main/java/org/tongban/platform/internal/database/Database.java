package org.tongban.platform.internal.database;

import org.jspecify.annotations.Nullable;
import org.tongban.platform.internal.postgres.RunningPostgres;

/**
 * The PostgreSQL in use: an outside one, or our own, which is stopped after the pool over it is
 * closed.
 *
 * @param own null when an outside one is used
 */
record Database(String url, String user, String password, @Nullable RunningPostgres own)
        implements AutoCloseable {

    @Override
    public void close() {
        if (own != null) {
            own.stop();
        }
    }
}
