package org.tongban.seals.internal;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and X.509 certificates (RFC 5280). */
public final class Certificates {

    public static final String ALGORITHM = "SHA256withECDSA";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {}

    /** A new certificate's subject, life and issuer. */
    public record Draft(KeyKind kind, X500Name subject, Instant from, Instant until) {}

    public static KeyPair newKeyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC", BouncyCastle.PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Bouncy Castle has P-256", impossible);
        }
    }

    /** Name with the agency code or person id as serial number, so that equal names stay apart. */
    public static X500Name name(String organisation, String commonName, String owner) {
        var builder = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "CN");
        builder.addRDN(BCStyle.O, organisation);
        builder.addRDN(BCStyle.SERIALNUMBER, owner);
        return builder.addRDN(BCStyle.CN, commonName).build();
    }

    public static X509Certificate issue(
            Draft draft, PublicKey key, X500Name issuer, PublicKey issuerKey, PrivateKey signer) {
        try {
            var builder =
                    new JcaX509v3CertificateBuilder(
                            issuer,
                            new BigInteger(126, RANDOM).add(BigInteger.ONE),
                            Date.from(draft.from()),
                            Date.from(draft.until()),
                            draft.subject(),
                            key);
            extend(builder, draft.kind(), key, issuerKey);
            var holder =
                    builder.build(
                            new JcaContentSignerBuilder(ALGORITHM)
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .build(signer));
            return new JcaX509CertificateConverter()
                    .setProvider(BouncyCastle.PROVIDER)
                    .getCertificate(holder);
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException broken) {
            throw new IllegalStateException("certificate cannot be made", broken);
        }
    }

    private static void extend(
            JcaX509v3CertificateBuilder builder, KeyKind kind, PublicKey key, PublicKey issuerKey)
            throws CertIOException, GeneralSecurityException {
        var utilities = new JcaX509ExtensionUtils();
        int depth = kind == KeyKind.ROOT ? 1 : 0;
        builder.addExtension(
                Extension.basicConstraints,
                true,
                kind.issues() ? new BasicConstraints(depth) : new BasicConstraints(false));
        int usage =
                kind.issues()
                        ? KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature
                        : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        builder.addExtension(
                Extension.subjectKeyIdentifier, false, utilities.createSubjectKeyIdentifier(key));
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                utilities.createAuthorityKeyIdentifier(issuerKey));
    }

    public static X509Certificate read(byte[] der) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", BouncyCastle.PROVIDER)
                        .generateCertificate(new ByteArrayInputStream(der));
    }

    /** For certificates we kept ourselves. */
    public static X509Certificate kept(byte[] der) {
        try {
            return read(der);
        } catch (CertificateException broken) {
            throw new IllegalStateException("a kept certificate cannot be read", broken);
        }
    }

    public static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateException broken) {
            throw new IllegalStateException("a certificate cannot be written", broken);
        }
    }

    static X500Name subject(X509Certificate certificate) {
        try {
            return new JcaX509CertificateHolder(certificate).getSubject();
        } catch (CertificateException broken) {
            throw new IllegalStateException("a kept certificate cannot be read", broken);
        }
    }

    /** Value of one attribute of the subject, empty when absent. */
    public static String subjectPart(X509Certificate certificate, Part part) {
        try {
            X500Name name = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
            var found = name.getRDNs(part == Part.COMMON_NAME ? BCStyle.CN : BCStyle.SERIALNUMBER);
            return found.length == 0 ? "" : found[0].getFirst().getValue().toString();
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    /** Parts of a subject that we read. */
    public enum Part {
        COMMON_NAME,
        OWNER
    }

}
