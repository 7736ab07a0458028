package org.tongban.parties;

/** Asks the population register; {@code registers} answers. */
public interface PopulationLookup {

    /** Whether the register holds a living person of this number, and under this name. */
    Match match(String name, String residentNumber);

    /** What the register says. */
    enum Match {
        SAME,
        NAME_DIFFERS,
        NOT_FOUND
    }
}
