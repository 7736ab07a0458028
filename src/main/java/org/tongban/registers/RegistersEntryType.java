package org.tongban.registers;

import org.tongban.journal.EntryType;

/** What registers write into the journal. */
public enum RegistersEntryType implements EntryType {
    NAME_RESERVED("name.reserved/1", "A firm's name was reserved; keys: name, until."),
    NAME_RELEASED("name.released/1", "A reservation was given up; keys: name."),
    FIRM_REGISTERED(
            "firm.registered/1", "A firm entered the register of legal persons; keys: case, name."),
    RECORD_CHANGED(
            "record.changed/1", "A record got a new version; keys: register, version, source."),
    SAMPLE_ADDED(
            "sample.added/1", "Made-up people and firms were added to a demonstration; keys: people, firms, seed."),
    RECORD_READ(
            "record.read/1",
            "Personal data of the subject were shown; keys: register, fields, ground.");

    private final String code;
    private final String description;

    RegistersEntryType(String code, String description) {
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
