package org.tongban.seals;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.tongban.core.Signer;
import org.tongban.seals.internal.BouncyCastle;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document with its signature: JWS, flattened JSON serialization, ES256 (RFC 7515, 7518). */
public final class SignedJson {

    private static final BigInteger ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private SignedJson() {}

    public static byte[] sign(Object payload, String type, Signer signer) {
        String head = encode(("{\"alg\":\"ES256\",\"typ\":\"" + type + "\"}").getBytes(StandardCharsets.UTF_8));
        String body = encode(JSON.writeValueAsBytes(payload));
        byte[] der = signer.sign((head + "." + body).getBytes(StandardCharsets.US_ASCII));
        try {
            BigInteger[] parts = StandardDSAEncoding.INSTANCE.decode(ORDER, der);
            byte[] plain = PlainDSAEncoding.INSTANCE.encode(ORDER, parts[0], parts[1]);
            var document = JSON.createObjectNode();
            document.put("protected", head).put("payload", body).put("signature", encode(plain));
            return JSON.writeValueAsBytes(document);
        } catch (IOException broken) {
            throw new IllegalStateException("the signer does not sign with P-256", broken);
        }
    }

    /** What a document says, its signature not yet checked; null when it is not such a document. */
    public static @org.jspecify.annotations.Nullable JsonNode peek(byte[] signed) {
        try {
            JsonNode payload = JSON.readTree(decode(JSON.readTree(signed).path("payload").asString("")));
            return payload != null && payload.isObject() ? payload : null;
        } catch (JacksonException | IllegalArgumentException broken) {
            return null;
        }
    }

    public static boolean isSignedBy(byte[] signed, String type, PublicKey key) {
        try {
            JsonNode document = JSON.readTree(signed);
            String head = document.path("protected").asString("");
            String body = document.path("payload").asString("");
            JsonNode header = JSON.readTree(decode(head));
            if (!header.path("alg").asString("").equals("ES256")
                    || !header.path("typ").asString("").equals(type)) {
                return false;
            }
            var verifier = Signature.getInstance("SHA256withPLAIN-ECDSA", BouncyCastle.PROVIDER);
            verifier.initVerify(key);
            verifier.update((head + "." + body).getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(decode(document.path("signature").asString("")));
        } catch (JacksonException | IllegalArgumentException | GeneralSecurityException broken) {
            return false;
        }
    }

    private static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
