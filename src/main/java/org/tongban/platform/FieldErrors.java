package org.tongban.platform;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Problem;

/**
 * What is wrong on a page, by the id of the field; the order is that of the fields.
 *
 * @param byField id of the field → sentence
 */
public record FieldErrors(Map<String, String> byField) {

    public static final FieldErrors NONE = new FieldErrors(Map.of());

    /**
     * {@code /shares/0/percent} becomes the field {@code shares-0-percent}; no field: {@code main}.
     */
    public static FieldErrors of(Problem problem, Shell shell) {
        var byField = new LinkedHashMap<String, String>();
        for (Problem.FieldProblem field : problem.fields()) {
            byField.putIfAbsent(
                    id(field.pointer()),
                    shell.messages().problem(shell.language(), field.code(), field.details()));
        }
        if (byField.isEmpty()) {
            byField.put("main", shell.problem(problem));
        }
        return new FieldErrors(byField);
    }

    /** The id under which a field of a JSON Pointer stands on the page. */
    public static String id(String pointer) {
        return pointer.replaceFirst("^/", "").replace('/', '-');
    }

    /**
     * The ids that describe a field to a reader: its hint, its error; null when there is neither.
     */
    public static @Nullable String describedBy(
            String id, @Nullable String hint, @Nullable String error) {
        String ids =
                (hint == null ? "" : id + "-hint") + (error == null ? "" : " " + id + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }
}
