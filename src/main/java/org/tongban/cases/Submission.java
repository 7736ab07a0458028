package org.tongban.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An application handed in.
 *
 * @param key idempotency key: the same key from the same person gives the same case
 * @param title what it is about, for lists
 * @param digest SHA-256 of the canonical application, hexadecimal
 * @param draft where it comes from; null when an integrator hands it in directly
 */
public record Submission(
        String key,
        String itemCode,
        String title,
        JsonNode data,
        String digest,
        List<UUID> files,
        @Nullable DraftReference draft) {

    public static final int KEY_BOUND = 100;

    /** A draft in the version that was checked. */
    public record DraftReference(UUID id, int version) {}
}
