package org.tongban.seals;

import org.tongban.journal.EntryType;

/** Journal entries of keys and seals. */
public enum SealsEntryType implements EntryType {
    KEY_MADE("seal.key-made/1", "A key was made; kind, serial, notAfter"),
    KEY_REVOKED("seal.key-revoked/1", "A key was revoked; serial, reason"),
    SEAL_USED("seal.used/1", "An agency's seal signed a document; purpose, sha256, serial"),
    PERSON_SIGNED("person.signed/1", "A person signed with a key of his own; signature, digest, serial");

    private final String code;
    private final String description;

    SealsEntryType(String code, String description) {
        this.code = code;
        this.description = description;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String description() {
        return description;
    }
}
