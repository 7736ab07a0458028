package org.tongban.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.seals.Trust;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Everything we issue is PDF/A-2b by veraPDF and well signed by OpenSSL, after sealing. */
@TongbanTest
class PdfATests {

    @Autowired Papers papers;
    @Autowired Licences licences;
    @Autowired Trust trust;

    @BeforeAll
    static void beReady() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt", "acceptance", "correction", "not-accepted", "refusal", "extension"})
    void everyPaperKeepsForArchives(String kind) throws Exception {
        Paper paper = papers.issue(PaperFixture.paper(UUID.randomUUID(), kind));
        assertGood(papers.getBytes(paper.id()));
    }

    @ParameterizedTest
    @EnumSource(Copy.class)
    void everyCopyOfALicenceKeepsForArchives(Copy copy) throws Exception {
        Licence licence = licences.issue(PaperFixture.licence(UUID.randomUUID(), null));
        assertGood(licences.getBytes(licence.identifier(), copy));
    }

    /** A checker that never finds anything would pass everything. */
    @Test
    void theCheckerFindsWhatIsWrong() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = new org.apache.pdfbox.pdmodel.PDDocument()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(out);
        }
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(out.toByteArray()), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            assertThat(validator.validate(parser).isCompliant()).isFalse();
        }
    }

    private void assertGood(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .filteredOn(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .extracting(one -> one.getRuleId().getClause() + " " + one.getMessage() + " " + one.getLocation())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isGreaterThan(100);
        }
        assertThat(TestingOpenSsl.verifies(pdf, trust.root())).isTrue();
    }
}
