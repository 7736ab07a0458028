package org.tongban.core;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key.
 *
 * @param next opaque key of the following page; null when there is none
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** Cuts a list that was read with one row more than asked for. */
    public static <T> Slice<T> of(List<T> rows, int limit, Function<T, String> key) {
        if (rows.size() <= limit) {
            return new Slice<>(List.copyOf(rows), null);
        }
        var items = List.copyOf(rows.subList(0, limit));
        return new Slice<>(items, key.apply(items.getLast()));
    }
}
