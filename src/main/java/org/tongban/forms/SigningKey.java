package org.tongban.forms;

import java.security.cert.X509Certificate;
import org.tongban.core.Actor;

/** Signs with a person's own key; {@code seals} stands behind it. */
public interface SigningKey {

    /** Signs these bytes with the actor's own key, making one if he has none yet. */
    Made sign(Actor.Person actor, byte[] data);

    /** A signature with the certificate that checks it. */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(String algorithm, byte[] signature, X509Certificate certificate) {}
}
