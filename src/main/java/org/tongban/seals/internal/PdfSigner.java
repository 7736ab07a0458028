package org.tongban.seals.internal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import org.tongban.core.Signer;

/** Signs PDF files as PAdES-B (ETSI EN 319 142-1). */
public final class PdfSigner {

    /** Room for the CMS with two certificates, bytes. */
    private static final int CONTENT_SIZE = 6 * 1024;

    private final PAdESService service;

    public PdfSigner() {
        this(new PAdESService(new CommonCertificateVerifier()));
    }

    PdfSigner(PAdESService service) {
        this.service = service;
    }

    /**
     * @param moment machine time of signing
     * @param reason kind of document, shown by readers
     * @param reference address of the document, kept in the signature's ContactInfo
     */
    public byte[] sign(byte[] pdf, Signer signer, Instant moment, String reason, String reference) {
        var parameters = new PAdESSignatureParameters();
        var chain = signer.chain().stream().map(CertificateToken::new).toList();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.getFirst());
        parameters.setCertificateChain(chain);
        parameters.bLevel().setSigningDate(Date.from(moment));
        parameters.setContentSize(CONTENT_SIZE);
        parameters.setReason(reason);
        parameters.setContactInfo(reference);
        parameters.setSignerName(
                Certificates.subjectPart(
                        signer.chain().getFirst(), Certificates.Part.COMMON_NAME));
        parameters.setAppName("Tongban");
        var document = new InMemoryDocument(pdf);
        var toSign = service.getDataToSign(document, parameters);
        var value =
                new SignatureValue(
                        SignatureAlgorithm.ECDSA_SHA256, signer.sign(toSign.getBytes()));
        var out = new ByteArrayOutputStream(pdf.length + 32 * 1024);
        try {
            service.signDocument(document, parameters, value).writeTo(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
