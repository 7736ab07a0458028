package org.tongban.seals.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.tongban.seals.SealsProblem;

/**
 * Seals private keys for the database: AES-256-GCM under a key that HKDF-SHA256 (RFC 5869) draws
 * from the installation secret; the key's id is bound in, so that rows cannot be swapped.
 */
public final class KeyVault {

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    public KeyVault(String secret) {
        try {
            key =
                    KDF.getInstance("HKDF-SHA256")
                            .deriveKey(
                                    "AES",
                                    HKDFParameterSpec.ofExtract()
                                            .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                            .thenExpand(
                                                    "tongban seals 1"
                                                            .getBytes(StandardCharsets.UTF_8),
                                                    32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 is part of JDK 25", impossible);
        }
    }

    byte[] seal(UUID id, PrivateKey privateKey) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(privateKey.getEncoded());
            return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
        }
    }

    PrivateKey open(UUID id, byte[] sealed) {
        try {
            byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
            byte[] encoded =
                    cipher(Cipher.DECRYPT_MODE, id, nonce)
                            .doFinal(sealed, NONCE, sealed.length - NONCE);
            return KeyFactory.getInstance("EC", BouncyCastle.PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException wrongSecret) {
            throw SealsProblem.SECRET_WRONG.with("key", id).causedBy(wrongSecret);
        }
    }

    private Cipher cipher(int mode, UUID id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(id.toString().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
