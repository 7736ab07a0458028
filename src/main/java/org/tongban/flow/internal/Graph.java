package org.tongban.flow.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The raw nodes and flows of one process or sub-process, and what can be reached from where. */
final class Graph {

    static final Set<String> CONTAINERS =
            Set.of("process", "subProcess", "transaction", "adHocSubProcess");

    static final Set<String> ACTIVITIES =
            Set.of(
                    "userTask",
                    "serviceTask",
                    "sendTask",
                    "receiveTask",
                    "businessRuleTask",
                    "subProcess",
                    "callActivity");

    static final Set<String> NODES =
            Set.of(
                    "startEvent",
                    "endEvent",
                    "userTask",
                    "serviceTask",
                    "sendTask",
                    "receiveTask",
                    "businessRuleTask",
                    "exclusiveGateway",
                    "parallelGateway",
                    "inclusiveGateway",
                    "subProcess",
                    "callActivity",
                    "boundaryEvent",
                    "intermediateCatchEvent",
                    "intermediateThrowEvent",
                    "task",
                    "manualTask",
                    "scriptTask",
                    "complexGateway",
                    "eventBasedGateway",
                    "transaction",
                    "adHocSubProcess");

    final RawElement container;
    final Map<String, RawElement> nodes = new LinkedHashMap<>();
    final List<RawElement> flows = new ArrayList<>();

    Graph(RawElement container) {
        this.container = container;
        for (var child : container.children()) {
            if (child.bpmn() && NODES.contains(child.element())) {
                nodes.putIfAbsent(child.id(), child);
            } else if (child.is("sequenceFlow")) {
                flows.add(child);
            }
        }
    }

    List<RawElement> all(String element) {
        return nodes.values().stream().filter(node -> node.is(element)).toList();
    }

    List<RawElement> outgoing(RawElement node) {
        return flows.stream()
                .filter(flow -> flow.attribute("sourceRef").equals(node.id()))
                .toList();
    }

    List<RawElement> incoming(RawElement node) {
        return flows.stream()
                .filter(flow -> flow.attribute("targetRef").equals(node.id()))
                .toList();
    }

    /** Nodes with no way out: tokens end there. */
    List<String> ends() {
        return nodes.values().stream()
                .filter(node -> outgoing(node).isEmpty())
                .map(RawElement::id)
                .toList();
    }

    Set<String> reachableFrom(Collection<String> from) {
        return spread(from, edges(false));
    }

    Set<String> reaching(Collection<String> to) {
        return spread(to, edges(true));
    }

    /** The nodes from which a flow can be reached without passing the gateway it leads into. */
    Set<String> upstream(RawElement flow, String gateway) {
        var edges = edges(true);
        edges.remove(gateway);
        var source = flow.attribute("sourceRef");
        return source.equals(gateway) ? Set.of() : without(spread(List.of(source), edges), gateway);
    }

    private static Set<String> without(Set<String> ids, String id) {
        ids.remove(id);
        return Set.copyOf(ids);
    }

    private Map<String, List<String>> edges(boolean backward) {
        var edges = new LinkedHashMap<String, List<String>>();
        for (var flow : flows) {
            edge(edges, flow.attribute("sourceRef"), flow.attribute("targetRef"), backward);
        }
        for (var boundary : all("boundaryEvent")) {
            edge(edges, boundary.reference("attachedToRef"), boundary.id(), backward);
        }
        return edges;
    }

    private static void edge(
            Map<String, List<String>> edges, String source, String target, boolean backward) {
        edges.computeIfAbsent(backward ? target : source, _ -> new ArrayList<>())
                .add(backward ? source : target);
    }

    private static Set<String> spread(Collection<String> from, Map<String, List<String>> edges) {
        var seen = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (var next : edges.getOrDefault(open.pop(), List.of())) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
