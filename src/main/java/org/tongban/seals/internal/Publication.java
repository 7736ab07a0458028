package org.tongban.seals.internal;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.tongban.platform.TongbanSettings;
import org.tongban.seals.TrustList;

/** Makes trust list and revocation lists, each kept for ten seconds. */
@Component
public class Publication {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration LIFE = Duration.ofDays(7);

    private final KeyRing ring;
    private final KeyStore keys;
    private final Clock clock;
    private final boolean demo;
    private volatile @Nullable Made made;

    private record Made(Instant at, byte[] bytes, TrustList list) {}

    Publication(
            KeyRing ring,
            KeyStore keys,
            @Qualifier("machineClock") Clock clock,
            TongbanSettings settings) {
        this.ring = ring;
        this.keys = keys;
        this.clock = clock;
        demo = settings.demo();
    }

    public byte[] trustListBytes() {
        return made().bytes().clone();
    }

    public TrustList trustList() {
        return made().list();
    }

    /** The next one asked for is made anew. */
    public void forget() {
        made = null;
    }

    public KeySigner rootSigner() {
        return ring.signer(ring.authority(KeyKind.ROOT));
    }

    private Made made() {
        Instant now = clock.instant();
        Made kept = made;
        if (kept == null || kept.at().plus(FRESH).isBefore(now)) {
            var root = rootSigner();
            ring.authority(KeyKind.AGENCIES);
            ring.authority(KeyKind.PERSONS);
            byte[] bytes =
                    TrustLists.write(
                            keys.listTrusted(), root, now.truncatedTo(ChronoUnit.SECONDS), demo);
            kept = new Made(now, bytes, TrustLists.read(bytes));
            made = kept;
        }
        return kept;
    }

    /** Revoked certificates of one authority, RFC 5280, DER. */
    public byte[] revocations(KeyKind authority) {
        KeyRecord issuer = ring.authority(authority);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        try {
            var builder =
                    new X509v2CRLBuilder(
                            Certificates.subject(issuer.certificate()), Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIFE)));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils()
                            .createAuthorityKeyIdentifier(issuer.certificate()));
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new org.bouncycastle.asn1.x509.CRLNumber(
                            BigInteger.valueOf(now.getEpochSecond())));
            for (KeyRecord key : keys.listRevoked()) {
                if (issuer.id().equals(key.issuer()) && key.revokedAt() != null) {
                    builder.addCRLEntry(
                            key.certificate().getSerialNumber(),
                            Date.from(key.revokedAt()),
                            "keyCompromise".equals(key.revocationReason())
                                    ? CRLReason.keyCompromise
                                    : CRLReason.unspecified);
                }
            }
            return builder.build(
                            new JcaContentSignerBuilder(Certificates.ALGORITHM)
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .build(ring.signer(issuer).key()))
                    .getEncoded();
        } catch (CertIOException
                | OperatorCreationException
                | java.security.NoSuchAlgorithmException
                | java.security.cert.CertificateEncodingException broken) {
            throw new IllegalStateException("the revocation list cannot be made", broken);
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
