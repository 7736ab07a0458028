package org.tongban.platform;

/** How this installation runs. */
public enum Mode {
    /** Fictional district, personas, a clock that can be set, watermarks on everything. */
    DEMO,
    /** Real service: no personas, no default secret, no set clock. */
    PRODUCTION
}
