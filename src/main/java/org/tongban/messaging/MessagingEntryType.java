package org.tongban.messaging;

import org.tongban.journal.EntryType;

/** What messaging writes into the journal. */
public enum MessagingEntryType implements EntryType {
    SENT("notice.sent/1", "A notice was laid into an inbox: notice, template, rule of delivery"),
    READ("notice.read/1", "A notice was opened for the first time: notice");

    private final String code;
    private final String description;

    MessagingEntryType(String code, String description) {
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
