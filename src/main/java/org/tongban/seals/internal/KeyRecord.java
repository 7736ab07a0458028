package org.tongban.seals.internal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code seals.key}; the private key is still sealed. */
public record KeyRecord(
        UUID id,
        KeyKind kind,
        String owner,
        String name,
        X509Certificate certificate,
        byte @Nullable [] privateKey,
        @Nullable UUID issuer,
        @Nullable Instant revokedAt,
        @Nullable String revocationReason) {}
