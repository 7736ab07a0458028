package org.tongban.flow.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tongban.flow.Advice;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.internal.Subset.Verdict;

/** Refuses every element and attribute outside the subset, before a parser can drop or bend it. */
final class SubsetCheck {

    /** Namespaces of engines, whose extensions change what is run. */
    private static final Set<String> ENGINES =
            Set.of(
                    "http://flowable.org/bpmn",
                    "http://activiti.org/bpmn",
                    "http://camunda.org/schema/1.0/bpmn",
                    "http://camunda.org/schema/zeebe/1.0",
                    "http://operaton.org/schema/1.0/bpmn",
                    "http://www.jboss.org/drools");

    private static final List<String> DRAWING =
            List.of(
                    "http://www.omg.org/spec/BPMN/20100524/DI",
                    "http://www.omg.org/spec/DD/20100524/DI",
                    "http://www.omg.org/spec/DD/20100524/DC");

    /** Attributes that are harmless only with this value. */
    private static final Map<String, Map.Entry<String, Advice>> ONLY =
            Map.of(
                    "isForCompensation", Map.entry("false", Advice.SUB_PROCESS),
                    "triggeredByEvent", Map.entry("false", Advice.BOUNDARY_ON_SUB_PROCESS),
                    "instantiate", Map.entry("false", Advice.PLAIN_START),
                    "parallelMultiple", Map.entry("false", Advice.ONE_EVENT_DEFINITION),
                    "startQuantity", Map.entry("1", Advice.EXCLUSIVE_OR_INCLUSIVE),
                    "completionQuantity", Map.entry("1", Advice.EXCLUSIVE_OR_INCLUSIVE));

    private final Findings findings;

    SubsetCheck(Findings findings) {
        this.findings = findings;
    }

    void check(RawElement element) {
        if (DRAWING.contains(element.namespace())) {
            return;
        }
        if (!element.bpmn()) {
            foreign(element);
            return;
        }
        var row = Subset.find(element.element());
        if (row == null || row.verdict() == Verdict.REFUSED) {
            var advice = row == null ? Advice.LEAVE_OUT : row.advice();
            findings.refuse(FlowProblem.NOT_IN_SUBSET, element, "", advice);
            if (!Graph.CONTAINERS.contains(element.element())
                    && !Graph.NODES.contains(element.element())) {
                return;
            }
        } else if (row.verdict() == Verdict.DRAWN) {
            return;
        }
        attributes(element);
        element.children().forEach(this::check);
    }

    private void attributes(RawElement element) {
        ONLY.forEach(
                (name, only) -> {
                    var value = element.attribute(name);
                    if (!value.isEmpty() && !value.equals(only.getKey())) {
                        findings.refuse(
                                FlowProblem.ATTRIBUTE_NOT_IN_SUBSET,
                                element,
                                name + "=\"" + value + "\"",
                                only.getValue());
                    }
                });
        var language = element.attribute("language");
        if (!language.isEmpty() && !language.toUpperCase(Locale.ROOT).contains("FEEL")) {
            findings.refuse(
                    FlowProblem.ATTRIBUTE_NOT_IN_SUBSET,
                    element,
                    "language=\"" + language + "\"",
                    Advice.FEEL);
        }
        for (var namespace : element.foreign()) {
            if (ENGINES.contains(namespace)) {
                findings.refuse(
                        FlowProblem.ATTRIBUTE_NOT_IN_SUBSET,
                        element,
                        namespace,
                        Advice.OWN_NAMESPACE);
            }
        }
    }

    private void foreign(RawElement element) {
        if (element.namespace().equals(RawElement.OWN)) {
            if (!element.element().equals("input") && !element.element().equals("output")) {
                findings.refuse(
                        FlowProblem.NOT_IN_SUBSET,
                        element,
                        "tongban:" + element.element(),
                        Advice.MAPPINGS);
            }
        } else if (ENGINES.contains(element.namespace())) {
            findings.refuse(
                    FlowProblem.NOT_IN_SUBSET, element, element.namespace(), Advice.OWN_NAMESPACE);
        } else {
            findings.warn(
                    FlowProblem.DRAWN_ONLY, element, element.namespace(), Advice.DRAWING_ONLY);
        }
    }
}
