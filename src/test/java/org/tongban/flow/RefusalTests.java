package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;
import static org.tongban.flow.Bpmn.when;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.core.Problem;

import java.nio.charset.StandardCharsets;
import java.util.List;

class RefusalTests {

    @SuppressWarnings("unchecked")
    static List<Finding> findings(byte[] xml) {
        var problem =
                catchThrowableOfType(Problem.class, () -> ProcessModels.read(xml, "broken.bpmn"));
        assertThat(problem).as("refused").isNotNull();
        assertThat(problem.code()).isEqualTo(FlowProblem.MODEL_REFUSED);
        assertThat(problem.details()).containsEntry("file", "broken.bpmn");
        return (List<Finding>) problem.details().get("findings");
    }

    private static List<Finding> findings(String inside) {
        return findings(Bpmn.bytes(Bpmn.file(inside)));
    }

    private static String around(String middle) {
        return node("startEvent", "start")
                + middle
                + node("endEvent", "end")
                + flows("start>m", "m>end");
    }

    @Test
    void tellsEveryFindingWithIdNameLineAndWhatToUseInstead() {
        var xml =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
                  <process id="p">
                    <startEvent id="start"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="script"/>
                    <scriptTask
                        id="script"
                        name="计算费用"/>
                    <sequenceFlow id="f2" sourceRef="script" targetRef="complex"/>
                    <complexGateway id="complex" name="Which?"/>
                    <sequenceFlow id="f3" sourceRef="complex" targetRef="nowhere"/>
                  </process>
                </definitions>
                """;
        assertThat(findings(Bpmn.bytes(xml)))
                .extracting(
                        Finding::code, Finding::id, Finding::name, Finding::line, Finding::instead)
                .contains(
                        tuple(FlowProblem.NOT_IN_SUBSET, "script", "计算费用", 6, Advice.SERVICE_TASK),
                        tuple(
                                FlowProblem.NOT_IN_SUBSET,
                                "complex",
                                "Which?",
                                10,
                                Advice.EXCLUSIVE_OR_INCLUSIVE),
                        tuple(FlowProblem.DANGLING, "f3", "", 11, Advice.REFERENCE));
    }

    @ParameterizedTest
    @CsvSource({
        "task,USER_OR_SERVICE_TASK",
        "manualTask,USER_TASK",
        "scriptTask,SERVICE_TASK",
        "complexGateway,EXCLUSIVE_OR_INCLUSIVE",
        "eventBasedGateway,BOUNDARY_EVENTS",
        "transaction,SUB_PROCESS",
        "adHocSubProcess,SUB_PROCESS"
    })
    void refusesNodesOutsideTheSubset(String element, Advice advice) {
        assertThat(findings(around(node(element, "m"))))
                .extracting(Finding::code, Finding::element, Finding::instead)
                .contains(tuple(FlowProblem.NOT_IN_SUBSET, element, advice));
    }

    @ParameterizedTest
    @CsvSource({
        "userTask,<standardLoopCharacteristics/>,LOOP_BY_GATEWAY",
        "userTask,<ioSpecification/>,MAPPINGS",
        "userTask,<potentialOwner/>,OWN_NAMESPACE",
        "intermediateCatchEvent,<linkEventDefinition/>,SEQUENCE_FLOW",
        "intermediateCatchEvent,<conditionalEventDefinition/>,CONDITION_GATEWAY",
        "intermediateThrowEvent,<escalationEventDefinition/>,BOUNDARY_EVENTS",
        "intermediateThrowEvent,<compensateEventDefinition/>,SUB_PROCESS",
        "userTask,<somethingNew/>,LEAVE_OUT",
        "userTask,<extensionElements><f:field"
                + " xmlns:f='http://flowable.org/bpmn'/></extensionElements>,OWN_NAMESPACE"
    })
    void refusesPartsOutsideTheSubset(String element, String part, Advice advice) {
        assertThat(findings(around(node(element, "m", part))))
                .extracting(Finding::code, Finding::instead)
                .contains(tuple(FlowProblem.NOT_IN_SUBSET, advice));
    }

    @ParameterizedTest
    @CsvSource({
        "subProcess,triggeredByEvent,true",
        "userTask,isForCompensation,true",
        "receiveTask,instantiate,true",
        "userTask,startQuantity,2"
    })
    void refusesAttributesThatChangeTheMeaning(String element, String attribute, String value) {
        var node = "<%s id=\"m\" %s=\"%s\"/>".formatted(element, attribute, value);
        assertThat(findings(around(node)))
                .extracting(Finding::code)
                .contains(FlowProblem.ATTRIBUTE_NOT_IN_SUBSET);
    }

    @ParameterizedTest
    @CsvSource({"P5", "5D", "''", "P-1D", "=today()", "=1 +"})
    void refusesTimersWithoutATime(String duration) {
        var timer = "<timerEventDefinition><timeDuration>%s</timeDuration></timerEventDefinition>";
        assertThat(findings(around(node("intermediateCatchEvent", "m", timer.formatted(duration)))))
                .extracting(Finding::id, Finding::code)
                .hasSize(1)
                .first()
                .isIn(tuple("m", FlowProblem.BAD_TIMER), tuple("m", FlowProblem.BAD_EXPRESSION));
    }

    @ParameterizedTest
    @CsvSource({"${approved}", "a =", "now() > date(\"2026-01-01\")", "random number() > 0.5"})
    void refusesConditionsThatAreNotPureFeel(String condition) {
        var inside =
                node("startEvent", "start")
                        + "<exclusiveGateway id=\"x\" default=\"x-end\"/>"
                        + node("endEvent", "end")
                        + node("endEvent", "other")
                        + flows("start>x", "x>end")
                        + when("x>other", condition);
        assertThat(findings(inside))
                .extracting(Finding::code, Finding::id)
                .containsExactly(tuple(FlowProblem.BAD_EXPRESSION, "x-other"));
    }

    @Test
    void refusesWhatCannotBeSound() {
        var inside =
                node("startEvent", "start")
                        + node("userTask", "work")
                        + node("userTask", "island")
                        + node("userTask", "trap")
                        + node("userTask", "trap2")
                        + node("userTask", "work")
                        + node("endEvent", "end")
                        + flows("start>work", "work>end", "work>trap", "trap>trap2", "trap2>trap");
        assertThat(findings(inside))
                .extracting(Finding::code, Finding::id)
                .contains(
                        tuple(FlowProblem.UNREACHABLE, "island"),
                        tuple(FlowProblem.NO_WAY_TO_END, "trap"),
                        tuple(FlowProblem.NO_WAY_TO_END, "trap2"),
                        tuple(FlowProblem.DUPLICATE_ID, "work"));
        assertThat(findings(node("userTask", "alone")))
                .extracting(Finding::code)
                .contains(FlowProblem.NO_START);
    }

    @Test
    void refusesAGatewayFlowWithoutAConditionAndWarnsWithoutADefault() {
        var start = node("startEvent", "start") + node("exclusiveGateway", "x");
        var ends = node("endEvent", "a") + node("endEvent", "b");
        assertThat(findings(start + ends + flows("start>x", "x>a") + when("x>b", "yes")))
                .extracting(Finding::code, Finding::id)
                .containsExactly(tuple(FlowProblem.MISSING_CONDITION, "x-a"));
        var model =
                Bpmn.model(
                        start + ends + flows("start>x") + when("x>a", "no") + when("x>b", "yes"));
        assertThat(model.warnings())
                .extracting(Finding::code, Finding::id)
                .containsExactly(tuple(FlowProblem.MAY_FIND_NO_WAY, "x"));
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE definitions [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><definitions/>'",
        "'<definitions><unclosed></definitions>'",
        "'not xml'",
        "''",
        "<html/>"
    })
    void refusesWhatIsNotPlainXml(String xml) {
        assertThat(findings(xml.getBytes(StandardCharsets.UTF_8)))
                .extracting(Finding::code, Finding::instead)
                .containsExactly(tuple(FlowProblem.XML_BROKEN, Advice.PLAIN_XML));
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThat(findings(new byte[5 * 1024 * 1024]))
                .extracting(Finding::code)
                .containsExactly(FlowProblem.XML_BROKEN);
    }
}
