package org.tongban.forms;

import java.util.UUID;

/** Tells people about signatures; messaging stands behind it. */
public interface SignatureNotices {

    /** Something waits for this person's signature. */
    void remind(UUID person, Draft draft);

    /** Everybody has signed: the author can submit. */
    void allSigned(UUID author, Draft draft);

    /** A change made this person's signature void; he has to sign again. */
    void voided(UUID person, Draft draft);
}
