package org.tongban.core;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with one key: a nonce of 12 bytes, the cipher text, a tag of 16 bytes. */
public final class AesKey {

    /** Bytes by which a cipher text is longer than what it hides. */
    public static final int OVERHEAD = 28;

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKey key;

    private AesKey(SecretKey key) {
        this.key = key;
    }

    /** The key for one purpose, drawn from a secret by HKDF-SHA256 (RFC 5869). */
    public static AesKey derive(String secret, String purpose) {
        try {
            var input = HKDFParameterSpec.ofExtract().addIKM(secret.getBytes(StandardCharsets.UTF_8));
            byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
            return new AesKey(KDF.getInstance("HKDF-SHA256").deriveKey("AES", input.thenExpand(label, 32)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("HKDF-SHA256 is part of JDK 25", impossible);
        }
    }

    /** A key of 32 random or unwrapped bytes. */
    public static AesKey of(byte[] bytes) {
        return new AesKey(new SecretKeySpec(bytes, "AES"));
    }

    /** 32 fresh bytes for a key. */
    public static byte[] random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Hides the bytes; they open again only with the same {@code bound} text. */
    public byte[] encrypt(String bound, byte[] clear) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] whole = Arrays.copyOf(nonce, clear.length + OVERHEAD);
            cipher(Cipher.ENCRYPT_MODE, bound, nonce).doFinal(clear, 0, clear.length, whole, NONCE);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
        }
    }

    /** The bytes again; {@link GeneralSecurityException} when anything about them has changed. */
    public byte[] decrypt(String bound, byte[] whole) throws GeneralSecurityException {
        if (whole.length < OVERHEAD) {
            throw new GeneralSecurityException("too short for a cipher text");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        return cipher(Cipher.DECRYPT_MODE, bound, nonce).doFinal(whole, NONCE, whole.length - NONCE);
    }

    private Cipher cipher(int mode, String bound, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
