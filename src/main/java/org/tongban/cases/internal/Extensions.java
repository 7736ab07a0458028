package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.law.Citation;
import org.tongban.law.Extension;
import org.tongban.law.Term;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Approved extensions as the case row keeps them; most cases have none, and then nothing is stored.
 */
final class Extensions {

    private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};

    private Extensions() {}

    private record Row(String by, String ground, String reason, String approvedAt) {}

    static @Nullable String write(JsonMapper json, List<Extension> extensions) {
        if (extensions.isEmpty()) {
            return null;
        }
        return json.writeValueAsString(
                extensions.stream()
                        .map(
                                extension ->
                                        new Row(
                                                extension.by().toString(),
                                                extension.ground().toString(),
                                                extension.reason(),
                                                extension.approvedAt().toString()))
                        .toList());
    }

    static List<Extension> read(JsonMapper json, @Nullable String text) {
        if (text == null) {
            return List.of();
        }
        return json.readValue(text, ROWS).stream()
                .map(
                        row ->
                                new Extension(
                                        Term.parse(row.by()),
                                        Citation.parse(row.ground()),
                                        row.reason(),
                                        Instant.parse(row.approvedAt())))
                .toList();
    }
}
