package org.tongban.licences;

import org.tongban.journal.EntryType;

/** Journal entries of licences. */
public enum LicencesEntryType implements EntryType {
    ISSUED("licence.issued/1", "A licence was issued; identifier, type, original, duplicate (SHA-256 of the files)"),
    STATUS_CHANGED("licence.status-changed/1", "A licence changed its status; identifier, before, after, ground");

    private final String code;
    private final String description;

    LicencesEntryType(String code, String description) {
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
