package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One compound SQL statement being put together: parts in order, each with its parameters. */
final class Statement {

    private final StringBuilder text = new StringBuilder(2_000);
    private final List<@Nullable Object> parameters = new ArrayList<>();

    Statement add(String part, @Nullable Object... values) {
        text.append(part);
        for (Object value : values) {
            parameters.add(value);
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }
}
