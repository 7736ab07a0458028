package org.tongban.platform;

/**
 * A state's shape and tone. The shape alone tells it in grey print; a word always stands beside it.
 */
public enum Shape {
    /** Tick in a disc. */
    DONE("good"),
    /** Half a disc: under way. */
    HALF("action"),
    /** Ring: not started. */
    RING("quiet"),
    /** Ring with hands: waiting for somebody. */
    WAITING("attention"),
    /** Dashed ring: not yet possible. */
    DASHED("quiet"),
    /** Small dot: not needed. */
    DOT("quiet"),
    /** Disc with an exclamation mark. */
    ERROR("attention"),
    /** Light: disc. */
    ON_TIME("good"),
    /** Light: triangle. */
    NEAR("attention"),
    /** Light: square. */
    OVERDUE("seal"),
    /** Equals sign: two sources agree. */
    SAME("quiet"),
    /** Unequal sign in a square. */
    DIFFERENT("attention"),
    /** Cross in a square: a broken seal. */
    BROKEN("seal");

    private final String tone;

    Shape(String tone) {
        this.tone = tone;
    }

    /** One of good, action, attention, seal, quiet: the class {@code tone-<tone>}. */
    public String tone() {
        return tone;
    }
}
