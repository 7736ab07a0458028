package org.tongban.forms;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a field is asked; in definitions the name is written in lower case with hyphens. */
public enum Widget {
    TEXT,
    TEXTAREA,
    NUMBER,
    /** A number of ten thousand yuan (万元) or whatever its unit says. */
    MONEY,
    PERCENT,
    DATE,
    RADIOS,
    SELECT,
    CHECKBOXES,
    /** One box that must be ticked. */
    CONFIRM,
    PHONE,
    EMAIL,
    RESIDENT_NUMBER,
    CREDIT_CODE,
    /** A firm name checked against the register and reserved. */
    NAME_CHECK,
    /** A division chosen level by level, and the detail. */
    ADDRESS,
    /** Business scope entries from the searchable list. */
    SCOPE,
    /** A repeating group: rows, each with a page of its own. */
    GROUP,
    /** A material. */
    FILE;

    public static Optional<Widget> find(String written) {
        return Arrays.stream(values()).filter(widget -> widget.written().equals(written)).findFirst();
    }

    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
