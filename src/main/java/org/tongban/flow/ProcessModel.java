package org.tongban.flow;

import java.util.List;
import java.util.Map;

/**
 * A process of the subset, checked and ready to run; immutable.
 *
 * @param nodes by id, those of embedded sub-processes included
 * @param start id of the start event of the process itself
 * @param called the processes that call activities name, as far as they are linked
 * @param warnings what is allowed but may surprise
 * @param inclusive whether it has an inclusive gateway that joins
 */
public record ProcessModel(
        String id,
        String name,
        String fileName,
        Map<String, Node> nodes,
        String start,
        Map<String, ProcessModel> called,
        List<Finding> warnings,
        boolean inclusive) {

    /** A node that must be there. */
    public Node getNode(String id) {
        var node = nodes.get(id);
        if (node == null) {
            throw FlowProblem.BAD_STATE.with("reason", "no node " + id + " in process " + this.id);
        }
        return node;
    }

    /** The ids of the processes that it calls and that are not linked yet. */
    public List<String> unlinkedCalls() {
        return nodes.values().stream()
                .filter(Node.CallActivity.class::isInstance)
                .map(node -> ((Node.CallActivity) node).calledElement())
                .filter(id -> !called.containsKey(id))
                .distinct()
                .toList();
    }
}
