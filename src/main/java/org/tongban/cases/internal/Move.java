package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tongban.cases.Action;
import tools.jackson.databind.JsonNode;

/**
 * What a step was, as its message says.
 *
 * @param kind an action's key, or {@code submitted}, {@code withdrawn}, {@code corrected}, {@code extended}, {@code outcome}, {@code timer}
 * @param version of the case after the step; papers are numbered by it
 * @param at legal time of the step: the date its paper carries
 * @param deemed acceptance by lapse of time
 */
record Move(
        String kind,
        int version,
        Instant at,
        String reason,
        List<String> basis,
        List<String> missing,
        String rightAgency,
        boolean deemed) {

    static Move read(JsonNode payload) {
        return new Move(
                payload.path("kind").asString(""),
                payload.path("version").asInt(0),
                Instant.parse(payload.path("at").asString("")),
                payload.path("reason").asString(""),
                texts(payload.path("basis")),
                texts(payload.path("missing")),
                payload.path("rightAgency").asString(""),
                payload.has("name"));
    }

    Optional<Action> findAction() {
        return Action.findByKey(kind);
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
