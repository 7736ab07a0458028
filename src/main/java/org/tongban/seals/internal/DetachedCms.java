package org.tongban.seals.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.Hashtable;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.tongban.core.Signer;
import org.tongban.seals.Check;
import org.tongban.seals.PersonalSignature;
import org.tongban.seals.TrustList;

/** Detached CMS signatures (RFC 5652) over the digest of a document. */
public final class DetachedCms {

    private DetachedCms() {}

    public static byte[] sign(byte[] digest, Signer signer, Instant moment) {
        try {
            var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
            table.put(
                    CMSAttributes.signingTime,
                    new Attribute(
                            CMSAttributes.signingTime, new DERSet(new Time(Date.from(moment)))));
            var info =
                    new JcaSignerInfoGeneratorBuilder(
                                    new JcaDigestCalculatorProviderBuilder()
                                            .setProvider(BouncyCastle.PROVIDER)
                                            .build())
                            .setSignedAttributeGenerator(
                                    new DefaultSignedAttributeTableGenerator(
                                            new AttributeTable(table)))
                            .build(new SignerContent(signer), signer.chain().getFirst());
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(info);
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator.generate(new CMSProcessableByteArray(digest), false).getEncoded("DER");
        } catch (CMSException
                | IOException
                | OperatorCreationException
                | CertificateEncodingException broken) {
            throw new IllegalStateException("the key cannot sign", broken);
        }
    }

    public static List<Check> verify(PersonalSignature signature, String digest, TrustList trust) {
        var checks = new ArrayList<Check>();
        try {
            var cms =
                    new CMSSignedData(
                            new CMSProcessableByteArray(HexFormat.of().parseHex(digest)),
                            signature.cms());
            var certificate = signer(cms);
            var info = cms.getSignerInfos().getSigners().iterator().next();
            boolean intact =
                    info.verify(
                            new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(BouncyCastle.PROVIDER)
                                    .build(certificate));
            checks.add(intact ? Check.passed("digest") : Check.failed("digest"));
            boolean his =
                    Certificates.subjectPart(certificate, Certificates.Part.OWNER)
                            .equals(signature.person().toString());
            String name = Certificates.subjectPart(certificate, Certificates.Part.COMMON_NAME);
            checks.add(his ? Check.passed("person", "name", name) : Check.failed("person", "name", name));
            checks.add(
                    trust.findIssuer(certificate, "PERSONS").isPresent()
                            ? Check.passed("chain", "name", name)
                            : Check.failed("chain", "name", name));
        } catch (CMSException
                | CertificateException
                | IOException
                | OperatorCreationException
                | RuntimeException broken) {
            checks.add(Check.failed("digest"));
        }
        return List.copyOf(checks);
    }

    private static X509Certificate signer(CMSSignedData cms) throws CertificateException, IOException {
        SignerInformation one = cms.getSignerInfos().getSigners().iterator().next();
        @SuppressWarnings("unchecked")
        Collection<X509CertificateHolder> matching = cms.getCertificates().getMatches(one.getSID());
        return Certificates.read(matching.iterator().next().getEncoded());
    }

    /** Lets Bouncy Castle sign through our interface, and so through a hardware module too. */
    private record SignerContent(Signer signer, ByteArrayOutputStream collected)
            implements ContentSigner {

        SignerContent(Signer signer) {
            this(signer, new ByteArrayOutputStream());
        }

        @Override
        public org.bouncycastle.asn1.x509.AlgorithmIdentifier getAlgorithmIdentifier() {
            return new org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder()
                    .find(signer.algorithm());
        }

        @Override
        public OutputStream getOutputStream() {
            return collected;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(collected.toByteArray());
        }
    }
}
