package org.tongban.journal;

/**
 * A type of journal entry. Each module has one enum of these, {@code <Module>EntryType}; the
 * published list is generated from them.
 */
public interface EntryType {

    /** Name and version, for example {@code case.submitted/1}; never reused for another meaning. */
    String code();

    /** What it records and which keys its payload has, one English sentence. */
    String description();
}
