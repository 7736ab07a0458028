package org.tongban.insight;

import org.tongban.journal.EntryType;

/** What ratings write into the journal. */
public enum InsightEntryType implements EntryType {
    RATED("rating.given/1", "The applicant rated how his matter was handled: grade, reasons"),
    SUPPLEMENTED("rating.supplemented/1", "The rater added something, once"),
    OPENED("rating.opened/1", "The head opened the case behind a bad rating: case"),
    ANSWERED("rating.answered/1", "The agency answered a bad rating: whether in time");

    private final String code;
    private final String description;

    InsightEntryType(String code, String description) {
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
