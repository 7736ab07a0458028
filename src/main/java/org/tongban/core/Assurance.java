package org.tongban.core;

/** How surely we know who a person is; higher includes lower. */
public enum Assurance {
    /** Signed up with a name and a way to reach him. */
    REGISTERED,
    /** Name and identity number agree with the population register (实名核验). */
    NUMBER_CHECKED,
    /** Face or counter verified (实人核验). */
    FACE_VERIFIED;

    public boolean reaches(Assurance needed) {
        return compareTo(needed) >= 0;
    }
}
