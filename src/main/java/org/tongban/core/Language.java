package org.tongban.core;

import java.util.Locale;

/** The two languages of every page, paper and message. */
public enum Language {
    ZH(Locale.SIMPLIFIED_CHINESE),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code zh} or {@code en}: the value of the HTML lang attribute and of file names. */
    public String tag() {
        return this == ZH ? "zh" : "en";
    }
}
