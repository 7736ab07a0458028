package org.tongban.flow;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random sound process, written once and rendered twice: with FEEL for us, with JUEL for
 * Flowable. Blocks nest up to four deep; some are not block-structured but sound by construction.
 */
final class RandomProcess {

    private static final int DEEPEST = 4;

    private final Random random;
    private final StringBuilder definitions = new StringBuilder();
    private final StringBuilder called = new StringBuilder();
    private final Set<String> elements = new TreeSet<>();
    private StringBuilder inside = new StringBuilder();
    private String scope = "";
    private int next;
    private int size;
    private int loops;
    private int forksInLoops;

    RandomProcess(long seed) {
        random = new Random(seed);
        var root = process(0);
        definitions
                .append("<process id=\"p\" isExecutable=\"true\">")
                .append(root)
                .append("</process>");
        definitions.append(called);
    }

    /** The elements of the subset that it holds. */
    Set<String> elements() {
        return elements;
    }

    String ours() {
        return frame().replaceAll("\\{\\{(v\\d)=(\\d)}}", "$1 = $2")
                .replaceAll("\\{\\{done>=(\\d)}}", "numberOfCompletedInstances >= $1")
                .replace("{{service}}", "")
                .replaceAll("\\{\\{(sendTask|businessRuleTask)}}", "$1")
                .replaceAll("\\{\\{in}}", mapping("tongban:input"))
                .replaceAll("\\{\\{out}}", mapping("tongban:output"));
    }

    String flowables() {
        return frame().replaceAll("\\{\\{(v\\d)=(\\d)}}", "\\${$1 == $2}")
                .replaceAll("\\{\\{done>=(\\d)}}", "\\${nrOfCompletedInstances >= $1}")
                .replace("{{service}}", "flowable:expression=\"${true}\"")
                .replaceAll("\\{\\{(sendTask|businessRuleTask)}}", "serviceTask")
                .replaceAll("\\{\\{in}}", mapping("flowable:in"))
                .replaceAll("\\{\\{out}}", mapping("flowable:out"));
    }

    private static String mapping(String element) {
        var xml = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            xml.append("<%s source=\"v%d\" target=\"v%d\"/>".formatted(element, i, i));
        }
        return xml.toString();
    }

    private String frame() {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
            xmlns:flowable="http://flowable.org/bpmn"
            xmlns:tongban="https://tongban.org/bpmn" id="d" targetNamespace="https://tongban.org">
        """
                + definitions
                + "</definitions>";
    }

    // A scope: start, body, end

    private String process(int depth) {
        var outer = inside;
        inside = new StringBuilder();
        var start = node("startEvent", "");
        var body = block(depth);
        flow(start, body.first(), "");
        flow(body.last(), node("endEvent", ""), "");
        if (random.nextInt(6) == 0) {
            // Branches that never meet: the scope ends when all have ended.
            inside = new StringBuilder();
            start = node("startEvent", "");
            var fork = node("parallelGateway", "");
            flow(start, fork, "");
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                var branch = block(depth + 1);
                flow(fork, branch.first(), "");
                boolean kills = random.nextInt(4) == 0;
                flow(branch.last(), end(kills), "");
            }
        }
        var xml = inside.toString();
        inside = outer;
        return xml;
    }

    private String end(boolean terminates) {
        return terminates
                ? node("endEvent", "<terminateEventDefinition/>", "terminateEventDefinition")
                : node("endEvent", "");
    }

    /** A part of a process with one way in and one way out. */
    private record Block(String first, String last) {}

    private Block block(int depth) {
        if (depth >= DEEPEST || size > 25) {
            return task();
        }
        return switch (random.nextInt(14)) {
            case 0, 1 -> sequence(depth);
            case 2 -> split("exclusiveGateway", depth);
            // Known difference: in Flowable an inclusive gateway in a loop waits for its siblings.
            case 3 -> split(forksInLoops > 0 ? "exclusiveGateway" : "inclusiveGateway", depth);
            case 4, 5 -> split("parallelGateway", depth);
            case 6 -> loop(depth);
            case 7 -> subProcess(depth);
            case 8 -> guarded(userTask(), depth);
            case 9 -> call(depth);
            case 10 -> random.nextBoolean() ? crossed() : overlapping();
            case 11 -> repeated(depth);
            default -> task();
        };
    }

    private Block sequence(int depth) {
        var first = block(depth + 1);
        var last = block(depth + 1);
        flow(first.last(), last.first(), "");
        return new Block(first.first(), last.last());
    }

    private Block split(String gateway, int depth) {
        var split = node(gateway, "");
        var join = node(gateway, "");
        int ways = 2 + random.nextInt(2);
        boolean forks = loops > 0 && !gateway.equals("exclusiveGateway");
        forksInLoops += forks ? 1 : 0;
        var condition = condition();
        for (int i = 0; i < ways; i++) {
            var branch = block(depth + 1);
            boolean conditional = !gateway.equals("parallelGateway") && i > 0;
            // Two ways are often open at once, so that the first of them matters.
            condition = random.nextBoolean() ? condition : condition();
            var id = flow(split, branch.first(), conditional ? condition : "");
            if (!conditional && !gateway.equals("parallelGateway")) {
                defaults(split, id);
            }
            flow(branch.last(), join, "");
        }
        forksInLoops -= forks ? 1 : 0;
        return new Block(split, join);
    }

    private void defaults(String gateway, String flow) {
        var mark = "id=\"" + gateway + "\"";
        int at = inside.indexOf(mark);
        inside.insert(at + mark.length(), " default=\"" + flow + "\"");
    }

    private Block loop(int depth) {
        var in = node("exclusiveGateway", "");
        var stop = userTask();
        loops++;
        var body = block(depth + 1);
        loops--;
        var out = node("exclusiveGateway", "");
        flow(in, stop, "");
        flow(stop, body.first(), "");
        flow(body.last(), out, "");
        var after = node("intermediateThrowEvent", "");
        flow(out, in, condition());
        defaults(out, flow(out, after, ""));
        elements.add("loop");
        return new Block(in, after);
    }

    private Block subProcess(int depth) {
        var id = id("subProcess");
        var before = scope;
        scope = id;
        var body = process(depth + 1);
        scope = before;
        inside.append("<subProcess id=\"%s\">%s</subProcess>".formatted(id, body));
        return random.nextBoolean() ? guarded(id, depth) : new Block(id, id);
    }

    private Block guarded(String host, int depth) {
        var join = node("exclusiveGateway", "");
        boolean interrupting = random.nextBoolean();
        int events = 1 + random.nextInt(2);
        for (int i = 0; i < events; i++) {
            var edge = id("boundaryEvent");
            elements.add(interrupting ? "interrupting" : "non-interrupting");
            inside.append(
                    "<boundaryEvent id=\"%s\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</boundaryEvent>"
                            .formatted(edge, host, interrupting, trigger(edge)));
            var branch = block(depth + 2);
            flow(edge, branch.first(), "");
            // A branch beside its host ends by itself; one instead of it comes back.
            flow(branch.last(), interrupting ? join : end(false), "");
        }
        flow(host, join, "");
        return new Block(host, join);
    }

    private Block call(int depth) {
        var id = id("callActivity");
        var process = "q" + next++;
        var before = scope;
        scope = process;
        var body = process(depth + 2);
        scope = before;
        called.append(
                "<process id=\"%s\" isExecutable=\"true\">%s</process>".formatted(process, body));
        inside.append(
                """
                <callActivity id="%s" calledElement="%s"><extensionElements>{{in}}{{out}}\
                </extensionElements></callActivity>
                """
                        .formatted(id, process));
        return new Block(id, id);
    }

    private Block repeated(int depth) {
        var id = id("userTask");
        boolean sequential = random.nextBoolean();
        elements.add(sequential ? "sequential" : "parallel");
        inside.append(
                """
                <userTask id="%s"><multiInstanceLoopCharacteristics isSequential="%s">
                <loopCardinality>%d</loopCardinality>%s
                </multiInstanceLoopCharacteristics></userTask>
                """
                        .formatted(
                                id,
                                sequential,
                                2 + random.nextInt(3),
                                random.nextBoolean()
                                        ? "<completionCondition>{{done>=%d}}</completionCondition>"
                                                .formatted(1 + random.nextInt(2))
                                        : ""));
        return random.nextInt(3) == 0 ? guarded(id, depth) : new Block(id, id);
    }

    /** Two branches, the second of which waits in its middle for the first: no block structure. */
    private Block crossed() {
        elements.add("crossed");
        var fork = node("parallelGateway", "");
        var join = node("parallelGateway", "");
        var give = node("parallelGateway", "");
        var take = node("parallelGateway", "");
        var a1 = task();
        var a2 = task();
        var b1 = task();
        var b2 = task();
        flow(fork, a1.first(), "");
        flow(fork, b1.first(), "");
        flow(a1.last(), give, "");
        flow(give, a2.first(), "");
        flow(give, take, "");
        flow(b1.last(), take, "");
        flow(take, b2.first(), "");
        flow(a2.last(), join, "");
        flow(b2.last(), join, "");
        return new Block(fork, join);
    }

    /** Two loops that overlap: no block structure. */
    private Block overlapping() {
        elements.add("overlapping");
        var in1 = node("exclusiveGateway", "");
        var in2 = node("exclusiveGateway", "");
        var out1 = node("exclusiveGateway", "");
        var out2 = node("exclusiveGateway", "");
        var a = userTask();
        var b = userTask();
        var c = userTask();
        flow(in1, a, "");
        flow(a, in2, "");
        flow(in2, b, "");
        flow(b, out1, "");
        flow(out1, in1, condition());
        defaults(out1, flow(out1, c, ""));
        flow(c, out2, "");
        flow(out2, in2, condition());
        var after = node("intermediateThrowEvent", "");
        defaults(out2, flow(out2, after, ""));
        return new Block(in1, after);
    }

    private Block task() {
        var id =
                switch (random.nextInt(10)) {
                    case 0 -> special("serviceTask", "serviceTask", " {{service}}");
                    case 1 -> special("sendTask", "{{sendTask}}", " {{service}}");
                    case 2 -> special("businessRuleTask", "{{businessRuleTask}}", " {{service}}");
                    case 3 -> receiveTask();
                    case 4 -> caught();
                    default -> userTask();
                };
        return new Block(id, id);
    }

    private String userTask() {
        return node("userTask", "");
    }

    private String special(String element, String rendered, String more) {
        var id = id(element);
        inside.append("<%s id=\"%s\"%s/>".formatted(rendered, id, more));
        return id;
    }

    private String receiveTask() {
        var id = id("receiveTask");
        define("message", id);
        inside.append("<receiveTask id=\"%s\" messageRef=\"%s_ref\"/>".formatted(id, id));
        return id;
    }

    private String caught() {
        var id = id("intermediateCatchEvent");
        inside.append(
                "<intermediateCatchEvent id=\"%s\">%s</intermediateCatchEvent>"
                        .formatted(id, trigger(id)));
        return id;
    }

    private String trigger(String id) {
        return switch (random.nextInt(3)) {
            case 0 -> {
                elements.add("timerEventDefinition");
                yield "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
            }
            case 1 -> {
                elements.add("messageEventDefinition");
                define("message", id);
                yield "<messageEventDefinition messageRef=\"%s_ref\"/>".formatted(id);
            }
            default -> {
                elements.add("signalEventDefinition");
                define("signal", id);
                yield "<signalEventDefinition signalRef=\"%s_ref\"/>".formatted(id);
            }
        };
    }

    private void define(String kind, String id) {
        definitions.append("<%s id=\"%s_ref\" name=\"%s\"/>".formatted(kind, id, id));
    }

    private String condition() {
        return "{{v%d=%d}}".formatted(random.nextInt(4), random.nextInt(3));
    }

    private String id(String element) {
        elements.add(element);
        size++;
        return scope + element.substring(0, 1) + element.replaceAll("[a-z]", "") + next++;
    }

    private String node(String element, String content, String... also) {
        var id = id(element);
        elements.addAll(List.of(also));
        inside.append("<%1$s id=\"%2$s\">%3$s</%1$s>\n".formatted(element, id, content));
        return id;
    }

    private String flow(String source, String target, String condition) {
        var id = "f" + next++;
        inside.append(
                "<sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\">%s</sequenceFlow>\n"
                        .formatted(
                                id,
                                source,
                                target,
                                condition.isEmpty()
                                        ? ""
                                        : "<conditionExpression xsi:type=\"tFormalExpression\">"
                                                + condition
                                                + "</conditionExpression>"));
        return id;
    }
}
