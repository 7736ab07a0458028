package org.tongban.platform.internal.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.tongban.platform.internal.postgres.PostgresSettings;
import org.tongban.platform.internal.postgres.PostgresSettings.RootEscape;

/**
 * What may be set of our own PostgreSQL, under {@code tongban.postgres.*}; what is left out keeps
 * the default of {@link PostgresSettings#defaults}.
 *
 * @param serviceUser the ordinary user it runs as when Tongban runs as root and user namespaces are
 *     closed
 */
@ConfigurationProperties("tongban.postgres")
public record OwnPostgresSettings(
        @Nullable Integer port,
        @Nullable String sharedBuffers,
        @Nullable String workMemory,
        @Nullable String maximumWal,
        @Nullable Integer maximumConnections,
        @Nullable RootEscape rootEscape,
        @Nullable String serviceUser) {

    PostgresSettings settings() {
        var usual = PostgresSettings.defaults();
        return new PostgresSettings(
                port != null ? port : usual.port(),
                sharedBuffers != null ? sharedBuffers : usual.sharedBuffers(),
                workMemory != null ? workMemory : usual.workMemory(),
                usual.maintenanceMemory(),
                maximumWal != null ? maximumWal : usual.maximumWal(),
                maximumConnections != null ? maximumConnections : usual.maximumConnections(),
                usual.startTimeout(),
                usual.stopTimeout(),
                rootEscape != null ? rootEscape : usual.rootEscape(),
                usual.binaries(),
                serviceUser);
    }
}
