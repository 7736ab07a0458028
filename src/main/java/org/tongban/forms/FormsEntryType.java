package org.tongban.forms;

import org.tongban.journal.EntryType;

/** Journal entries of this module. */
public enum FormsEntryType implements EntryType {
    FROZEN("draft.frozen/1", "An application was frozen for signing: digest, signers."),
    SIGNED("draft.signed/1", "Somebody signed a frozen application: digest, signature."),
    SIGNATURES_VOIDED("draft.signatures-voided/1", "A change made signatures void: digest, signatures."),
    DELETED("draft.deleted/1", "The author deleted a draft: item.");

    private final String code;
    private final String description;

    FormsEntryType(String code, String description) {
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
