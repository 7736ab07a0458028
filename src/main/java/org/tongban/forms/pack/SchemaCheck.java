package org.tongban.forms.pack;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every value a form takes has a bound: text a length, numbers two ends, lists a count, objects no strangers. */
final class SchemaCheck {

    private static final Set<String> COMPOSED = Set.of("allOf", "anyOf", "oneOf", "if", "then", "else", "not", "$ref",
            "$dynamicRef", "patternProperties", "dependentSchemas", "unevaluatedProperties", "prefixItems");

    private SchemaCheck() {}

    static void check(Source schema) {
        for (String keyword : COMPOSED) {
            if (schema.has(keyword)) {
                throw schema.child(keyword).refused(keyword + " is not supported here; write the parts out and use conditions");
            }
        }
        String type = schema.text("type");
        switch (type) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> string(schema);
            case "number", "integer" -> number(schema);
            case "boolean" -> {}
            default -> throw schema.child("type").refused("unknown type " + type);
        }
    }

    private static void object(Source schema) {
        JsonNode strangers = schema.node().path("additionalProperties");
        if (!strangers.isBoolean() || strangers.booleanValue()) {
            throw schema.refused("an object needs \"additionalProperties\": false");
        }
        Source properties = schema.child("properties");
        if (!properties.node().isObject()) {
            throw schema.refused("an object needs properties");
        }
        properties.node().propertyNames().forEach(name -> check(properties.child(name)));
    }

    private static void array(Source schema) {
        if (!schema.node().path("maxItems").isIntegralNumber()) {
            throw schema.refused("a list needs the bound maxItems");
        }
        check(schema.child("items"));
    }

    private static void string(Source schema) {
        boolean listed = schema.has("enum") || schema.has("const") || schema.node().path("format").asString("").equals("date");
        if (!listed && !schema.node().path("maxLength").isIntegralNumber()) {
            throw schema.refused("text needs the bound maxLength");
        }
    }

    private static void number(Source schema) {
        boolean low = schema.has("minimum") || schema.has("exclusiveMinimum");
        boolean high = schema.has("maximum") || schema.has("exclusiveMaximum");
        if (!low || !high) {
            throw schema.refused("a number needs the bounds minimum and maximum");
        }
    }
}
