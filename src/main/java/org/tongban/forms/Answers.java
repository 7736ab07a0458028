package org.tongban.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of a draft: JSON addressed by JSON Pointer (RFC 6901), except that a row of a
 * repeating group is named by its {@code id} rather than its place, so that {@code
 * /shareholders/r2/share} means the same in every window however rows come and go.
 */
public record Answers(ObjectNode data) {

    /** Member that names a row. */
    public static final String ROW = "id";

    private static final Pattern ROW_NAME = Pattern.compile("r[0-9]{1,9}");

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    public static Answers empty() {
        return new Answers(JSON.objectNode());
    }

    public Answers copy() {
        return new Answers(data.deepCopy());
    }

    /** The value, or a missing node. */
    public JsonNode at(String pointer) {
        JsonNode node = data;
        for (String step : steps(pointer)) {
            node = child(node, step);
        }
        return node;
    }

    /** Value as text; empty when there is none or it is no single value. */
    public String text(String pointer) {
        JsonNode node = at(pointer);
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    /**
     * All places that match a pointer with {@code *} for rows, in order: {@code
     * /shareholders/*&#47;share}.
     */
    public Map<String, JsonNode> every(String pattern) {
        var found = new LinkedHashMap<String, JsonNode>();
        collect(data, "", steps(pattern), 0, found);
        return found;
    }

    /** Ids of the rows of a group. */
    public List<String> rows(String group) {
        var ids = new ArrayList<String>();
        at(group).forEach(row -> ids.add(row.path(ROW).asString("")));
        return ids;
    }

    /** Puts a value, making what is missing on the way; null or missing removes it. */
    public void set(String pointer, @Nullable JsonNode value) {
        List<String> steps = steps(pointer);
        JsonNode node = data;
        boolean removing = value == null || value.isNull() || value.isMissingNode();
        for (int i = 0; i < steps.size() - 1; i++) {
            JsonNode next = child(node, steps.get(i));
            if (!next.isContainer()) {
                if (removing) {
                    return;
                }
                next = make(node, steps.get(i), isRow(steps.get(i + 1)) || isNamed(value, steps.get(i + 1)));
            }
            node = next;
        }
        String last = steps.getLast();
        if (node instanceof ArrayNode rows) {
            setRow(rows, last, removing ? null : value);
        } else if (node instanceof ObjectNode object) {
            if (removing) {
                object.remove(last);
            } else {
                object.set(last, value);
            }
        }
    }

    /** Turns row ids into places, as JSON Schema counts them. */
    public String withRowIds(String pointer) {
        var out = new StringBuilder();
        JsonNode node = data;
        for (String step : steps(pointer)) {
            JsonNode next = node.isArray() && step.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(step)) : child(node, step);
            boolean named = node.isArray() && next.has(ROW);
            out.append('/').append(escape(named ? next.path(ROW).asString() : step));
            node = next;
        }
        return out.toString();
    }

    /** Splits a pointer and undoes its escapes. */
    public static List<String> steps(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        return java.util.Arrays.stream(pointer.substring(1).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static String escape(String step) {
        return step.replace("~", "~0").replace("/", "~1");
    }

    /** Things of a register stand in lists under codes of their own. */
    private static boolean isNamed(@Nullable JsonNode value, String step) {
        return value != null && value.path(ROW).asString("").equals(step);
    }

    /** Whether a step can be the name of a row of a repeating group. */
    public static boolean isRow(String step) {
        return ROW_NAME.matcher(step).matches();
    }

    private static JsonNode child(JsonNode node, String step) {
        if (node.isArray()) {
            for (JsonNode row : node) {
                if (row.path(ROW).asString("").equals(step)) {
                    return row;
                }
            }
            return step.matches("[0-9]{1,6}") ? node.path(Integer.parseInt(step)) : MissingNode.getInstance();
        }
        return node.path(step);
    }

    private static JsonNode make(JsonNode parent, String step, boolean rows) {
        JsonNode made = rows ? JSON.arrayNode() : JSON.objectNode();
        if (parent instanceof ArrayNode array) {
            ((ObjectNode) made).put(ROW, step);
            array.add(made);
        } else if (parent instanceof ObjectNode object) {
            object.set(step, made);
        }
        return made;
    }

    private static void setRow(ArrayNode rows, String id, @Nullable JsonNode value) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).path(ROW).asString("").equals(id)) {
                if (value == null) {
                    rows.remove(i);
                } else {
                    rows.set(i, value);
                }
                return;
            }
        }
        if (value != null) {
            rows.add(value);
        }
    }

    private static void collect(JsonNode node, String path, List<String> steps, int at, Map<String, JsonNode> found) {
        if (at == steps.size()) {
            if (!node.isMissingNode()) {
                found.put(path, node);
            }
            return;
        }
        String step = steps.get(at);
        if (step.equals("*")) {
            for (JsonNode row : node) {
                collect(row, path + "/" + row.path(ROW).asString(""), steps, at + 1, found);
            }
        } else {
            collect(child(node, step), path + "/" + escape(step), steps, at + 1, found);
        }
    }
}
