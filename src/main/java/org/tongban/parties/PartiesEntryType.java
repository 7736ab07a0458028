package org.tongban.parties;

import org.tongban.journal.EntryType;

/** What parties writes into the journal. */
public enum PartiesEntryType implements EntryType {
    PERSON_REGISTERED("person.registered/1", "A person made an account; no payload"),
    PERSON_CHECKED("person.checked/1", "A person's identity was checked: step, finding, assurance"),
    SIGNED_IN("session.signed-in/1", "Somebody signed in: way (password or persona)"),
    ACTING_FOR("session.acting-for/1", "A person chose for whom he acts: party"),
    MANDATE_GRANTED("mandate.granted/1", "A person may act for a firm: firm, kind, ground"),
    MANDATE_ENDED("mandate.ended/1", "A mandate ended: firm, kind, ground"),
    RIGHT_GRANTED("officer.right-granted/1", "An officer got a right: role, agency, region"),
    RIGHT_WITHDRAWN("officer.right-withdrawn/1", "An officer lost a right: role, agency, region");

    private final String code;
    private final String description;

    PartiesEntryType(String code, String description) {
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
