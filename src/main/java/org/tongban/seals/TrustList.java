package org.tongban.seals;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.seals.internal.TrustLists;

/**
 * Whom to trust: the root, its authorities and every agency seal, with what was revoked. Published
 * at {@code /trust/list.json} as a JWS (RFC 7515, flattened JSON) signed by the root, so that a
 * saved copy lets anyone verify offline.
 *
 * @param issuedAt what the list says holds as of then, machine time
 * @param nextUpdate after then a newer list should be fetched
 */
public record TrustList(
        Instant issuedAt,
        Instant nextUpdate,
        boolean demo,
        X509Certificate root,
        List<Trusted> certificates) {

    /**
     * One certificate of the list.
     *
     * @param kind {@code ROOT}, {@code AGENCIES}, {@code PERSONS} or {@code AGENCY}
     * @param owner agency code, or {@code installation}
     */
    public record Trusted(
            String kind,
            String owner,
            String name,
            X509Certificate certificate,
            @Nullable Instant revokedAt) {}

    /**
     * Reads a list and checks that its own root signed it; whoever saved the list vouches for that
     * root.
     */
    public static TrustList read(byte[] json) {
        return TrustLists.read(json);
    }

    public Optional<Trusted> find(X509Certificate certificate) {
        return certificates.stream().filter(one -> one.certificate().equals(certificate)).findFirst();
    }

    /** The authority of one kind that signed this certificate; the root itself must have signed it. */
    public Optional<Trusted> findIssuer(X509Certificate certificate, String kind) {
        return certificates.stream()
                .filter(one -> one.kind().equals(kind))
                .filter(one -> TrustLists.isSignedBy(certificate, one.certificate()))
                .filter(one -> TrustLists.isSignedBy(one.certificate(), root))
                .findFirst();
    }

    /** SHA-256 of the root certificate, hexadecimal: what an operator compares. */
    public String rootFingerprint() {
        return TrustLists.fingerprint(root);
    }
}
