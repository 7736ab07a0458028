package org.tongban.forms;

import java.util.Map;
import org.tongban.core.Problem;

/**
 * What a rule says about one place in the data.
 *
 * @param pointer with row ids: {@code /shareholders/r2/share}
 * @param warning told, but does not hinder
 */
public record Finding(String pointer, FormsProblem code, Map<String, Object> details, boolean warning) {

    public static Finding error(String pointer, FormsProblem code, Map<String, Object> details) {
        return new Finding(pointer, code, details, false);
    }

    public Problem.FieldProblem asFieldProblem() {
        return new Problem.FieldProblem(pointer, code, details);
    }
}
