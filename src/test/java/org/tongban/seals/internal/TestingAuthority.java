package org.tongban.seals.internal;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who makes certificates himself: an attacker, or an installation whose times we choose. */
public final class TestingAuthority {

    private final KeyPair rootKey = Certificates.newKeyPair();
    private final KeyPair agenciesKey = Certificates.newKeyPair();
    private final KeyRecord root;
    private final KeyRecord agencies;
    private final List<KeyRecord> seals = new ArrayList<>();

    /** Its certificates bear the very names of a real installation. */
    public TestingAuthority(Instant from, Instant until) {
        var rootName = Certificates.name("Tongban Demonstration", "Tongban Root Authority", "installation");
        var name = Certificates.name("Tongban Demonstration", "Tongban Agency Seals Authority", "installation");
        root = record(KeyKind.ROOT, "installation", "Tongban Root Authority",
                Certificates.issue(new Certificates.Draft(KeyKind.ROOT, rootName, from, until),
                        rootKey.getPublic(), rootName, rootKey.getPublic(), rootKey.getPrivate()), null);
        agencies = record(KeyKind.AGENCIES, "installation", "Tongban Agency Seals Authority",
                Certificates.issue(new Certificates.Draft(KeyKind.AGENCIES, name, from, until),
                        agenciesKey.getPublic(), rootName, rootKey.getPublic(), rootKey.getPrivate()), null);
    }

    /** A seal valid between two moments; from {@code revokedAt} on it is revoked. */
    public KeySigner seal(String owner, String name, Instant from, Instant until, @Nullable Instant revokedAt) {
        KeyPair pair = Certificates.newKeyPair();
        X509Certificate certificate = Certificates.issue(
                new Certificates.Draft(KeyKind.AGENCY, Certificates.name("Tongban Demonstration", name, owner), from, until),
                pair.getPublic(), Certificates.subject(agencies.certificate()), agenciesKey.getPublic(), agenciesKey.getPrivate());
        seals.add(record(KeyKind.AGENCY, owner, name, certificate, revokedAt));
        return new KeySigner(List.of(certificate, agencies.certificate()), pair.getPrivate());
    }

    /** Genuine certificates with a key that is not theirs. */
    public static KeySigner thief(List<X509Certificate> genuine) {
        return new KeySigner(genuine, Certificates.newKeyPair().getPrivate());
    }

    /** Signs as ours are signed, and asks nothing: not whether the certificate has expired, nor whose key it is. */
    public static byte[] sign(byte[] pdf, KeySigner signer, Instant signedAt, String purpose, String reference) {
        var careless = new CommonCertificateVerifier();
        careless.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        careless.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return new PdfSigner(new PAdESService(careless)).sign(pdf, signer, signedAt, purpose, reference);
    }

    public byte[] trustList(Instant issuedAt) {
        var keys = new ArrayList<>(List.of(root, agencies));
        keys.addAll(seals);
        return TrustLists.write(
                keys, new KeySigner(List.of(root.certificate()), rootKey.getPrivate()), issuedAt.truncatedTo(ChronoUnit.SECONDS), true);
    }

    private static KeyRecord record(
            KeyKind kind, String owner, String name, X509Certificate certificate, @Nullable Instant revokedAt) {
        return new KeyRecord(UUID.randomUUID(), kind, owner, name, certificate, null, null, revokedAt,
                revokedAt == null ? null : "keyCompromise");
    }
}
