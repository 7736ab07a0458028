package org.tongban.flow;

import java.nio.charset.StandardCharsets;

/** Writes small BPMN files for tests: the inside of one process, the frame around it. */
final class Bpmn {

    private Bpmn() {}

    static String file(String inside) {
        return definitions("<process id=\"p\" isExecutable=\"true\">" + inside + "</process>");
    }

    static String definitions(String inside) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:tongban="https://tongban.org/bpmn" id="d" targetNamespace="https://tongban.org">
        <message id="m1" name="paid"/><message id="m2" name="withdrawn"/>
        <signal id="s1" name="closed"/>
        """
                + inside
                + "</definitions>";
    }

    static ProcessModel model(String inside) {
        return ProcessModels.read(bytes(file(inside)), "test.bpmn");
    }

    static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    /** {@code <kind id=…/>}. */
    static String node(String kind, String id) {
        return "<%s id=\"%s\" name=\"%s\"/>\n".formatted(kind, id, id.toUpperCase());
    }

    static String node(String kind, String id, String inside) {
        return "<%1$s id=\"%2$s\">%3$s</%1$s>\n".formatted(kind, id, inside);
    }

    /** Flows {@code a-b} named {@code a-b}, as many as wanted. */
    static String flows(String... pairs) {
        var xml = new StringBuilder();
        for (var pair : pairs) {
            var ends = pair.split(">");
            xml.append(
                    "<sequenceFlow id=\"%s-%s\" sourceRef=\"%s\" targetRef=\"%s\"/>\n"
                            .formatted(ends[0], ends[1], ends[0], ends[1]));
        }
        return xml.toString();
    }

    static String when(String pair, String feel) {
        var ends = pair.split(">");
        return """
        <sequenceFlow id="%s-%s" sourceRef="%s" targetRef="%s">
          <conditionExpression xsi:type="tFormalExpression"><![CDATA[%s]]></conditionExpression>
        </sequenceFlow>
        """
                .formatted(ends[0], ends[1], ends[0], ends[1], feel);
    }

    static String boundaryTimer(String id, String host, boolean interrupting, String duration) {
        return """
        <boundaryEvent id="%s" attachedToRef="%s" cancelActivity="%s">
          <timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>
        </boundaryEvent>
        """
                .formatted(id, host, interrupting, duration);
    }

    static String boundaryMessage(String id, String host, boolean interrupting, String message) {
        return """
        <boundaryEvent id="%s" attachedToRef="%s" cancelActivity="%s">
          <messageEventDefinition messageRef="%s"/>
        </boundaryEvent>
        """
                .formatted(id, host, interrupting, message);
    }
}
