package org.tongban.forms;

import org.tongban.core.Actor;

/** Signs with a person's own key; {@code seals} stands behind it. */
public interface SigningKey {

    /**
     * Signs the 32 bytes of a digest with the actor's own key, making one if he has none yet.
     *
     * @param subject what is signed, for example {@code draft:<id>}
     * @param digest SHA-256, lower-case hexadecimal
     */
    Made sign(Actor.Person actor, String subject, String digest);

    /**
     * A signature.
     *
     * @param format {@code CMS} for a detached CMS that carries its certificate, otherwise a JCA algorithm
     * @param certificate X.509, DER; empty when the signature carries it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Made(String format, byte[] signature, byte[] certificate) {}
}
