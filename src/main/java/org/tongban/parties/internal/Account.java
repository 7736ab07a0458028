package org.tongban.parties.internal;

import java.util.UUID;

/** Whoever can sign in. */
public record Account(Kind kind, UUID id, String name) {

    /** Two tables, one way in. */
    public enum Kind {
        PERSON,
        OFFICER
    }

    /** The name a session is kept under: {@link org.tongban.core.Actor#reference()}. */
    public String reference() {
        return (kind == Kind.PERSON ? "person:" : "officer:") + id;
    }
}
