package org.tongban.platform;

import tools.jackson.databind.JsonNode;

/**
 * A durable event that left with a committed change.
 *
 * @param topic for example {@code cases.decided}
 * @param key what it is about, usually an id; listeners make themselves idempotent by it
 */
public record OutboxMessage(long id, String topic, String key, JsonNode payload) {}
