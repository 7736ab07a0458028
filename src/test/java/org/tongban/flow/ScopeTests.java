package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.flow.Bpmn.boundaryMessage;
import static org.tongban.flow.Bpmn.boundaryTimer;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;

import org.junit.jupiter.api.Test;
import org.tongban.flow.ProcessState.Status;

import java.util.List;
import java.util.Map;

class ScopeTests {

    private static final String SUB =
            node("startEvent", "start")
                    + node(
                            "subProcess",
                            "sub",
                            node("startEvent", "begin")
                                    + node("parallelGateway", "fork")
                                    + node("userTask", "a")
                                    + boundaryTimer("late", "a", true, "P1D")
                                    + node("userTask", "b")
                                    + node("endEvent", "endA")
                                    + node("endEvent", "endB", "<terminateEventDefinition/>")
                                    + flows("begin>fork", "fork>a", "fork>b", "a>endA", "b>endB")
                                    + flows("late>endA"))
                    + boundaryMessage("edge", "sub", true, "m2")
                    + node("userTask", "after")
                    + node("endEvent", "end")
                    + node("endEvent", "withdrawn")
                    + flows("start>sub", "sub>after", "after>end", "edge>withdrawn");

    @Test
    void endsWhenTerminatedInsideAndTheProcessGoesOn() {
        var drive = Drive.started(SUB).work("b");
        assertThat(drive.waits()).containsExactly("after");
        assertThat(drive.effects(Effect.WithdrawWork.class)).hasSize(1);
        assertThat(drive.effects(Effect.StopTimer.class)).hasSize(1);
        assertThat(drive.effects(Effect.StopAwaiting.class)).hasSize(1);
    }

    @Test
    void anInterruptionTakesEverythingInsideWithIt() {
        var drive = Drive.started(SUB).message("withdrawn");
        assertThat(drive.end()).isEqualTo("withdrawn");
        assertThat(drive.effects())
                .containsExactlyInAnyOrder(
                        new Effect.WithdrawWork(3),
                        new Effect.StopTimer(4),
                        new Effect.WithdrawWork(5),
                        new Effect.Ended("withdrawn", false));
    }

    private static final String CALLING =
            """
            <process id="outer" name="Joint"><startEvent id="start"/>
              <callActivity id="call" calledElement="fire">
                <extensionElements>
                  <tongban:input target="shop" source="firm.name"/>
                  <tongban:output target="fireOutcome" source="outcome"/>
                </extensionElements>
              </callActivity>
              <boundaryEvent id="limit" attachedToRef="call" cancelActivity="false">
                <timerEventDefinition><timeDuration>=limit</timeDuration></timerEventDefinition>
              </boundaryEvent>
              <userTask id="urge"/><endEvent id="urged"/><endEvent id="end"/>
            """
                    + flows("start>call", "call>end", "limit>urge", "urge>urged")
                    + "</process><process id=\"fire\"><startEvent id=\"begin\"/>"
                    + "<userTask id=\"check\"><extensionElements>"
                    + "<tongban:input target=\"place\" source=\"shop\"/></extensionElements>"
                    + "</userTask><endEvent id=\"done\"/>"
                    + flows("begin>check", "check>done")
                    + "</process>";

    @Test
    void aCalledProcessHasVariablesOfItsOwn() {
        var model = ProcessModels.read(Bpmn.bytes(Bpmn.definitions(CALLING)), "joint.bpmn");
        assertThat(model.id()).isEqualTo("outer");
        var drive = Drive.started(model, "limit", "P20D", "firm", Map.of("name", "茶馆"));
        assertThat(drive.effects(Effect.OfferWork.class))
                .singleElement()
                .extracting(Effect.OfferWork::input)
                .isEqualTo(Map.of("place", "茶馆"));
        drive.timer("limit");
        assertThat(drive.waits()).containsExactly("check", "urge");
        drive.work("check", "outcome", "safe").work("urge");
        assertThat(drive.state().status()).isEqualTo(Status.ENDED);
        assertThat(drive.state().variables())
                .containsEntry("fireOutcome", "safe")
                .doesNotContainKeys("outcome", "shop", "place");
    }

    @Test
    void aProcessThatIsNotThereIsToldWhenLinkingAndWhenCalling() {
        var inside =
                node("startEvent", "start")
                        + "<callActivity id=\"call\" calledElement=\"nowhere\"/>"
                        + node("endEvent", "end")
                        + flows("start>call", "call>end");
        var model = Bpmn.model(inside);
        assertThat(model.unlinkedCalls()).containsExactly("nowhere");
        assertThatThrownBy(() -> ProcessModels.link(List.of(model)))
                .extracting("code")
                .isEqualTo(FlowProblem.UNKNOWN_CALL);
        assertThatThrownBy(() -> Drive.started(model))
                .extracting("code")
                .isEqualTo(FlowProblem.UNKNOWN_CALL);
    }

    @Test
    void aProcessMayNotCallItself() {
        var inside =
                node("startEvent", "start")
                        + "<callActivity id=\"call\" calledElement=\"p\"/>"
                        + node("endEvent", "end")
                        + flows("start>call", "call>end");
        assertThatThrownBy(() -> Bpmn.model(inside))
                .extracting("code")
                .isEqualTo(FlowProblem.CALLS_ITSELF);
    }
}
