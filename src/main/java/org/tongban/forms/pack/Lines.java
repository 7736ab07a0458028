package org.tongban.forms.pack;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** On which line of a JSON file each value stands, so that a refusal can say where. */
final class Lines {

    private final Map<String, Integer> lines = new HashMap<>();

    private Lines() {}

    static Lines of(JsonMapper json, String text) {
        var result = new Lines();
        try (JsonParser parser = json.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.END_OBJECT && token != JsonToken.END_ARRAY && token != JsonToken.PROPERTY_NAME) {
                    var context = token.isStructStart() ? parser.streamReadContext().getParent() : parser.streamReadContext();
                    String pointer = context == null ? "" : context.pathAsPointer().toString();
                    result.lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return result;
    }

    /** The line of a pointer, or of the nearest thing around it. */
    int at(String pointer) {
        String path = pointer;
        while (!lines.containsKey(path) && !path.isEmpty()) {
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return lines.getOrDefault(path, 1);
    }
}
