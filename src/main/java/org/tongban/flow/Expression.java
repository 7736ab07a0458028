package org.tongban.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A FEEL expression (DMN 1.5, chapter 10), parsed once when its process was read. */
public interface Expression {

    String text();

    /**
     * The value under these variables, {@code null} for FEEL null; a problem {@code FLOW-0006} when
     * it fails.
     */
    @Nullable Object evaluate(Map<String, Object> variables);
}
