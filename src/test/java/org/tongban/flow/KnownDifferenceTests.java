package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;
import static org.tongban.flow.Bpmn.when;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** Where Flowable 8 departs from BPMN 2.0, and we do not; each has its line in the docs. */
class KnownDifferenceTests {

    /** BPMN 2.0, table 13.1: a join needs a token on each incoming flow. */
    @Test
    void flowableJoinsByNumberOfTokensWeByIncomingFlow() {
        var inside =
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
                        + flows("a2>merge", "merge>join", "b>join", "join>after", "after>end");
        try (var flowable = new Flowable()) {
            flowable.start(Bpmn.file(inside), Map.of());
            flowable.work("a1", Map.of());
            flowable.work("a2", Map.of());
            assertThat(flowable.waits(List.of())).containsExactly("after", "b");
        }
        assertThat(Drive.started(inside).work("a1").work("a2").waits()).containsExactly("b");
    }

    /** BPMN 2.0, table 13.3: with its only incoming flow marked a gateway need not wait. */
    @Test
    void flowablesInclusiveSplitInALoopWaitsForItsSiblings() {
        var inside =
                node("startEvent", "start")
                        + node("exclusiveGateway", "again")
                        + node("parallelGateway", "fork")
                        + node("userTask", "a")
                        + node("userTask", "b")
                        + "<inclusiveGateway id=\"split\" default=\"split-c\"/>"
                        + node("userTask", "c")
                        + node("parallelGateway", "join")
                        + "<exclusiveGateway id=\"x\" default=\"x-end\"/>"
                        + node("endEvent", "end")
                        + flows("start>again", "again>fork", "fork>a", "fork>b", "a>join")
                        + flows("b>split", "split>c", "c>join", "join>x", "x>end");
        try (var flowable = new Flowable()) {
            flowable.start(Bpmn.file(inside + when("x>again", "${more}")), Map.of("more", true));
            flowable.work("a", Map.of());
            flowable.work("b", Map.of());
            assertThat(flowable.waits(List.of())).isEmpty();
            assertThat(flowable.ended()).isFalse();
        }
        var ours = Drive.started(inside + when("x>again", "more"), "more", true);
        assertThat(ours.work("a").work("b").waits()).containsExactly("c");
    }
}
