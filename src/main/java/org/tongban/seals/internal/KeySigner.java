package org.tongban.seals.internal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.tongban.core.Signer;

/** A software key; one on a PKCS#11 module needs only another provider for the same key type. */
public record KeySigner(List<X509Certificate> chain, PrivateKey key) implements Signer {

    @Override
    public String algorithm() {
        return Certificates.ALGORITHM;
    }

    @Override
    public byte[] sign(byte[] data) {
        try {
            var signature = Signature.getInstance(algorithm(), BouncyCastle.PROVIDER);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("the key cannot sign", broken);
        }
    }

    @Override
    public String toString() {
        return "KeySigner[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
