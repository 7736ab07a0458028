package org.tongban.forms.internal;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON with exact decimals. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    static ObjectNode object(String text) {
        return (ObjectNode) MAPPER.readTree(text);
    }

    /** Equal as values: 60 and 60.00 are the same number; missing and null are both nothing. */
    static boolean same(JsonNode one, JsonNode other) {
        if (nothing(one) || nothing(other)) {
            return nothing(one) == nothing(other);
        }
        return Canonical.json(one).equals(Canonical.json(other));
    }

    static boolean nothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
