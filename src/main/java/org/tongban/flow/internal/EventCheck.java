package org.tongban.flow.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Advice;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Trigger;

/** Refuses events that do not fit their place, and reads what the others wait for or give. */
final class EventCheck {

    private static final Map<String, String> REFERENCES =
            Map.of("messageEventDefinition", "messageRef", "signalEventDefinition", "signalRef");

    private final Findings findings;
    private final Map<String, RawElement> definitions;

    /**
     * @param definitions messages and signals of the file, by id
     */
    EventCheck(Findings findings, Map<String, RawElement> definitions) {
        this.findings = findings;
        this.definitions = definitions;
    }

    void check(RawElement node) {
        var given = node.definitions();
        if (given.size() > 1) {
            misplaced(node, given.size() + " event definitions", Advice.ONE_EVENT_DEFINITION);
            return;
        }
        var kind = given.isEmpty() ? "" : given.getFirst().element();
        if (Subset.find(kind) instanceof Subset.Row row
                && row.verdict() == Subset.Verdict.REFUSED) {
            return;
        }
        switch (node.element()) {
            case "startEvent" -> only(node, kind, Advice.PLAIN_START, "");
            case "endEvent" ->
                    only(
                            node,
                            kind,
                            Advice.PLAIN_END,
                            "",
                            "terminateEventDefinition",
                            "messageEventDefinition",
                            "signalEventDefinition");
            case "intermediateThrowEvent" ->
                    only(
                            node,
                            kind,
                            Advice.PLAIN_END,
                            "",
                            "messageEventDefinition",
                            "signalEventDefinition");
            case "intermediateCatchEvent", "boundaryEvent" ->
                    only(
                            node,
                            kind,
                            Advice.ONE_EVENT_DEFINITION,
                            "timerEventDefinition",
                            "messageEventDefinition",
                            "signalEventDefinition");
            default -> {}
        }
        if (node.is("receiveTask")) {
            defined(node, "message", node.reference("messageRef"));
        } else {
            trigger(node);
        }
    }

    private void only(RawElement node, String kind, Advice advice, String... allowed) {
        for (var one : allowed) {
            if (one.equals(kind)) {
                return;
            }
        }
        misplaced(node, kind.isEmpty() ? "no event definition" : kind, advice);
    }

    /** What the event waits for or gives; null when it is plain or not in order. */
    @Nullable Trigger trigger(RawElement node) {
        if (node.definitions().isEmpty()) {
            return null;
        }
        var definition = node.definitions().getFirst();
        return switch (definition.element()) {
            case "timerEventDefinition" -> timer(node, definition);
            case "messageEventDefinition" -> {
                var name = defined(node, "message", reference(definition));
                yield name == null ? null : new Trigger.Message(name);
            }
            case "signalEventDefinition" -> {
                var name = defined(node, "signal", reference(definition));
                yield name == null ? null : new Trigger.Signal(name);
            }
            default -> null;
        };
    }

    private static String reference(RawElement definition) {
        return definition.reference(REFERENCES.getOrDefault(definition.element(), ""));
    }

    /** The name of a message or signal of the file. */
    @Nullable String defined(RawElement node, String element, String id) {
        var definition = definitions.get(id);
        if (definition == null || !definition.is(element)) {
            findings.refuse(
                    FlowProblem.DANGLING, node, element + "Ref=\"" + id + "\"", Advice.REFERENCE);
            return null;
        }
        return definition.name().isEmpty() ? definition.id() : definition.name();
    }

    private @Nullable Trigger timer(RawElement node, RawElement definition) {
        var deadline = node.own().getOrDefault("deadline", "");
        var times = definition.children().stream().filter(RawElement::bpmn).toList();
        if (times.stream().anyMatch(time -> time.is("timeCycle"))) {
            return null;
        }
        if (times.size() + (deadline.isEmpty() ? 0 : 1) != 1) {
            findings.refuse(FlowProblem.BAD_TIMER, node, times.size() + " times", Advice.TIMER);
            return null;
        }
        if (times.isEmpty()) {
            return new Trigger.Timer(Trigger.Form.DEADLINE, deadline, null);
        }
        var form = times.getFirst().is("timeDate") ? Trigger.Form.DATE : Trigger.Form.DURATION;
        var text = times.getFirst().text();
        if (text.startsWith("=")) {
            var expression = findings.feel(node, text);
            return expression == null ? null : new Trigger.Timer(form, text, expression);
        }
        if (!Times.valid(form, text)) {
            findings.refuse(FlowProblem.BAD_TIMER, node, "\"" + text + "\"", Advice.TIMER);
            return null;
        }
        return new Trigger.Timer(form, text, null);
    }

    private void misplaced(RawElement node, String detail, Advice advice) {
        findings.refuse(FlowProblem.MISPLACED, node, detail, advice);
    }
}
