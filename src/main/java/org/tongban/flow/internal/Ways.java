package org.tongban.flow.internal;

import org.tongban.flow.FlowProblem;
import org.tongban.flow.Node;
import org.tongban.flow.SequenceFlow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which ways out of a node are open (BPMN 2.0, 13.3.1 and 13.4). */
final class Ways {

    private Ways() {}

    static List<SequenceFlow> from(Node node, Map<String, Object> variables) {
        var outgoing = node.place().outgoing();
        return switch (node) {
            case Node.ParallelGateway _ -> outgoing;
            case Node.ExclusiveGateway _ -> open(node, variables, true);
            case Node.InclusiveGateway _,
                    Node.StartEvent _,
                    Node.EndEvent _,
                    Node.CatchEvent _,
                    Node.ThrowEvent _,
                    Node.BoundaryEvent _,
                    Node.Activity _ ->
                    open(node, variables, false);
        };
    }

    private static List<SequenceFlow> open(
            Node node, Map<String, Object> variables, boolean firstOnly) {
        var outgoing = node.place().outgoing();
        if (outgoing.size() == 1 && outgoing.getFirst().condition() == null) {
            return outgoing;
        }
        var other = node.place().defaultFlow();
        var open = new ArrayList<SequenceFlow>(outgoing.size());
        for (var flow : outgoing) {
            if (flow != other && holds(flow, variables)) {
                open.add(flow);
                if (firstOnly) {
                    return open;
                }
            }
        }
        if (!open.isEmpty() || outgoing.isEmpty()) {
            return open;
        }
        if (other == null) {
            throw FlowProblem.NO_WAY.with("node", node.id(), "name", node.name());
        }
        return List.of(other);
    }

    private static boolean holds(SequenceFlow flow, Map<String, Object> variables) {
        var condition = flow.condition();
        return condition == null || Boolean.TRUE.equals(condition.evaluate(variables));
    }
}
