package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.flow.Bpmn.flows;
import static org.tongban.flow.Bpmn.node;

import org.junit.jupiter.api.Test;
import org.tongban.flow.ProcessState.Status;

import java.util.List;
import java.util.Map;

class RepeatTests {

    private static String repeated(String attributes, String inside) {
        return node("startEvent", "start")
                + "<userTask id=\"sign\"><multiInstanceLoopCharacteristics "
                + attributes
                + ">"
                + inside
                + "</multiInstanceLoopCharacteristics></userTask>"
                + node("endEvent", "end")
                + flows("start>sign", "sign>end");
    }

    private static final String COUNTERSIGN =
            "tongban:collection=\"agencies\" tongban:element=\"agency\""
                    + " tongban:outputCollection=\"votes\" tongban:outputElement=\"vote\"";

    @Test
    void allSignAtOnceAndEachSeesItsItem() {
        var drive = Drive.started(repeated(COUNTERSIGN, ""), "agencies", List.of("消防", "卫健", "城管"));
        assertThat(drive.effects(Effect.OfferWork.class))
                .extracting(Effect.OfferWork::input)
                .containsExactly(
                        Map.of("agency", "消防"), Map.of("agency", "卫健"), Map.of("agency", "城管"));
        drive.work("sign", "vote", "yes").work("sign", "vote", "no").work("sign", "vote", "yes");
        assertThat(drive.state().status()).isEqualTo(Status.ENDED);
        assertThat(drive.state().variables())
                .containsEntry("votes", List.of("yes", "no", "yes"))
                .doesNotContainKey("vote");
    }

    @Test
    void oneAfterTheOther() {
        var drive =
                Drive.started(
                        repeated(
                                "isSequential=\"true\"",
                                "<loopCardinality>steps + 1</loopCardinality>"),
                        "steps",
                        1);
        assertThat(drive.waits()).containsExactly("sign");
        assertThat(drive.work("sign").effects(Effect.OfferWork.class))
                .extracting(Effect.OfferWork::instance)
                .containsExactly(1);
        assertThat(drive.work("sign").end()).isEqualTo("end");
    }

    @Test
    void theCompletionConditionWithdrawsTheRest() {
        var drive =
                Drive.started(
                        repeated(
                                "",
                                "<loopCardinality>3</loopCardinality><completionCondition>"
                                        + "numberOfCompletedInstances / numberOfInstances &gt; 0.5"
                                        + "</completionCondition>"));
        assertThat(drive.work("sign").waits()).hasSize(2);
        drive.work("sign");
        assertThat(drive.effects(Effect.WithdrawWork.class)).hasSize(1);
        assertThat(drive.end()).isEqualTo("end");
    }

    @Test
    void nobodyToSignIsDoneAtOnce() {
        assertThat(Drive.started(repeated(COUNTERSIGN, ""), "agencies", List.of()).end())
                .isEqualTo("end");
    }

    @Test
    void whatCannotBeCountedIsRefused() {
        var inside = repeated(COUNTERSIGN, "");
        assertThatThrownBy(() -> Drive.started(inside, "agencies", "消防"))
                .extracting("code")
                .isEqualTo(FlowProblem.EXPRESSION_FAILED);
    }
}
