package org.tongban.cases;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Something that a process sets off in another module: a service task names it ({@code
 * tongban:outcome}). It runs behind the deciding step, in the transaction that also moves the case
 * on, and is idempotent by case.
 */
public interface Outcome {

    /** The name packs use, for example {@code issue-licence}. */
    String name();

    /**
     * Does it.
     *
     * @param attributes of the service task
     * @return variables for the process
     */
    Map<String, ?> apply(CaseFile file, JsonNode application, Map<String, String> attributes);
}
