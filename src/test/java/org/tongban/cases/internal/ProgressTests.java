package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which steps leave a message, and of which kind. */
class ProgressTests {

    @Test
    void aStepThatBringsAPaperGoesToThePaperMaker() {
        assertThat(topics("submitted", Map.of())).containsExactly(Topics.PAPER);
        assertThat(topics("accept", Map.of("role", "clerk"))).containsExactly(Topics.PAPER);
    }

    @Test
    void aProcessMaySayThatAStepBringsNone() {
        assertThat(topics("submitted", Map.of("paper", "none"))).containsExactly(Topics.MOVED);
    }

    @Test
    void aDecisionIsToldAndAStepWithinTheHouseIsNot() {
        assertThat(topics("grant", Map.of())).containsExactly(Topics.MOVED);
        assertThat(topics("agree", Map.of())).isEmpty();
    }

    private static List<String> topics(String kind, Map<String, String> place) {
        var work = WorkChange.of(List.of(), "agency", timer -> Instant.EPOCH);
        return Progress.messages(kind, Map.of(), place, 1, Instant.EPOCH, work).stream()
                .map(Record.Message::topic)
                .toList();
    }
}
