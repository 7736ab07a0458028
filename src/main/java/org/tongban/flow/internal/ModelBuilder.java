package org.tongban.flow.internal;

import org.flowable.bpmn.model.FlowElementsContainer;
import org.flowable.bpmn.model.FlowNode;
import org.flowable.bpmn.model.Process;
import org.flowable.bpmn.model.SubProcess;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Advice;
import org.tongban.flow.Expression;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Node;
import org.tongban.flow.Place;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.SequenceFlow;
import org.tongban.flow.Trigger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Turns what the parser read, of a file that has been checked, into our own model. */
final class ModelBuilder {

    private final Map<String, RawElement> raw;
    private final Map<String, Graph> graphs;
    private final EventCheck events;
    private final ActivityCheck activities;
    private final Findings findings;

    ModelBuilder(
            Map<String, RawElement> raw,
            Map<String, Graph> graphs,
            EventCheck events,
            ActivityCheck activities,
            Findings findings) {
        this.raw = raw;
        this.graphs = graphs;
        this.events = events;
        this.activities = activities;
        this.findings = findings;
    }

    ProcessModel build(@Nullable Process process, RawElement element, String fileName) {
        var nodes = new LinkedHashMap<String, Node>();
        if (process != null) {
            collect(process, element.id(), nodes);
        }
        lost(element, nodes);
        boolean joins =
                nodes.values().stream()
                        .anyMatch(
                                node ->
                                        node instanceof Node.InclusiveGateway gateway
                                                && gateway.place().incoming().size() > 1);
        return new ProcessModel(
                element.id(),
                element.name(),
                fileName,
                Map.copyOf(nodes),
                start(element.id()),
                Map.of(),
                findings.warnings(),
                joins);
    }

    /** The parser drops silently what it does not know; nothing that we checked may be lost. */
    private void lost(RawElement container, Map<String, Node> nodes) {
        for (var node : graph(container.id()).nodes.values()) {
            if (!nodes.containsKey(node.id())) {
                findings.refuse(FlowProblem.LOST_BY_PARSER, node, "", Advice.NONE);
            } else if (node.is("subProcess")) {
                lost(node, nodes);
            }
        }
    }

    private void collect(FlowElementsContainer container, String scope, Map<String, Node> nodes) {
        var own = new ArrayList<FlowNode>();
        var boundaries = new HashMap<String, List<Node.BoundaryEvent>>();
        for (var element : container.getFlowElements()) {
            if (element instanceof FlowNode node) {
                own.add(node);
                if (node instanceof org.flowable.bpmn.model.BoundaryEvent event) {
                    var built = boundary(event, scope);
                    nodes.put(built.id(), built);
                    boundaries.computeIfAbsent(built.host(), _ -> new ArrayList<>()).add(built);
                }
            }
        }
        for (var node : own) {
            if (!nodes.containsKey(node.getId())) {
                var edge = List.copyOf(boundaries.getOrDefault(node.getId(), List.of()));
                nodes.put(node.getId(), node(node, place(node, scope), edge));
            }
            if (node instanceof SubProcess inner) {
                collect(inner, inner.getId(), nodes);
            }
        }
    }

    private Node.BoundaryEvent boundary(org.flowable.bpmn.model.BoundaryEvent event, String scope) {
        return new Node.BoundaryEvent(
                place(event, scope),
                event.getAttachedToRefId(),
                trigger(event),
                event.isCancelActivity());
    }

    private Node node(FlowNode node, Place place, List<Node.BoundaryEvent> edge) {
        var element = raw(place.id());
        var mappings = activities.mappings(element);
        return switch (element.element()) {
            case "startEvent" -> new Node.StartEvent(place);
            case "endEvent" ->
                    new Node.EndEvent(
                            place,
                            element.all("terminateEventDefinition").findAny().isPresent(),
                            events.trigger(element));
            case "intermediateCatchEvent" -> new Node.CatchEvent(place, trigger(node));
            case "intermediateThrowEvent" -> new Node.ThrowEvent(place, events.trigger(element));
            case "exclusiveGateway" -> new Node.ExclusiveGateway(place);
            case "parallelGateway" -> new Node.ParallelGateway(place);
            case "inclusiveGateway" -> new Node.InclusiveGateway(place, upstream(place));
            case "userTask" -> new Node.UserTask(place, edge, mappings, activities.repeat(element));
            case "serviceTask" -> new Node.ServiceTask(place, edge, mappings);
            case "businessRuleTask" -> new Node.BusinessRuleTask(place, edge, mappings);
            case "sendTask" -> new Node.SendTask(place, edge, mappings);
            case "receiveTask" -> new Node.ReceiveTask(place, edge, mappings, message(element));
            case "subProcess" -> new Node.SubProcess(place, edge, mappings, start(place.id()));
            case "callActivity" ->
                    new Node.CallActivity(
                            place, edge, mappings, element.reference("calledElement"));
            default ->
                    throw FlowProblem.BAD_STATE.with(
                            "reason", "unchecked element " + element.element());
        };
    }

    private Place place(FlowNode node, String scope) {
        var element = raw(node.getId());
        var outgoing = node.getOutgoingFlows().stream().map(this::flow).toList();
        var other = element.reference("default");
        return new Place(
                node.getId(),
                node.getName() == null ? "" : node.getName(),
                scope,
                element.line(),
                element.own(),
                node.getIncomingFlows().stream().map(this::flow).toList(),
                outgoing,
                outgoing.stream().filter(flow -> flow.id().equals(other)).findFirst().orElse(null));
    }

    private SequenceFlow flow(org.flowable.bpmn.model.SequenceFlow flow) {
        return new SequenceFlow(
                flow.getId(),
                flow.getName() == null ? "" : flow.getName(),
                flow.getSourceRef(),
                flow.getTargetRef(),
                condition(flow));
    }

    private @Nullable Expression condition(org.flowable.bpmn.model.SequenceFlow flow) {
        return raw(flow.getId())
                .all("conditionExpression")
                .findFirst()
                .map(one -> findings.feel(one, one.text()))
                .orElse(null);
    }

    private Trigger trigger(FlowNode event) {
        return Objects.requireNonNull(events.trigger(raw(event.getId())), event.getId());
    }

    private Trigger.Message message(RawElement element) {
        var name = events.defined(element, "message", element.reference("messageRef"));
        return new Trigger.Message(Objects.requireNonNull(name, element.id()));
    }

    private Map<String, Set<String>> upstream(Place place) {
        var graph = graph(place.scope());
        var upstream = new HashMap<String, Set<String>>();
        for (var flow : graph.incoming(raw(place.id()))) {
            upstream.put(flow.id(), graph.upstream(flow, place.id()));
        }
        return Map.copyOf(upstream);
    }

    private String start(String scope) {
        return graph(scope).all("startEvent").getFirst().id();
    }

    private Graph graph(String scope) {
        return Objects.requireNonNull(graphs.get(scope), scope);
    }

    private RawElement raw(String id) {
        return Objects.requireNonNull(raw.get(id), id);
    }
}
