package org.tongban.forms.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.forms.SigningKey;
import org.tongban.seals.PersonalKeys;

/** Personal keys as {@code seals} keeps them. */
@Component
class SealKeys implements SigningKey {

    private final PersonalKeys keys;

    SealKeys(PersonalKeys keys) {
        this.keys = keys;
    }

    @Override
    public Made sign(Actor.Person actor, String subject, String digest) {
        return new Made("CMS", keys.sign(actor, subject, digest).cms(), new byte[0]);
    }
}
