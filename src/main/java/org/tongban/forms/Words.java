package org.tongban.forms;

import org.tongban.core.Language;

/** The same words in both languages, from a form definition. */
public record Words(String zh, String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
