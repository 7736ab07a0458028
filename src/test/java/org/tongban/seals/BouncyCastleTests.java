package org.tongban.seals;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.tongban.seals.internal.BouncyCastle;
import org.tongban.seals.internal.TestingAuthority;

/**
 * With Bouncy Castle after 1.84, DSS 6.4 finds no signature in its own PDFs and says nothing. Whoever
 * raises either version learns it here.
 */
class BouncyCastleTests {

    @Test
    void theVersionIsTheOneThatWorksWithDss() {
        assertThat(BouncyCastle.PROVIDER.getVersionStr()).isEqualTo("1.84");
        assertThat(org.bouncycastle.cms.CMSSignedData.class.getProtectionDomain().getCodeSource().getLocation().getPath()).contains("-1.84.jar");
    }

    @Test
    void dssFindsTheSignatureInItsOwnPdf() throws Exception {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var authority = new TestingAuthority(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));
        var seal = authority.seal("11990101MB0000017K", "seal", now.minusSeconds(60), now.plusSeconds(600), null);
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        byte[] signed = TestingAuthority.sign(out.toByteArray(), seal, now, "paper:receipt", "");
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        var report = validator.validateDocument().getDiagnosticData();
        assertThat(report.getSignatures()).hasSize(1);
        assertThat(report.getSignatures().getFirst().isSignatureIntact()).isTrue();
        assertThat(report.getSignatures().getFirst().isSignatureValid()).isTrue();
    }
}
