package org.tongban.platform;

/**
 * A module's reader of its folder in packs. A pack becomes active only when every reader has
 * accepted it: {@link #check} runs first in all readers, then {@link #load} in floor order within
 * one transaction.
 */
public interface PackReader {

    /**
     * Floor order: journal 100, parties 130, registers 200, forms 210, licences 220, catalogue 230,
     * cases 300.
     */
    int order();

    /** Reads and refuses (with {@link PackFile#refused}); changes nothing. */
    void check(Pack pack);

    /** Stores what the pack brings; called again only when the pack's digest has changed. */
    void load(Pack pack);

    /** Whether {@link #load} keeps things in memory only, and so must run at every start. */
    default boolean everyStart() {
        return false;
    }
}
