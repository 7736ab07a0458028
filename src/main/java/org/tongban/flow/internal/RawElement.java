package org.tongban.flow.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An element of the file as it stands there, before any parser interprets it.
 *
 * @param attributes by local name, where they have no namespace
 * @param own by local name, in our own namespace
 * @param foreign namespaces of all other attributes
 */
record RawElement(
        String namespace,
        String element,
        int line,
        Map<String, String> attributes,
        Map<String, String> own,
        List<String> foreign,
        List<RawElement> children,
        StringBuilder content) {

    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String OWN = "https://tongban.org/bpmn";

    boolean bpmn() {
        return namespace.equals(BPMN);
    }

    boolean is(String bpmnElement) {
        return bpmn() && element.equals(bpmnElement);
    }

    String id() {
        return attribute("id");
    }

    String name() {
        return attribute("name");
    }

    /** Empty when it is not there. */
    String attribute(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** A reference without its namespace prefix. */
    String reference(String name) {
        var value = attribute(name);
        return value.substring(value.indexOf(':') + 1);
    }

    String text() {
        return content.toString().strip();
    }

    Stream<RawElement> all(String bpmnElement) {
        return children.stream().filter(child -> child.is(bpmnElement));
    }

    List<RawElement> definitions() {
        return children.stream()
                .filter(child -> child.bpmn() && child.element.endsWith("EventDefinition"))
                .toList();
    }

    /** Our own elements among the extension elements. */
    List<RawElement> extensions(String ownElement) {
        var found = new ArrayList<RawElement>();
        all("extensionElements")
                .flatMap(holder -> holder.children.stream())
                .filter(child -> child.namespace.equals(OWN) && child.element.equals(ownElement))
                .forEach(found::add);
        return found;
    }
}
