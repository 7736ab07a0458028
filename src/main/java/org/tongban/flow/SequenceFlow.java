package org.tongban.flow;

import org.jspecify.annotations.Nullable;

/** A way from one node to another; without a condition it is always open. */
public record SequenceFlow(
        String id, String name, String source, String target, @Nullable Expression condition) {}
