package org.tongban.registers.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;
import org.tongban.platform.TongbanSettings;

/**
 * Keeps fields of high sensitivity: AES-256-GCM bound to the record, and keyed hashes by which a
 * number is found without being stored; both keys are derived from the installation's secret.
 */
@Component
public class Sealing {

    private static final byte KEY_GENERATION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Demonstration data are fictional; production does not start without a secret. */
    private static final String DEMONSTRATION = "tongban demonstration registers";

    private final SecretKey sealing;
    private final SecretKey hashing;
    private final SecureRandom random = new SecureRandom();

    Sealing(TongbanSettings settings) {
        String secret = settings.secret().isEmpty() ? DEMONSTRATION : settings.secret();
        this.sealing = derive(secret, "AES", "registers/sealing/1");
        this.hashing = derive(secret, "HmacSHA256", "registers/hashing/1");
    }

    private static SecretKey derive(String secret, String algorithm, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(secret.getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK 25 has HKDF-SHA256", impossible);
        }
    }

    /** Generation of the key, nonce, cipher text; opens only with the same record. */
    public byte[] seal(UUID record, byte[] plain) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] cipher = crypt(Cipher.ENCRYPT_MODE, record, nonce, plain);
        byte[] sealed = new byte[1 + NONCE + cipher.length];
        sealed[0] = KEY_GENERATION;
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        System.arraycopy(cipher, 0, sealed, 1 + NONCE, cipher.length);
        return sealed;
    }

    public byte[] open(UUID record, byte[] sealed) {
        byte[] nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE);
        byte[] cipher = Arrays.copyOfRange(sealed, 1 + NONCE, sealed.length);
        return crypt(Cipher.DECRYPT_MODE, record, nonce, cipher);
    }

    private byte[] crypt(int mode, UUID record, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(record.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException(
                    "A sealed record does not open: the installation's secret has changed",
                    wrongKey);
        }
    }

    /** HMAC-SHA-256, hexadecimal. */
    public String hash(String value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(hashing);
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
