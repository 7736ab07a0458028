package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * What of each reference model of the interchange group is supported, and why the rest is refused.
 */
class MiwgTests {

    private static final Path MODELS = Path.of("src/test/resources/flow/miwg");

    @Test
    void eachReferenceModelIsTakenOrRefusedForTheReasonsListed() throws IOException {
        var expected = Files.readAllLines(MODELS.resolve("expected.txt"));
        assertThat(verdicts()).isEqualTo(expected);
    }

    @SuppressWarnings("unchecked")
    private static List<String> verdicts() throws IOException {
        var verdicts = new ArrayList<String>();
        try (var files = Files.list(MODELS)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".bpmn")).sorted().toList()) {
                var name = file.getFileName().toString();
                try {
                    var model = ProcessModels.read(Files.readAllBytes(file), name);
                    verdicts.add(name + ": taken, " + model.nodes().size() + " nodes");
                } catch (Problem refused) {
                    var reasons = new TreeSet<String>();
                    for (var finding : (List<Finding>) refused.details().get("findings")) {
                        reasons.add(finding.code().name() + " " + finding.element());
                    }
                    verdicts.add(name + ": refused, " + String.join(", ", reasons));
                }
            }
        }
        return verdicts;
    }
}
