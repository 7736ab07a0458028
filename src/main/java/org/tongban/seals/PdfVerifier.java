package org.tongban.seals;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.seals.internal.BouncyCastle;
import org.tongban.seals.internal.Certificates;
import org.tongban.seals.internal.PdfEnvelope;
import org.tongban.seals.internal.PdfGuard;

/**
 * Verifies sealed PDF files with nothing but a trust list: no database, no network. Stricter than
 * PDF readers are: one signature, ours, over every byte of the file.
 */
public final class PdfVerifier {

    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private PdfVerifier() {}

    /**
     * @param asOf as of when revocations and validity are judged, machine time
     */
    public static SealedPdf verify(byte[] file, TrustList trust, Instant asOf) {
        String sha256 = BouncyCastle.hex(BouncyCastle.sha256(file));
        if (!PdfGuard.isPlain(file)) {
            return unopened(sha256, "foreign");
        }
        try {
            var envelope = PdfEnvelope.open(file);
            return envelope == null ? unopened(sha256, "signed") : judge(sha256, envelope, trust, asOf);
        } catch (IOException | RuntimeException | StackOverflowError unreadable) {
            // Files come from strangers: whatever the parser makes of them is an answer, not a crash.
            return unopened(sha256, "readable");
        }
    }

    private static SealedPdf unopened(String sha256, String check) {
        return new SealedPdf(
                sha256, false, false, "", "", null, "", "", List.of(Check.failed(check)));
    }

    private static SealedPdf judge(
            String sha256, PdfEnvelope envelope, TrustList trust, Instant asOf) {
        var checks = new ArrayList<Check>();
        X509Certificate signer = envelope.signer();
        boolean intact = envelope.coversWhole() && envelope.isIntact() && isOurChain(envelope, trust);
        Instant signedAt = envelope.signedAt();
        checks.add(
                intact
                        ? Check.passed("intact", "signedAt", signedAt == null ? "" : signedAt)
                        : Check.failed(envelope.coversWhole() ? "intact" : "whole"));
        String name =
                signer == null ? "" : Certificates.subjectPart(signer, Certificates.Part.COMMON_NAME);
        var seal = signer == null ? null : trust.find(signer).orElse(null);
        boolean trusted = signer != null && checkChain(signer, seal, name, trust, checks);
        if (signer != null && trusted) {
            checkTime(signer, seal, signedAt, trust, asOf, checks);
        }
        return new SealedPdf(
                sha256,
                true,
                intact,
                seal != null && trusted && intact ? seal.owner() : "",
                name,
                signedAt,
                envelope.purpose(),
                envelope.reference(),
                List.copyOf(checks));
    }

    /**
     * Certificates beside a trusted signer's must be the published ones, byte for byte: no signature
     * covers them.
     */
    private static boolean isOurChain(PdfEnvelope envelope, TrustList trust) {
        X509Certificate signer = envelope.signer();
        return signer == null
                || trust.findIssuer(signer, "AGENCIES").isEmpty()
                || envelope.others().stream().allMatch(one -> trust.find(one).isPresent());
    }

    /** True when the root stands behind the certificate. */
    private static boolean checkChain(
            X509Certificate signer,
            TrustList.@Nullable Trusted seal,
            String name,
            TrustList trust,
            List<Check> checks) {
        if (trust.findIssuer(signer, "AGENCIES").isEmpty()) {
            checks.add(Check.failed("chain", "name", name));
            return false;
        }
        if (seal == null) {
            // Genuine, but younger than this list.
            checks.add(Check.unknown("chain", "name", name));
            return true;
        }
        checks.add(Check.passed("chain", "name", seal.name(), "agency", seal.owner()));
        return true;
    }

    private static void checkTime(
            X509Certificate signer,
            TrustList.@Nullable Trusted seal,
            @Nullable Instant signedAt,
            TrustList trust,
            Instant asOf,
            List<Check> checks) {
        if (signedAt == null
                || signedAt.isBefore(signer.getNotBefore().toInstant())
                || signedAt.isAfter(signer.getNotAfter().toInstant())
                || signedAt.isAfter(asOf.plus(CLOCKS_DIFFER))) {
            checks.add(Check.failed("time", "signedAt", signedAt == null ? "" : signedAt));
            return;
        }
        checks.add(Check.passed("time", "signedAt", signedAt));
        Instant revokedAt = seal == null ? null : seal.revokedAt();
        if (revokedAt != null && !revokedAt.isAfter(asOf)) {
            // A thief of the key could state any time before; only the register can prove the time.
            checks.add(
                    signedAt.isBefore(revokedAt)
                            ? Check.unknown("seal", "revokedAt", revokedAt)
                            : Check.failed("seal", "revokedAt", revokedAt));
        } else if (asOf.isAfter(trust.nextUpdate())) {
            checks.add(Check.unknown("fresh", "issuedAt", trust.issuedAt()));
        } else {
            checks.add(Check.passed("seal"));
        }
    }
}
