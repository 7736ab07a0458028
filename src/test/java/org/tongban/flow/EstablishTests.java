package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The process of the pack business-registration. */
class EstablishTests {

    private static final ProcessModel ESTABLISH =
            read("packs/business-registration/processes/establish.bpmn");

    static ProcessModel read(String path) {
        try {
            return ProcessModels.read(Files.readAllBytes(Path.of(path)), path);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void isAcceptedExaminedAndGrantedByTwoPeople() {
        var drive = Drive.started(ESTABLISH, "oneOfficer", false);
        assertThat(drive.effects(Effect.OfferWork.class))
                .singleElement()
                .satisfies(
                        offer ->
                                assertThat(offer.attributes())
                                        .containsEntry("role", "clerk")
                                        .containsEntry("screen", "accept"));
        assertThat(drive.effects(Effect.AwaitMessage.class))
                .extracting(Effect.AwaitMessage::message)
                .containsExactly("withdrawn");
        drive.work("accept", "outcome", "accept").work("examine", "outcome", "propose-grant");
        assertThat(drive.effects(Effect.OfferWork.class))
                .singleElement()
                .satisfies(
                        offer ->
                                assertThat(offer.attributes())
                                        .containsEntry("differentFrom", "examine"));
        drive.work("decide", "outcome", "grant");
        drive.service("register").service("licence").service("tell");
        assertThat(drive.end()).isEqualTo("granted");
        assertThat(drive.effects()).last().isEqualTo(new Effect.Ended("granted", false));
        assertThat(drive.state().variables())
                .containsEntry("acceptance", "accept")
                .containsEntry("proposal", "propose-grant")
                .containsEntry("decision", "grant")
                .doesNotContainKey("outcome");
    }

    @Test
    void isCorrectedAndAcceptedAgain() {
        var drive = Drive.started(ESTABLISH).work("accept", "outcome", "correct");
        assertThat(drive.effects(Effect.StartTimer.class))
                .extracting(Effect.StartTimer::form, Effect.StartTimer::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Trigger.Form.DEADLINE, "correction"));
        drive.message("corrected");
        assertThat(drive.effects(Effect.StopTimer.class)).hasSize(1);
        assertThat(drive.waits()).containsExactly("withdrawal", "accept", "acceptancePeriod");
    }

    @Test
    void lapsesWhenNotCorrectedInTime() {
        var drive = Drive.started(ESTABLISH).work("accept", "outcome", "correct");
        assertThat(drive.timer("correctionPeriod").end()).isEqualTo("lapsed");
    }

    @Test
    void isSentBackAndRefused() {
        var drive = Drive.started(ESTABLISH).work("accept", "outcome", "correct-on-spot");
        drive.work("examine", "outcome", "propose-grant").work("decide", "outcome", "send-back");
        drive.work("examine", "outcome", "propose-refuse").work("decide", "outcome", "refuse");
        assertThat(drive.end()).isEqualTo("refused");
    }

    @Test
    void oneOfficerSkipsTheExamination() {
        var drive = Drive.started(ESTABLISH, "oneOfficer", true);
        assertThat(drive.work("accept", "outcome", "accept").waits())
                .containsExactly("withdrawal", "decide");
    }

    @Test
    void endsAtOnceWhenNotNeededOrNotOurs() {
        assertThat(Drive.started(ESTABLISH).work("accept", "outcome", "not-needed").end())
                .isEqualTo("notNeeded");
        assertThat(Drive.started(ESTABLISH).work("accept", "outcome", "not-ours").end())
                .isEqualTo("notOurs");
    }

    @Test
    void isWithdrawnUntilTheDecision() {
        var drive = Drive.started(ESTABLISH).work("accept", "outcome", "accept");
        drive.message("withdrawn");
        assertThat(drive.end()).isEqualTo("withdrawn");
        assertThat(drive.effects(Effect.WithdrawWork.class)).hasSize(1);
        assertThat(drive.state().waits()).isEmpty();
    }

    @Test
    void anUnknownOutcomeIsRefused() {
        var drive = Drive.started(ESTABLISH);
        assertThatThrownBy(() -> drive.work("accept", "outcome", "maybe"))
                .extracting("code")
                .isEqualTo(FlowProblem.NO_WAY);
        assertThat(drive.on(new Event.Cancelled()).state().status())
                .isEqualTo(ProcessState.Status.CANCELLED);
    }

    @Test
    void theBenchFlowRunsInFiveSteps() {
        var drive = Drive.started(read("src/test/resources/flow/bench.bpmn"));
        drive.work("accept").work("reviewB").work("reviewA").work("decide");
        assertThat(drive.waits()).containsExactly("issue");
        assertThat(drive.on(new Event.WorkDone(drive.wait("issue"), Map.of())).end())
                .isEqualTo("granted");
    }
}
