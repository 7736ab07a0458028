package org.tongban.core;

/** The same words in the two languages, as packs bring them. */
public record Bilingual(String zh, String en) {

    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
