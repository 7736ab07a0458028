package org.tongban.flow;

import org.jspecify.annotations.Nullable;

/**
 * A multi-instance user task: so many instances, or one for each item of a list; done when all are,
 * or when the completion condition holds. The condition sees {@code numberOfInstances}, {@code
 * numberOfActiveInstances}, {@code numberOfCompletedInstances} (BPMN 2.0, table 10.31).
 *
 * @param element variable under which an instance sees its item
 * @param outputCollection variable that gathers {@code outputElement} of each instance, in the
 *     order of completion
 */
public record Repeat(
        boolean sequential,
        @Nullable Expression cardinality,
        @Nullable Expression collection,
        @Nullable String element,
        @Nullable Expression completion,
        @Nullable String outputCollection,
        @Nullable Expression outputElement) {}
