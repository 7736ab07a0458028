package org.tongban.flow;

import java.util.List;

/**
 * What goes into an activity and what comes out of it ({@code tongban:input}, {@code
 * tongban:output}).
 */
public record Mappings(List<Mapping> inputs, List<Mapping> outputs) {

    public static final Mappings NONE = new Mappings(List.of(), List.of());

    /** The variable on the one side, the FEEL expression read on the other. */
    public record Mapping(String target, Expression source) {}
}
