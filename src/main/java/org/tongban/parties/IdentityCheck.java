package org.tongban.parties;

/**
 * Checks who a person is. The adapter of an installation asks the state's services; in
 * demonstration mode a simulator does. Personal data given here is not kept by the adapter.
 */
public interface IdentityCheck {

    /** Name for the record of the check. */
    String adapter();

    /** Whether name and resident identity number belong together (实名核验). */
    Finding checkNumber(String name, String residentNumber);

    /**
     * Whether the one before the camera is the one of the number (实人核验).
     *
     * @param evidence what the adapter's own page brought back; the simulator's is {@code same} or
     *     {@code other}
     */
    Finding checkFace(String name, String residentNumber, String evidence);

    /** Outcome of a check. */
    enum Finding {
        SAME,
        DIFFERENT,
        /** Nobody could be asked; say so and offer the counter. */
        UNAVAILABLE
    }
}
