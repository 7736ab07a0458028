package org.tongban.flow;

/** What to use instead of something refused; the Chinese sentence stands in the messages. */
public enum Advice {
    NONE("correct the file"),
    USER_OR_SERVICE_TASK(
            "say who does it: use a userTask for a person, a serviceTask for a program"),
    USER_TASK("use a userTask; what an officer does by hand is still offered and confirmed"),
    SERVICE_TASK("use a serviceTask; programs are named, never written into a process"),
    EXCLUSIVE_OR_INCLUSIVE("use an exclusiveGateway, inclusiveGateway or parallelGateway"),
    BOUNDARY_EVENTS(
            "use a task with boundary timer, message or signal events, one for each way on"),
    BOUNDARY_ON_SUB_PROCESS("use a boundary event on an embedded subProcess"),
    LOOP_BY_GATEWAY("draw the loop with an exclusiveGateway and a sequence flow back"),
    MULTI_INSTANCE_USER_TASK(
            "put the multi-instance on a userTask; repeat other work by a loop or a called"
                    + " process"),
    SUB_PROCESS("use an embedded subProcess with a boundary event and a way for undoing"),
    PLAIN_START("use a plain startEvent; what starts a case is said in the service item"),
    PLAIN_END("use a plain or terminate endEvent, and a gateway that leads to it"),
    SERVICE_OUTCOME(
            "let the service give a variable and ask it in an exclusiveGateway behind the task"),
    CONDITION_GATEWAY("ask the condition in an exclusiveGateway behind the task that changes it"),
    SEQUENCE_FLOW("draw a sequence flow"),
    MAPPINGS("use tongban:input and tongban:output with FEEL"),
    CALL_ACTIVITY("use a callActivity that names the process"),
    NON_INTERRUPTING_TIMER("use a non-interrupting boundary timer, or a timer in a loop"),
    ONE_EVENT_DEFINITION("give the event one timer, message or signal"),
    OWN_NAMESPACE("say it with attributes of https://tongban.org/bpmn, or leave it out"),
    FEEL("write FEEL, for example: outcome = \"accepted\""),
    TIMER(
            "write one ISO 8601 timeDuration (P5D) or timeDate, FEEL after an equals sign, or name"
                    + " a tongban:deadline"),
    ADD_START("give the scope one startEvent and draw a flow from it"),
    CONNECT("connect it with a sequence flow, or take it out"),
    WAY_OUT("draw a way from it to an endEvent"),
    UNIQUE_ID("give every element an id of its own"),
    ADD_CONDITION("give every flow but the default one a condition"),
    NO_CONDITION("take the condition out; a parallelGateway takes every way"),
    ADD_DEFAULT("make one flow the default"),
    REFERENCE("refer to an element of this scope that is there"),
    NO_LOOP_OF_CALLS("let no process call itself, not even through others"),
    LEAVE_OUT("leave it out; it is not run here"),
    PLAIN_XML("write well-formed XML 1.0 without a document type, in UTF-8, below four megabytes"),
    DRAWING_ONLY("nothing to do; it is drawn but not run");

    private final String english;

    Advice(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }
}
