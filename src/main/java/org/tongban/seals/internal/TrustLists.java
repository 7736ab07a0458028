package org.tongban.seals.internal;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.seals.SealsProblem;
import org.tongban.seals.SignedJson;
import org.tongban.seals.TrustList;
import tools.jackson.databind.JsonNode;

/** Writes and reads trust lists. */
public final class TrustLists {

    static final String TYPE = "tongban-trust-list+json";
    private static final Duration LIFE = Duration.ofDays(30);

    private TrustLists() {}

    static byte[] write(List<KeyRecord> keys, KeySigner root, Instant moment, boolean demo) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("version", 1);
        payload.put("issuedAt", moment.toString());
        payload.put("nextUpdate", moment.plus(LIFE).toString());
        payload.put("demo", demo);
        payload.put("certificates", keys.stream().map(TrustLists::entry).toList());
        return SignedJson.sign(payload, TYPE, root);
    }

    private static Map<String, Object> entry(KeyRecord key) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("kind", key.kind().name());
        entry.put("owner", key.owner());
        entry.put("name", key.name());
        entry.put(
                "certificate",
                Base64.getEncoder().encodeToString(Certificates.encoded(key.certificate())));
        if (key.revokedAt() != null) {
            entry.put("revokedAt", key.revokedAt().toString());
            entry.put("reason", key.revocationReason() == null ? "" : key.revocationReason());
        }
        return entry;
    }

    public static TrustList read(byte[] json) {
        JsonNode payload = SignedJson.peek(json);
        if (payload == null) {
            throw SealsProblem.TRUST_LIST_BROKEN.with();
        }
        try {
            var certificates = new ArrayList<TrustList.Trusted>();
            for (JsonNode entry : payload.path("certificates")) {
                certificates.add(trusted(entry));
            }
            X509Certificate root =
                    certificates.stream()
                            .filter(one -> one.kind().equals("ROOT") && one.revokedAt() == null)
                            .findFirst()
                            .orElseThrow(SealsProblem.TRUST_LIST_BROKEN::with)
                            .certificate();
            if (!isSignedBy(root, root) || !SignedJson.isSignedBy(json, TYPE, root.getPublicKey())) {
                throw SealsProblem.TRUST_LIST_BROKEN.with();
            }
            return new TrustList(
                    Instant.parse(payload.path("issuedAt").asString("")),
                    Instant.parse(payload.path("nextUpdate").asString("")),
                    payload.path("demo").asBoolean(false),
                    root,
                    List.copyOf(certificates));
        } catch (CertificateException | DateTimeParseException | IllegalArgumentException broken) {
            throw SealsProblem.TRUST_LIST_BROKEN.with().causedBy(broken);
        }
    }

    private static TrustList.Trusted trusted(JsonNode entry) throws CertificateException {
        return new TrustList.Trusted(
                entry.path("kind").asString(""),
                entry.path("owner").asString(""),
                entry.path("name").asString(""),
                Certificates.read(
                        Base64.getDecoder().decode(entry.path("certificate").asString(""))),
                instant(entry.path("revokedAt").asString("")));
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }

    public static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
        try {
            if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    || issuer.getBasicConstraints() < 0) {
                return false;
            }
            certificate.verify(issuer.getPublicKey(), BouncyCastle.PROVIDER);
            return true;
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            return false;
        }
    }

    public static String fingerprint(X509Certificate certificate) {
        return BouncyCastle.hex(BouncyCastle.sha256(Certificates.encoded(certificate)));
    }
}
