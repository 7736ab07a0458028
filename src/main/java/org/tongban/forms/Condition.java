package org.tongban.forms;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * When something is shown: the value at a pointer is one of these. Within a row a pointer without a
 * leading slash starts at the row.
 *
 * @param not turns it round
 */
public record Condition(String at, List<String> in, boolean not) {

    /** Whether it holds; {@code row} is the row's object, or the whole data outside rows. */
    public boolean holds(JsonNode data, JsonNode row) {
        JsonNode value = at.startsWith("/") ? data.at(at) : row.at("/" + at);
        String text = value.isValueNode() && !value.isNull() ? value.asString() : "";
        return in.contains(text) != not;
    }
}
