package org.tongban.core;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Signs with one key that stays where it is: a software keystore, or a hardware module behind
 * PKCS#11.
 */
public interface Signer {

    /** The signer's certificate first, then its issuers. */
    List<X509Certificate> chain();

    /** JCA name, for example {@code SHA256withECDSA}. */
    String algorithm();

    /** Raw signature over {@code data} (DER for ECDSA). */
    byte[] sign(byte[] data);
}
