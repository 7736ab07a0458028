package org.tongban.seals.internal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.UUID;
import org.tongban.core.AesKey;
import org.tongban.seals.SealsProblem;

/**
 * Seals private keys for the database: AES-256-GCM under a key that HKDF-SHA256 (RFC 5869) draws
 * from the installation secret; the key's id is bound in, so that rows cannot be swapped.
 */
public final class KeyVault {

    private final AesKey key;

    public KeyVault(String secret) {
        key = AesKey.derive(secret, "tongban seals 1");
    }

    byte[] seal(UUID id, PrivateKey privateKey) {
        return key.encrypt(id.toString(), privateKey.getEncoded());
    }

    PrivateKey open(UUID id, byte[] sealed) {
        try {
            byte[] encoded = key.decrypt(id.toString(), sealed);
            return KeyFactory.getInstance("EC", BouncyCastle.PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrongSecret) {
            throw SealsProblem.SECRET_WRONG.with("key", id).causedBy(wrongSecret);
        }
    }
}
