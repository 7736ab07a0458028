package org.tongban.registers.internal;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A register as its pack defines it.
 *
 * @param key field that identifies a record; hashed when it is of high sensitivity
 * @param search fields that can be searched
 * @param secret fields of high sensitivity, kept sealed
 */
public record Definition(
        String name, String key, List<String> search, Set<String> secret, Schema schema, JsonNode json) {

    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Throws {@link IllegalArgumentException} with what is missing. */
    public static Definition of(JsonNode json) {
        JsonNode about = json.path("x-register");
        String name = about.path("name").asString("");
        String key = about.path("key").asString("");
        if (!name.matches("[a-z][a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("x-register.name is missing or no plain name");
        }
        if (!json.path("properties").has(key)) {
            throw new IllegalArgumentException("x-register.key is not one of the properties");
        }
        for (String needed : List.of("owner", "retention", "source")) {
            if (about.path(needed).asString("").isEmpty()) {
                throw new IllegalArgumentException("x-register." + needed + " is missing");
            }
        }
        var search = new ArrayList<String>();
        about.path("search").forEach(field -> search.add(field.asString()));
        var secret = new HashSet<String>();
        json.path("properties")
                .forEachEntry(
                        (field, schema) -> {
                            if (schema.path("x-sensitivity").asString("").equals("high")) {
                                secret.add(field);
                            }
                        });
        return new Definition(
                name, key, List.copyOf(search), Set.copyOf(secret), SCHEMAS.getSchema(json), json);
    }

    /** What does not fit, each with its place; empty when all does. Values are not repeated. */
    public List<String> faults(JsonNode data) {
        return schema.validate(data).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .limit(20)
                .toList();
    }
}
