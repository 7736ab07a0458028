package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;
import static org.tongban.flow.Bpmn.when;

import org.junit.jupiter.api.Test;
import org.tongban.flow.ProcessState.Status;

class GatewayTests {

    private static final String CHOICE =
            node("startEvent", "start")
                    + node("userTask", "decide")
                    + "<exclusiveGateway id=\"x\" default=\"x-other\"/>"
                    + node("endEvent", "granted")
                    + node("endEvent", "refused")
                    + node("endEvent", "other")
                    + flows("start>decide", "decide>x", "x>other")
                    + when("x>granted", "outcome = \"granted\" and capital > 100.5")
                    + when("x>refused", "outcome = \"refused\"");

    @Test
    void takesTheFirstConditionThatHolds() {
        assertThat(Drive.started(CHOICE, "capital", 101).work("decide", "outcome", "granted").end())
                .isEqualTo("granted");
        assertThat(Drive.started(CHOICE, "capital", 1).work("decide", "outcome", "refused").end())
                .isEqualTo("refused");
    }

    @Test
    void takesTheDefaultWhenNoneHoldsOrAVariableIsMissing() {
        assertThat(Drive.started(CHOICE, "capital", 1).work("decide", "outcome", "granted").end())
                .isEqualTo("other");
        assertThat(Drive.started(CHOICE).work("decide").end()).isEqualTo("other");
    }

    @Test
    void refusesTheEventWhenNoWayIsOpen() {
        var drive =
                Drive.started(
                        node("startEvent", "start")
                                + node("userTask", "decide")
                                + node("exclusiveGateway", "x")
                                + node("endEvent", "granted")
                                + flows("start>decide", "decide>x")
                                + when("x>granted", "outcome = \"granted\""));
        assertThatThrownBy(() -> drive.work("decide", "outcome", "refused"))
                .extracting("code")
                .isEqualTo(FlowProblem.NO_WAY);
        assertThat(drive.waits()).containsExactly("decide");
    }

    private static final String FORK =
            node("startEvent", "start")
                    + node("parallelGateway", "fork")
                    + node("userTask", "a")
                    + node("userTask", "b")
                    + node("parallelGateway", "join")
                    + node("userTask", "decide")
                    + node("endEvent", "end")
                    + flows("start>fork", "fork>a", "fork>b", "a>join", "b>join", "join>decide")
                    + flows("decide>end");

    @Test
    void waitsForBothBranches() {
        var drive = Drive.started(FORK);
        assertThat(drive.waits()).containsExactly("a", "b");
        assertThat(drive.work("b").waits()).containsExactly("a");
        assertThat(drive.work("a").waits()).containsExactly("decide");
        assertThat(drive.work("decide").state().status()).isEqualTo(Status.ENDED);
    }

    /** Flowable counts executions here and goes on too early; BPMN 2.0 counts incoming flows. */
    @Test
    void joinsByIncomingFlowNotByNumberOfTokens() {
        var drive =
                Drive.started(
                        node("startEvent", "start")
                                + node("parallelGateway", "fork")
                                + node("userTask", "a1")
                                + node("userTask", "a2")
                                + node("exclusiveGateway", "merge")
                                + node("userTask", "b")
                                + node("parallelGateway", "join")
                                + node("userTask", "after")
                                + node("endEvent", "end")
                                + flows("start>fork", "fork>a1", "fork>a2", "fork>b", "a1>merge")
                                + flows("a2>merge", "merge>join", "b>join", "join>after")
                                + flows("after>end"));
        drive.work("a1").work("a2");
        assertThat(drive.waits()).containsExactly("b");
        drive.work("b");
        assertThat(drive.waits()).containsExactly("after");
        assertThat(drive.state().arrivals())
                .containsExactly(new Arrival(0, "join", "merge-join", 1));
    }

    private static final String INCLUSIVE =
            node("startEvent", "start")
                    + "<inclusiveGateway id=\"split\" default=\"split-c\"/>"
                    + node("userTask", "a")
                    + node("userTask", "b")
                    + node("userTask", "c")
                    + node("inclusiveGateway", "join")
                    + node("userTask", "after")
                    + node("endEvent", "end")
                    + flows("start>split", "split>c", "a>join", "b>join", "c>join")
                    + flows("join>after", "after>end")
                    + when("split>a", "fire")
                    + when("split>b", "food");

    @Test
    void inclusiveTakesEveryWayThatHoldsAndWaitsForThese() {
        var both = Drive.started(INCLUSIVE, "fire", true, "food", true);
        assertThat(both.waits()).containsExactly("a", "b");
        assertThat(both.work("a").waits()).containsExactly("b");
        assertThat(both.work("b").waits()).containsExactly("after");
        assertThat(Drive.started(INCLUSIVE, "fire", true).work("a").waits())
                .containsExactly("after");
        assertThat(Drive.started(INCLUSIVE).work("c").waits()).containsExactly("after");
    }

    @Test
    void loopsBackAsOftenAsAsked() {
        var drive =
                Drive.started(
                        node("startEvent", "start")
                                + node("userTask", "work")
                                + "<exclusiveGateway id=\"x\" default=\"x-end\"/>"
                                + node("endEvent", "end")
                                + flows("start>work", "work>x", "x>end")
                                + when("x>work", "again"));
        for (int i = 0; i < 5; i++) {
            assertThat(drive.work("work", "again", true).waits()).containsExactly("work");
        }
        assertThat(drive.work("work", "again", false).end()).isEqualTo("end");
    }

    @Test
    void aLoopWithoutAStopIsRefused() {
        var inside =
                node("startEvent", "start")
                        + "<exclusiveGateway id=\"x\" default=\"x-y\"/>"
                        + node("exclusiveGateway", "y")
                        + node("endEvent", "end")
                        + flows("start>x", "x>y", "y>x")
                        + when("x>end", "never");
        assertThatThrownBy(() -> Drive.started(inside))
                .extracting("code")
                .isEqualTo(FlowProblem.ENDLESS);
    }

    @Test
    void aJoinThatCanNeverCompleteIsRefused() {
        var inside =
                node("startEvent", "start")
                        + "<exclusiveGateway id=\"x\" default=\"x-a\"/>"
                        + node("serviceTask", "a")
                        + node("serviceTask", "b")
                        + node("parallelGateway", "join")
                        + node("endEvent", "end")
                        + flows("start>x", "x>a", "a>join", "b>join", "join>end")
                        + when("x>b", "left");
        var drive = Drive.started(inside);
        assertThatThrownBy(() -> drive.service("a"))
                .extracting("code")
                .isEqualTo(FlowProblem.STUCK);
        assertThat(drive.waits()).containsExactly("a");
    }
}
