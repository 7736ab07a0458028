package org.tongban.parties.internal;

import org.springframework.stereotype.Component;
import org.tongban.platform.PlatformProblem;
import org.tongban.platform.TongbanSettings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keys of this module, drawn from the installation's secret (HKDF, RFC 5869), each for one purpose:
 * numbers at rest (AES-256-GCM), look-up of numbers, logins and browsers (HMAC-SHA-256).
 */
@Component
public class Secrets {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey numbers;
    private final SecretKey hashes;

    Secrets(TongbanSettings settings) {
        String secret = settings.secret();
        if (secret.length() < 32) {
            if (!settings.demo()) {
                throw PlatformProblem.SECRET_MISSING.with();
            }
            // Fictional people only: a demonstration keeps its numbers readable over restarts.
            secret = "tongban demonstration: nothing here is secret";
        }
        byte[] root = secret.getBytes(StandardCharsets.UTF_8);
        numbers = derive(root, "parties/numbers/1", "AES");
        hashes = derive(root, "parties/hashes/1", "HmacSHA256");
    }

    public byte[] encrypt(String text) {
        try {
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, numbers, new GCMParameterSpec(TAG_BITS, nonce));
            byte[] body = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + body.length);
            System.arraycopy(body, 0, whole, NONCE, body.length);
            return whole;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has AES-GCM", impossible);
        }
    }

    public String decrypt(byte[] whole) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var nonce = new GCMParameterSpec(TAG_BITS, whole, 0, NONCE);
            cipher.init(Cipher.DECRYPT_MODE, numbers, nonce);
            byte[] text = cipher.doFinal(whole, NONCE, whole.length - NONCE);
            return new String(text, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException("written under another tongban.secret", otherSecret);
        }
    }

    /** The same for the same text; {@code purpose} keeps logins and numbers apart. */
    public byte[] hash(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashes);
            mac.update((purpose + "\0").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC", impossible);
        }
    }

    private static SecretKey derive(byte[] root, String purpose, String algorithm) {
        try {
            var input = HKDFParameterSpec.ofExtract().addIKM(root);
            byte[] label = purpose.getBytes(StandardCharsets.UTF_8);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, input.thenExpand(label, 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java 25 has HKDF", impossible);
        }
    }
}
