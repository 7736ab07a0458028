package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;
import org.tongban.flow.ProcessState.Status;

class SequenceTests {

    private static final String TWO_TASKS =
            node("startEvent", "start")
                    + "<userTask id=\"accept\" name=\"Accept\" tongban:role=\"clerk\"/>"
                    + node("serviceTask", "register")
                    + node("endEvent", "end")
                    + flows("start>accept", "accept>register", "register>end");

    @Test
    void offersWorkThenRunsTheServiceThenEnds() {
        var drive = Drive.started(TWO_TASKS, "firm", "云川茶业");
        assertThat(drive.effects())
                .containsExactly(
                        new Effect.OfferWork(
                                1, "accept", "Accept", Map.of("role", "clerk"), Map.of(), 0));
        drive.work("accept", "outcome", "accepted");
        assertThat(drive.effects())
                .containsExactly(
                        new Effect.RunService(2, "register", "REGISTER", Map.of(), Map.of()));
        drive.service("register", "code", "91990101MA00000000");
        assertThat(drive.effects()).containsExactly(new Effect.Ended("end", false));
        assertThat(drive.state().status()).isEqualTo(Status.ENDED);
        assertThat(drive.state().variables())
                .containsEntry("firm", "云川茶业")
                .containsEntry("outcome", "accepted")
                .containsEntry("code", "91990101MA00000000");
    }

    @Test
    void sameStateAndEventGiveTheSameStep() {
        var model = Bpmn.model(TWO_TASKS);
        var started = new Event.Started(Map.of("amount", 3));
        assertThat(Flow.advance(model, ProcessState.fresh(), started))
                .isEqualTo(Flow.advance(model, ProcessState.fresh(), started));
    }

    @Test
    void refusesASecondCompletionNamingTheState() {
        var drive = Drive.started(TWO_TASKS);
        int accept = drive.wait("accept");
        drive.work("accept");
        assertThatThrownBy(() -> drive.on(new Event.WorkDone(accept, Map.of())))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo(FlowProblem.NO_SUCH_WAIT);
                            assertThat(problem.details())
                                    .containsEntry("state", "RUNNING")
                                    .containsEntry("waits", java.util.List.of("2:register"));
                        });
        assertThat(drive.waits()).containsExactly("register");
    }

    @Test
    void nothingComesAfterTheEnd() {
        var drive = Drive.started(TWO_TASKS);
        drive.work("accept").service("register");
        assertThatThrownBy(() -> drive.on(new Event.Cancelled()))
                .extracting("code")
                .isEqualTo(FlowProblem.NOT_RUNNING);
        assertThatThrownBy(() -> drive.on(new Event.Started(Map.of())))
                .extracting("code")
                .isEqualTo(FlowProblem.ALREADY_STARTED);
    }

    @Test
    void cancellingWithdrawsEverything() {
        var drive = Drive.started(TWO_TASKS).on(new Event.Cancelled());
        assertThat(drive.effects())
                .containsExactly(new Effect.WithdrawWork(1), new Effect.Ended(null, false));
        assertThat(drive.state().status()).isEqualTo(Status.CANCELLED);
    }
}
