package org.tongban.flow.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Advice;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Mappings;
import org.tongban.flow.Repeat;

/** Reads the mappings and the multi-instance of an activity, refusing what is not in order. */
final class ActivityCheck {

    private final Findings findings;

    ActivityCheck(Findings findings) {
        this.findings = findings;
    }

    void check(RawElement node) {
        mappings(node);
        repeat(node);
        if (node.is("callActivity") && node.attribute("calledElement").isBlank()) {
            findings.refuse(FlowProblem.DANGLING, node, "calledElement=\"\"", Advice.CALL_ACTIVITY);
        }
    }

    Mappings mappings(RawElement node) {
        var inputs = mapping(node, "input");
        var outputs = mapping(node, "output");
        if (!inputs.isEmpty() || !outputs.isEmpty()) {
            if (!Graph.ACTIVITIES.contains(node.element()) || node.is("subProcess")) {
                findings.refuse(
                        FlowProblem.MISPLACED,
                        node,
                        "tongban:input or tongban:output",
                        Advice.MAPPINGS);
            }
        }
        return inputs.isEmpty() && outputs.isEmpty()
                ? Mappings.NONE
                : new Mappings(inputs, outputs);
    }

    private List<Mappings.Mapping> mapping(RawElement node, String kind) {
        var mappings = new ArrayList<Mappings.Mapping>();
        for (var raw : node.extensions(kind)) {
            var source = findings.feel(node, raw.attribute("source"));
            if (raw.attribute("target").isBlank()) {
                findings.refuse(FlowProblem.DANGLING, node, "target=\"\"", Advice.MAPPINGS);
            } else if (source != null) {
                mappings.add(new Mappings.Mapping(raw.attribute("target"), source));
            }
        }
        return List.copyOf(mappings);
    }

    @Nullable Repeat repeat(RawElement node) {
        var raw = node.all("multiInstanceLoopCharacteristics").findFirst().orElse(null);
        if (raw == null) {
            return null;
        }
        if (!node.is("userTask")) {
            findings.refuse(
                    FlowProblem.MISPLACED, node, raw.element(), Advice.MULTI_INSTANCE_USER_TASK);
            return null;
        }
        var cardinality = raw.all("loopCardinality").findFirst().map(RawElement::text);
        var completion = raw.all("completionCondition").findFirst().map(RawElement::text);
        var collection = raw.own().get("collection");
        if (cardinality.isPresent() == (collection != null)) {
            findings.refuse(
                    FlowProblem.MISPLACED,
                    node,
                    "needs either loopCardinality or tongban:collection",
                    Advice.MULTI_INSTANCE_USER_TASK);
        }
        var outputElement = raw.own().get("outputElement");
        if ((outputElement == null) != (raw.own().get("outputCollection") == null)) {
            findings.refuse(
                    FlowProblem.MISPLACED,
                    node,
                    "tongban:outputCollection goes with tongban:outputElement",
                    Advice.MULTI_INSTANCE_USER_TASK);
        }
        return new Repeat(
                Boolean.parseBoolean(raw.attribute("isSequential")),
                cardinality.map(text -> findings.feel(node, text)).orElse(null),
                collection == null ? null : findings.feel(node, collection),
                raw.own().get("element"),
                completion.map(text -> findings.feel(node, text)).orElse(null),
                raw.own().get("outputCollection"),
                outputElement == null ? null : findings.feel(node, outputElement));
    }
}
