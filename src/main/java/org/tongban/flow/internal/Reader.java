package org.tongban.flow.internal;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.flowable.bpmn.converter.BpmnXMLConverter;
import org.flowable.bpmn.model.BpmnModel;
import org.tongban.flow.Advice;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.ProcessModel;

/** From bytes to models: first the raw file is checked, only then the parser may read it. */
public final class Reader {

    private final Findings findings = new Findings();
    private final String fileName;
    private final Map<String, RawElement> byId = new HashMap<>();
    private final Map<String, Graph> graphs = new HashMap<>();

    public Reader(String fileName) {
        this.fileName = fileName;
    }

    /** All processes of the file, the main one first. */
    public List<ProcessModel> read(byte[] xml) {
        var root = raw(xml);
        var processes = processes(root);
        new StructureCheck(findings).ids(root);
        new SubsetCheck(findings).check(root);
        index(root);
        var events = new EventCheck(findings, byId);
        processes.forEach(process -> check(process, events));
        findings.throwIfAny(fileName);

        var builder = new ModelBuilder(byId, graphs, events, new ActivityCheck(findings), findings);
        var parsed = parse(xml);
        var models = new ArrayList<ProcessModel>();
        for (var process : processes) {
            models.add(builder.build(parsed.getProcessById(process.id()), process, fileName));
        }
        findings.throwIfAny(fileName);
        return models;
    }

    private RawElement raw(byte[] xml) {
        try {
            var root = RawXml.read(xml);
            if (!root.is("definitions")) {
                findings.refuse(
                        FlowProblem.XML_BROKEN, root, "no BPMN definitions", Advice.PLAIN_XML);
            }
            findings.throwIfAny(fileName);
            return root;
        } catch (RawXml.Broken broken) {
            findings.refuseFile(
                    FlowProblem.XML_BROKEN,
                    broken.line(),
                    String.valueOf(broken.getMessage()),
                    Advice.PLAIN_XML);
            findings.throwIfAny(fileName);
            throw FlowProblem.MODEL_REFUSED.with("file", fileName).causedBy(broken);
        }
    }

    /** Processes that hold something; black boxes in a collaboration hold nothing. */
    private List<RawElement> processes(RawElement root) {
        var processes =
                new ArrayList<>(
                        root.all("process")
                                .filter(process -> !new Graph(process).nodes.isEmpty())
                                .toList());
        if (processes.isEmpty()) {
            findings.refuse(FlowProblem.NO_PROCESS, root, "", Advice.ADD_START);
        }
        processes.stream()
                .filter(process -> "true".equals(process.own().get("main")))
                .findFirst()
                .ifPresent(
                        main -> {
                            processes.remove(main);
                            processes.addFirst(main);
                        });
        return processes;
    }

    private void index(RawElement element) {
        byId.putIfAbsent(element.id(), element);
        element.children().stream().filter(RawElement::bpmn).forEach(this::index);
    }

    private void check(RawElement container, EventCheck events) {
        var graph = new Graph(container);
        graphs.put(container.id(), graph);
        var structure = new StructureCheck(findings);
        var activities = new ActivityCheck(findings);
        if (container.is("process") && container.id().isEmpty()) {
            findings.refuse(FlowProblem.MISSING_ID, container, "", Advice.UNIQUE_ID);
        }
        structure.check(graph);
        for (var flow : graph.flows) {
            flow.all("conditionExpression").forEach(one -> findings.feel(flow, one.text()));
        }
        for (var node : graph.nodes.values()) {
            events.check(node);
            activities.check(node);
            if (Graph.CONTAINERS.contains(node.element())) {
                check(node, events);
            }
        }
    }

    private BpmnModel parse(byte[] xml) {
        try {
            var stream = RawXml.factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            return new BpmnXMLConverter().convertToBpmnModel(stream);
        } catch (XMLStreamException broken) {
            throw FlowProblem.MODEL_REFUSED.with("file", fileName).causedBy(broken);
        }
    }
}
