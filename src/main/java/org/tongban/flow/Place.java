package org.tongban.flow;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every node has.
 *
 * @param scope id of the process or sub-process it lies in
 * @param line line in its file, from 1
 * @param attributes its attributes in the namespace {@code https://tongban.org/bpmn}
 * @param outgoing in the order of the file, which is the order in which conditions are asked
 */
public record Place(
        String id,
        String name,
        String scope,
        int line,
        Map<String, String> attributes,
        List<SequenceFlow> incoming,
        List<SequenceFlow> outgoing,
        @Nullable SequenceFlow defaultFlow) {}
