package org.tongban.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing that happened.
 *
 * @param type code from the published list
 * @param actor {@link org.tongban.core.Actor#reference()}
 * @param subject for example {@code case:<id>}
 * @param at legal time
 * @param payload null when erased
 */
public record Entry(
        UUID id,
        String type,
        String actor,
        String subject,
        Instant at,
        @Nullable JsonNode payload) {}
