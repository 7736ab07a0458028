package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.flow.Bpmn.boundaryMessage;
import static org.tongban.flow.Bpmn.boundaryTimer;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.flow.ProcessState.Status;

class EventTests {

    private static String guarded(String boundary) {
        return node("startEvent", "start")
                + node("userTask", "work")
                + boundary
                + node("userTask", "late")
                + node("endEvent", "end")
                + node("endEvent", "lateEnd")
                + flows("start>work", "work>end", "edge>late", "late>lateEnd");
    }

    @Test
    void anInterruptingTimerWithdrawsTheWork() {
        var drive = Drive.started(guarded(boundaryTimer("edge", "work", true, "P5D")));
        assertThat(drive.effects())
                .contains(
                        new Effect.StartTimer(
                                2, "edge", "", Trigger.Form.DURATION, "P5D", Map.of()));
        drive.timer("edge");
        assertThat(drive.effects(Effect.WithdrawWork.class))
                .containsExactly(new Effect.WithdrawWork(1));
        assertThat(drive.effects(Effect.StopTimer.class)).isEmpty();
        assertThat(drive.waits()).containsExactly("late");
    }

    @Test
    void doneInTimeTheTimerIsStopped() {
        var drive = Drive.started(guarded(boundaryTimer("edge", "work", true, "P5D"))).work("work");
        assertThat(drive.effects())
                .containsExactly(new Effect.StopTimer(2), new Effect.Ended("end", false));
    }

    @Test
    void aNonInterruptingTimerFiresOnceBesideTheWork() {
        var drive = Drive.started(guarded(boundaryTimer("edge", "work", false, "P5D")));
        drive.timer("edge");
        assertThat(drive.waits()).containsExactly("work", "late");
        drive.work("work").work("late");
        assertThat(drive.state().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void aNonInterruptingMessageMayComeAgain() {
        var drive = Drive.started(guarded(boundaryMessage("edge", "work", false, "m1")));
        drive.message("paid").message("paid");
        assertThat(drive.waits()).containsExactly("work", "edge", "late", "late");
    }

    @Test
    void timersReadVariablesAndRefuseWhatIsNoTime() {
        var inside = guarded(boundaryTimer("edge", "work", true, "=period"));
        assertThat(Drive.started(inside, "period", "P30D").effects(Effect.StartTimer.class))
                .extracting(Effect.StartTimer::value)
                .containsExactly("P30D");
        assertThatThrownBy(() -> Drive.started(inside, "period", "soon"))
                .extracting("code")
                .isEqualTo(FlowProblem.EXPRESSION_FAILED);
    }

    @Test
    void aDeadlineIsLeftToTheLegalClock() {
        var inside =
                guarded(
                        "<boundaryEvent id=\"edge\" attachedToRef=\"work\""
                                + " tongban:deadline=\"correction\"><timerEventDefinition/>"
                                + "</boundaryEvent>");
        assertThat(Drive.started(inside).effects())
                .contains(
                        new Effect.StartTimer(
                                2,
                                "edge",
                                "",
                                Trigger.Form.DEADLINE,
                                "correction",
                                Map.of("deadline", "correction")));
    }

    @Test
    void aReceiveTaskTakesItsMessageAndNoOther() {
        var drive =
                Drive.started(
                        node("startEvent", "start")
                                + "<receiveTask id=\"wait\" messageRef=\"m1\"/>"
                                + node("endEvent", "end")
                                + flows("start>wait", "wait>end"));
        assertThat(drive.effects())
                .containsExactly(new Effect.AwaitMessage(1, "wait", "paid", Map.of()));
        assertThatThrownBy(() -> drive.message("withdrawn"))
                .extracting("code")
                .isEqualTo(FlowProblem.NOBODY_WAITS);
        drive.message("paid", "amount", 12.50);
        assertThat(drive.end()).isEqualTo("end");
        assertThat(drive.state().variables())
                .containsEntry("amount", new java.math.BigDecimal("12.5"));
    }

    @Test
    void aMessageWakesOneWaitASignalAll() {
        var inside =
                node("startEvent", "start")
                        + node("parallelGateway", "fork")
                        + "<intermediateCatchEvent id=\"c1\"><%1$s/></intermediateCatchEvent>"
                        + "<intermediateCatchEvent id=\"c2\"><%1$s/></intermediateCatchEvent>"
                        + node("endEvent", "e1")
                        + node("endEvent", "e2")
                        + flows("start>fork", "fork>c1", "fork>c2", "c1>e1", "c2>e2");
        var message = Drive.started(inside.formatted("messageEventDefinition messageRef=\"m1\""));
        assertThat(message.message("paid").waits()).containsExactly("c2");
        assertThat(message.message("paid").state().status()).isEqualTo(Status.ENDED);
        var signal = Drive.started(inside.formatted("signalEventDefinition signalRef=\"s1\""));
        assertThat(signal.signal("other").waits()).containsExactly("c1", "c2");
        assertThat(signal.signal("closed").state().status()).isEqualTo(Status.ENDED);
    }

    @Test
    void throwingEventsTellAndGoOn() {
        var drive =
                Drive.started(
                        node("startEvent", "start")
                                + "<sendTask id=\"notify\" tongban:template=\"accepted\"/>"
                                + node(
                                        "intermediateThrowEvent",
                                        "tell",
                                        "<signalEventDefinition signalRef=\"s1\"/>")
                                + node(
                                        "endEvent",
                                        "end",
                                        "<messageEventDefinition messageRef=\"m1\"/>")
                                + flows("start>notify", "notify>tell", "tell>end"));
        assertThat(drive.effects())
                .containsExactly(
                        new Effect.Send(
                                "notify", "", null, Map.of("template", "accepted"), Map.of()),
                        new Effect.Broadcast("tell", "closed"),
                        new Effect.Send("end", "", "paid", Map.of(), Map.of()),
                        new Effect.Ended("end", false));
    }

    @Test
    void terminateTakesEverythingWithIt() {
        var inside =
                node("startEvent", "start")
                        + node("parallelGateway", "fork")
                        + node("userTask", "a")
                        + node("userTask", "b")
                        + node("endEvent", "end")
                        + node("endEvent", "stop", "<terminateEventDefinition/>")
                        + flows("start>fork", "fork>a", "fork>b", "a>end", "b>stop");
        var drive = Drive.started(inside).work("b");
        assertThat(drive.effects())
                .containsExactly(new Effect.WithdrawWork(1), new Effect.Ended("stop", true));
        assertThat(drive.state().status()).isEqualTo(Status.TERMINATED);
    }

    @Test
    void whatBeginsAndEndsWithinOneStepIsNotTold() {
        var inside =
                node("startEvent", "start")
                        + node("parallelGateway", "fork")
                        + node("userTask", "a")
                        + node("endEvent", "end")
                        + node("endEvent", "stop", "<terminateEventDefinition/>")
                        + flows("start>fork", "fork>a", "fork>stop", "a>end");
        assertThat(Drive.started(inside).effects()).containsExactly(new Effect.Ended("stop", true));
    }
}
