package org.tongban.licences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.core.Problem;

@TongbanTest
class PapersTests {

    @Autowired Papers papers;

    @ParameterizedTest
    @ValueSource(
            strings = {"receipt", "acceptance", "correction", "not-accepted", "refusal", "extension"})
    void everyPaperIsSealedAndPopplerSaysSo(String kind) {
        Paper paper = papers.issue(PaperFixture.paper(UUID.randomUUID(), kind));

        var file = TestingTools.keep(kind + ".pdf", papers.getBytes(paper.id()));
        assertThat(TestingTools.run("pdfsig", "-nocert", file.toString()).text())
                .contains("Signature is Valid", "Total document signed");
    }

    @Test
    void aPaperIsMadeOnce() {
        var request = PaperFixture.receiptOf(UUID.randomUUID());

        Paper first = papers.issue(request);
        Paper second = papers.issue(request);

        assertThat(second).isEqualTo(first);
        assertThat(papers.listOf(request.caseId())).containsExactly(first);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> papers.issue(PaperFixture.paper(UUID.randomUUID(), "no-such")))
                .isInstanceOf(Problem.class)
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(LicencesProblem.TEMPLATE_NOT_FOUND);
    }
}
