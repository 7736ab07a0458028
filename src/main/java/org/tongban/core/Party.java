package org.tongban.core;

import java.util.UUID;

/** A person or a firm as others name it. */
public record Party(Kind kind, UUID id, String name) {
    /** Natural person or organisation. */
    public enum Kind {
        PERSON,
        FIRM
    }
}
