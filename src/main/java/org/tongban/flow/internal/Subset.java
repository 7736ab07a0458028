package org.tongban.flow.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Advice;

/**
 * Every element of BPMN 2.0 that a file may hold, and what becomes of it; all others are refused.
 */
public final class Subset {

    /** Run, drawn without being run, or refused. */
    public enum Verdict {
        RUN,
        DRAWN,
        REFUSED
    }

    /** One element; the advice belongs to the refused ones, the note to those that are run. */
    public record Row(String element, Verdict verdict, Advice advice, String note) {}

    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    private Subset() {}

    static {
        run("definitions", "the file; 4 MB at most");
        run("process", "the first is the main one, or the one with `tongban:main=\"true\"`");
        run("startEvent", "plain, exactly one in each process and sub-process");
        run("endEvent", "plain, terminate (ends its scope), message or signal");
        run("userTask", "work of a person; all `tongban:` attributes go with the offer");
        run("serviceTask", "work of a program; all `tongban:` attributes go with the call");
        run("sendTask", "sends and goes on at once");
        run("receiveTask", "waits for its message");
        run("businessRuleTask", "a decision table, named by a `tongban:` attribute");
        run("exclusiveGateway", "first true condition in the order of the file, else the default");
        run("parallelGateway", "joins by incoming flow, also in loops");
        run("inclusiveGateway", "joins when no further token can come (table 13.3)");
        run("subProcess", "embedded; shares the variables of its process");
        run("callActivity", "another process with its own variables; mappings carry them");
        run("boundaryEvent", "timer, message or signal; interrupting or not");
        run("intermediateCatchEvent", "timer, message or signal");
        run("intermediateThrowEvent", "message, signal or none");
        run("sequenceFlow", "");
        run("conditionExpression", "FEEL, parsed when the file is read");
        run("timerEventDefinition", "one time, or `tongban:deadline` for the legal clock");
        run("timeDuration", "ISO 8601, or FEEL after `=`");
        run("timeDate", "ISO 8601, or FEEL after `=`");
        run("messageEventDefinition", "");
        run("signalEventDefinition", "");
        run("terminateEventDefinition", "at an end event");
        run(
                "multiInstanceLoopCharacteristics",
                "user tasks only; in sequence or parallel; `tongban:collection` and"
                        + " `tongban:element`, `tongban:outputCollection` and"
                        + " `tongban:outputElement`");
        run("loopCardinality", "FEEL, at most 1,000");
        run(
                "completionCondition",
                "FEEL over `numberOfInstances`, `numberOfActiveInstances`,"
                        + " `numberOfCompletedInstances`");
        run("message", "by its name");
        run("signal", "by its name");
        run("incoming", "");
        run("outgoing", "");
        run("extensionElements", "`tongban:input` and `tongban:output` with `target` and `source`");
        Stream.of(
                        "documentation",
                        "collaboration",
                        "participant",
                        "participantMultiplicity",
                        "messageFlow",
                        "laneSet",
                        "lane",
                        "childLaneSet",
                        "flowNodeRef",
                        "textAnnotation",
                        "text",
                        "association",
                        "group",
                        "category",
                        "categoryValue",
                        "categoryValueRef",
                        "itemDefinition",
                        "dataObject",
                        "dataObjectReference",
                        "dataStore",
                        "dataStoreReference",
                        "dataState",
                        "property",
                        "error",
                        "escalation",
                        "interface",
                        "operation",
                        "inMessageRef",
                        "outMessageRef",
                        "resource",
                        "resourceParameter",
                        "endPoint",
                        "auditing",
                        "monitoring",
                        "processRef",
                        "interfaceRef",
                        "sourceRef",
                        "targetRef",
                        "extension",
                        "relationship")
                .forEach(element -> row(element, Verdict.DRAWN, Advice.DRAWING_ONLY, ""));
        refuse("task", Advice.USER_OR_SERVICE_TASK);
        refuse("manualTask", Advice.USER_TASK);
        refuse("scriptTask", Advice.SERVICE_TASK);
        refuse("complexGateway", Advice.EXCLUSIVE_OR_INCLUSIVE);
        refuse("eventBasedGateway", Advice.BOUNDARY_EVENTS);
        refuse("transaction", Advice.SUB_PROCESS);
        refuse("adHocSubProcess", Advice.SUB_PROCESS);
        refuse("standardLoopCharacteristics", Advice.LOOP_BY_GATEWAY);
        refuse("linkEventDefinition", Advice.SEQUENCE_FLOW);
        refuse("errorEventDefinition", Advice.SERVICE_OUTCOME);
        refuse("escalationEventDefinition", Advice.BOUNDARY_EVENTS);
        refuse("compensateEventDefinition", Advice.SUB_PROCESS);
        refuse("conditionalEventDefinition", Advice.CONDITION_GATEWAY);
        refuse("cancelEventDefinition", Advice.SUB_PROCESS);
        refuse("eventDefinitionRef", Advice.ONE_EVENT_DEFINITION);
        refuse("timeCycle", Advice.NON_INTERRUPTING_TIMER);
        for (var element :
                List.of(
                        "ioSpecification",
                        "dataInputAssociation",
                        "dataOutputAssociation",
                        "dataInput",
                        "dataOutput",
                        "inputSet",
                        "outputSet",
                        "ioBinding",
                        "loopDataInputRef",
                        "loopDataOutputRef",
                        "inputDataItem",
                        "outputDataItem")) {
            refuse(element, Advice.MAPPINGS);
        }
        refuse("complexBehaviorDefinition", Advice.LEAVE_OUT);
        for (var element :
                List.of("performer", "humanPerformer", "potentialOwner", "resourceRole")) {
            refuse(element, Advice.OWN_NAMESPACE);
        }
        refuse("import", Advice.CALL_ACTIVITY);
        for (var element :
                List.of(
                        "globalTask",
                        "globalUserTask",
                        "globalManualTask",
                        "globalScriptTask",
                        "globalBusinessRuleTask")) {
            refuse(element, Advice.CALL_ACTIVITY);
        }
        for (var element :
                List.of(
                        "choreography",
                        "globalChoreographyTask",
                        "conversation",
                        "callConversation",
                        "subConversation",
                        "conversationLink",
                        "correlationProperty",
                        "correlationSubscription",
                        "correlationKey",
                        "partnerEntity",
                        "partnerRole",
                        "supports")) {
            refuse(element, Advice.LEAVE_OUT);
        }
    }

    private static void run(String element, String note) {
        row(element, Verdict.RUN, Advice.NONE, note);
    }

    private static void refuse(String element, Advice advice) {
        row(element, Verdict.REFUSED, advice, "");
    }

    private static void row(String element, Verdict verdict, Advice advice, String note) {
        ROWS.put(element, new Row(element, verdict, advice, note));
    }

    static @Nullable Row find(String element) {
        return ROWS.get(element);
    }

    public static List<Row> rows() {
        return List.copyOf(ROWS.values());
    }
}
