package org.tongban.core;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can act on went wrong: a permanent code, named details, and the fields
 * concerned.
 */
public final class Problem extends RuntimeException {

    private final ProblemCode code;
    private final transient Map<String, Object> details;
    private final transient List<FieldProblem> fields;

    public Problem(
            ProblemCode code,
            Map<String, Object> details,
            List<FieldProblem> fields,
            @Nullable Throwable cause) {
        super(code.code() + " " + details, cause);
        this.code = code;
        this.details = details;
        this.fields = fields;
    }

    /** What is wrong in one field; the path is a JSON Pointer into what was entered. */
    public record FieldProblem(String pointer, ProblemCode code, Map<String, Object> details) {}

    public ProblemCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details;
    }

    public List<FieldProblem> fields() {
        return fields;
    }

    public Problem inFields(List<FieldProblem> concerned) {
        return new Problem(code, details, List.copyOf(concerned), getCause());
    }

    public Problem causedBy(Throwable cause) {
        return new Problem(code, details, fields, cause);
    }
}
