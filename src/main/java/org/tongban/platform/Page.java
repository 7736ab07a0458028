package org.tongban.platform;

import org.jspecify.annotations.Nullable;

/**
 * What a controller returns: a template below {@code src/main/jte} (without {@code .jte}) and what
 * it shows. The template takes {@code shell} and {@code model}; a fragment for htmx is the same,
 * only without the layout.
 *
 * @param place key of the navigation place that is current; null: found from the path
 */
public record Page(String template, Object model, int status, @Nullable String place) {

    /** For templates that need nothing but the shell. */
    public static Page of(String template) {
        return new Page(template, "", 200, null);
    }

    public static Page of(String template, Object model) {
        return new Page(template, model, 200, null);
    }

    public Page withStatus(int other) {
        return new Page(template, model, other, place);
    }

    /**
     * One of the keys of {@link Navigation}: {@code services}, {@code my}, {@code figures}, {@code
     * verify}.
     */
    public Page in(String otherPlace) {
        return new Page(template, model, status, otherPlace);
    }
}
