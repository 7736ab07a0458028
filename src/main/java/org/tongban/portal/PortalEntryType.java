package org.tongban.portal;

import org.tongban.journal.EntryType;

/** What the portal writes into the journal. */
public enum PortalEntryType implements EntryType {
    CLOCK_SET("clock.set/1", "The clock of a demonstration was set: from, to (legal time), machine");

    private final String code;
    private final String description;

    PortalEntryType(String code, String description) {
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
