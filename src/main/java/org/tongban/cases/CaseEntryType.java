package org.tongban.cases;

import org.tongban.journal.EntryType;

/** What cases write into the journal. */
public enum CaseEntryType implements EntryType {
    SUBMITTED("case.submitted/1", "An application was handed in: item, number, digest, files"),
    ACTED("case.acted/1", "An officer acted at a step: node, action, reason, basis, missing"),
    CORRECTED("case.corrected/1", "The applicant supplied what was asked for: revision, digest"),
    WITHDRAWN("case.withdrawn/1", "The applicant took the application back: reason"),
    CLAIMED("case.claimed/1", "An officer took work on: node, wait"),
    RELEASED("case.released/1", "An officer gave work back: node, wait"),
    EXTENDED("case.extended/1", "The term was extended: by, ground, reason"),
    RECKONED(
            "case.reckoned/1",
            "A published calendar changed deadlines: due, yellow, lawDue, provisional and timers, each from and to; keys absent where nothing changed"),
    TIMER_FIRED("case.timer-fired/1", "A deadline of the process came: name"),
    OUTCOME_DONE("case.outcome-done/1", "What a decision sets off was done: outcome, result"),
    AGENCIES_TOLD("case.agencies-told/1", "Licensing agencies were told of a firm: agencies by kind, empty where none"),
    TELLING_NOTED("case.telling-noted/1", "An officer took note of a firm his agency was told of: telling"),
    READ("case.read/1", "An officer opened a case with personal data");

    private final String code;
    private final String description;

    CaseEntryType(String code, String description) {
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
