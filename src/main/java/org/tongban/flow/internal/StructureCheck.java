package org.tongban.flow.internal;

import java.util.HashMap;
import java.util.List;
import org.tongban.flow.Advice;
import org.tongban.flow.FlowProblem;

/** Refuses what cannot be sound: no start, dead ends, ways from or to nowhere, doubled ids. */
final class StructureCheck {

    private final Findings findings;

    StructureCheck(Findings findings) {
        this.findings = findings;
    }

    void ids(RawElement root) {
        ids(root, new HashMap<>());
    }

    private void ids(RawElement element, HashMap<String, RawElement> seen) {
        if (element.bpmn() && !element.id().isEmpty()) {
            var other = seen.putIfAbsent(element.id(), element);
            if (other != null) {
                findings.refuse(
                        FlowProblem.DUPLICATE_ID,
                        element,
                        "also in line " + other.line(),
                        Advice.UNIQUE_ID);
            }
        }
        for (var child : element.children()) {
            if (child.bpmn()) {
                ids(child, seen);
            }
        }
    }

    void check(Graph graph) {
        starts(graph);
        for (var node : graph.container.children()) {
            if (node.bpmn()
                    && (Graph.NODES.contains(node.element()) || node.is("sequenceFlow"))
                    && node.id().isEmpty()) {
                findings.refuse(FlowProblem.MISSING_ID, node, "", Advice.UNIQUE_ID);
            }
        }
        graph.flows.forEach(flow -> ends(graph, flow));
        graph.all("boundaryEvent").forEach(event -> host(graph, event));
        graph.nodes.values().forEach(node -> ways(graph, node));
        reach(graph);
    }

    private void starts(Graph graph) {
        var starts = graph.all("startEvent");
        if (starts.isEmpty()) {
            findings.refuse(FlowProblem.NO_START, graph.container, "", Advice.ADD_START);
        }
        starts.stream()
                .skip(1)
                .forEach(
                        start ->
                                findings.refuse(
                                        FlowProblem.MISPLACED,
                                        start,
                                        "a second startEvent",
                                        Advice.PLAIN_START));
    }

    private void ends(Graph graph, RawElement flow) {
        for (var end : List.of("sourceRef", "targetRef")) {
            var node = graph.nodes.get(flow.attribute(end));
            if (node == null) {
                dangling(flow, end, flow.attribute(end));
            } else if (end.equals("sourceRef") ? node.is("endEvent") : noEntry(node)) {
                findings.refuse(
                        FlowProblem.MISPLACED, flow, end + "=" + node.id(), Advice.REFERENCE);
            }
        }
    }

    private static boolean noEntry(RawElement node) {
        return node.is("startEvent") || node.is("boundaryEvent");
    }

    private void host(Graph graph, RawElement event) {
        var host = graph.nodes.get(event.reference("attachedToRef"));
        if (host == null) {
            dangling(event, "attachedToRef", event.attribute("attachedToRef"));
        } else if (host.is("sendTask")) {
            findings.refuse(
                    FlowProblem.MISPLACED,
                    event,
                    "at a sendTask, which is done at once",
                    Advice.BOUNDARY_EVENTS);
        } else if (Subset.find(host.element()) instanceof Subset.Row row
                && row.verdict() == Subset.Verdict.RUN
                && !Graph.ACTIVITIES.contains(host.element())) {
            findings.refuse(
                    FlowProblem.MISPLACED,
                    event,
                    "attachedToRef=" + host.id(),
                    Advice.BOUNDARY_EVENTS);
        }
    }

    private void ways(Graph graph, RawElement node) {
        var outgoing = graph.outgoing(node);
        var other = node.reference("default");
        if (!other.isEmpty() && outgoing.stream().noneMatch(flow -> flow.id().equals(other))) {
            dangling(node, "default", other);
        }
        boolean chooses = node.is("exclusiveGateway") || node.is("inclusiveGateway");
        int conditions = 0;
        for (var flow : outgoing) {
            var conditional = flow.all("conditionExpression").findFirst();
            conditions += conditional.isPresent() ? 1 : 0;
            boolean fallback = flow.id().equals(other);
            if (conditional.isPresent() && (fallback || node.is("parallelGateway"))) {
                findings.refuse(
                        FlowProblem.MISPLACED,
                        flow,
                        fallback ? "condition on a default flow" : "condition behind " + node.id(),
                        Advice.NO_CONDITION);
            } else if (conditional.isEmpty() && chooses && !fallback && outgoing.size() > 1) {
                findings.refuse(FlowProblem.MISSING_CONDITION, flow, "", Advice.ADD_CONDITION);
            }
        }
        if (other.isEmpty() && conditions > 0 && conditions == outgoing.size()) {
            findings.warn(FlowProblem.MAY_FIND_NO_WAY, node, "", Advice.ADD_DEFAULT);
        }
    }

    private void reach(Graph graph) {
        var starts = graph.all("startEvent").stream().map(RawElement::id).toList();
        if (starts.isEmpty()) {
            return;
        }
        var reached = graph.reachableFrom(starts);
        var ending = graph.reaching(graph.ends());
        for (var node : graph.nodes.values()) {
            if (!reached.contains(node.id())) {
                findings.refuse(FlowProblem.UNREACHABLE, node, "", Advice.CONNECT);
            } else if (!ending.contains(node.id())) {
                findings.refuse(FlowProblem.NO_WAY_TO_END, node, "", Advice.WAY_OUT);
            }
        }
    }

    private void dangling(RawElement at, String attribute, String value) {
        findings.refuse(
                FlowProblem.DANGLING, at, attribute + "=\"" + value + "\"", Advice.REFERENCE);
    }
}
