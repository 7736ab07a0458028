package org.tongban.seals.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The one signature of a PDF and what it covers. Bytes that no signature can cover (the room of the
 * signature itself) must be exactly what the signer writes there, so that nothing hides in it.
 */
public final class PdfEnvelope {

    private final boolean coversWhole;
    private final boolean intact;
    private final @Nullable X509Certificate signer;
    private final List<X509Certificate> others;
    private final @Nullable Instant signedAt;
    private final String purpose;
    private final String reference;

    private PdfEnvelope(byte[] file, PDSignature signature, boolean only) {
        int[] range = signature.getByteRange();
        boolean sound =
                range != null
                        && range.length == 4
                        && range[0] == 0
                        && range[1] > 0
                        && range[2] > range[1] + 2
                        && range[3] > 0
                        && (long) range[2] + range[3] <= file.length;
        coversWhole = only && sound && (long) range[2] + range[3] == file.length;
        var cms = sound ? read(file, range) : null;
        signer = cms == null ? null : signerOf(cms);
        others = cms == null || signer == null ? List.of() : others(cms, signer);
        intact = cms != null && signer != null && verifies(cms, signer);
        var date = signature.getSignDate();
        signedAt = date == null ? null : date.toInstant();
        purpose = text(signature.getReason());
        reference = text(signature.getContactInfo());
    }

    /** Null when the file bears no signature. */
    public static @Nullable PdfEnvelope open(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            var signatures = document.getSignatureDictionaries();
            return signatures.isEmpty()
                    ? null
                    : new PdfEnvelope(file, signatures.getLast(), signatures.size() == 1);
        }
    }

    public boolean coversWhole() {
        return coversWhole;
    }

    public boolean isIntact() {
        return intact;
    }

    public @Nullable X509Certificate signer() {
        return signer;
    }

    /** Certificates in the signature beside the signer's. */
    public List<X509Certificate> others() {
        return others;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }

    public String purpose() {
        return purpose;
    }

    public String reference() {
        return reference;
    }

    private static @Nullable CMSSignedData read(byte[] file, int[] range) {
        byte[] gap = Arrays.copyOfRange(file, range[1], range[2]);
        if (gap[0] != '<' || gap[gap.length - 1] != '>') {
            return null;
        }
        String hex = new String(gap, 1, gap.length - 2, StandardCharsets.US_ASCII);
        try {
            byte[] room = HexFormat.of().parseHex(hex);
            byte[] der = first(room);
            boolean zeros = true;
            for (int i = der.length; i < room.length; i++) {
                zeros &= room[i] == 0;
            }
            boolean exact = HexFormat.of().formatHex(room).equals(hex)
                    || HexFormat.of().withUpperCase().formatHex(room).equals(hex);
            if (!zeros || !exact) {
                return null;
            }
            byte[] covered = new byte[range[1] + range[3]];
            System.arraycopy(file, 0, covered, 0, range[1]);
            System.arraycopy(file, range[2], covered, range[1], range[3]);
            return new CMSSignedData(new CMSProcessableByteArray(covered), der);
        } catch (IOException | CMSException | RuntimeException broken) {
            return null;
        }
    }

    /** The first DER value, which must be in canonical form. */
    private static byte[] first(byte[] room) throws IOException {
        try (var in = new ASN1InputStream(new ByteArrayInputStream(room))) {
            ASN1Primitive value = in.readObject();
            if (value == null) {
                throw new IOException("no CMS");
            }
            byte[] der = value.getEncoded("DER");
            if (!Arrays.equals(der, Arrays.copyOf(room, der.length))) {
                throw new IOException("not DER");
            }
            return der;
        }
    }

    private static @Nullable X509Certificate signerOf(CMSSignedData cms) {
        var signers = cms.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return null;
        }
        SignerInformation one = signers.iterator().next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> matching =
                cms.getCertificates().getMatches(one.getSID());
        if (matching.size() != 1) {
            return null;
        }
        try {
            return Certificates.read(matching.iterator().next().getEncoded());
        } catch (CertificateException | IOException broken) {
            return null;
        }
    }

    private boolean verifies(CMSSignedData cms, X509Certificate certificate) {
        SignerInformation one = cms.getSignerInfos().getSigners().iterator().next();
        try {
            return isPlain(cms, one)
                    && one.verify(
                            new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .build(certificate.getPublicKey()));
        } catch (CMSException | OperatorCreationException | RuntimeException broken) {
            return false;
        }
    }

    /** No part of the CMS may lie outside the signature, save the chain, which proves itself. */
    private boolean isPlain(CMSSignedData cms, SignerInformation one) {
        boolean attributes =
                one.getUnsignedAttributes() == null && one.getSignedAttributes() != null;
        boolean algorithm =
                one.getEncryptionAlgOID().equals(X9ObjectIdentifiers.ecdsa_with_SHA256.getId());
        boolean versions = cms.getVersion() == 1 && one.getVersion() == 1;
        boolean digests = cms.getDigestAlgorithmIDs().equals(Set.of(one.getDigestAlgorithmID()));
        boolean extras =
                cms.getCRLs().getMatches(null).isEmpty()
                        && cms.getAttributeCertificates().getMatches(null).isEmpty();
        return attributes && algorithm && versions && digests && extras && chained();
    }

    private static List<X509Certificate> others(CMSSignedData cms, X509Certificate signer) {
        var others = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            try {
                var certificate = Certificates.read(holder.getEncoded());
                if (!certificate.equals(signer)) {
                    others.add(certificate);
                }
            } catch (CertificateException | IOException broken) {
                others.add(signer);
            }
        }
        return List.copyOf(others);
    }

    private boolean chained() {
        return others.size() <= 2
                && others.stream().allMatch(one -> isAuthority(one));
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
