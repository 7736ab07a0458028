package org.tongban.flow;

/**
 * One thing in a BPMN file that is refused, or worth a warning.
 *
 * @param code says what is wrong; its sentence is in the messages
 * @param element name of the BPMN element, such as {@code scriptTask}
 * @param id of the element, or empty
 * @param name of the element, or empty
 * @param line from 1; 0 when the file as a whole is meant
 * @param detail the offending value or expression error, or empty
 * @param instead what to use instead; its sentence is in the messages
 */
public record Finding(
        FlowProblem code,
        String element,
        String id,
        String name,
        int line,
        String detail,
        Advice instead) {

    @Override
    public String toString() {
        return "line %d: %s %s %s\"%s\": %s%s; %s"
                .formatted(
                        line,
                        code.code(),
                        code.name(),
                        element + " " + id + " ",
                        name,
                        detail,
                        detail.isEmpty() ? "" : " ",
                        instead.english());
    }
}
