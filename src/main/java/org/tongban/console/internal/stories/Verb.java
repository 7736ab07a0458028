package org.tongban.console.internal.stories;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the language: what a person does, and what that person sees. */
enum Verb {
    AS("as", Shape.TEXT, false),
    OPEN("open", Shape.TEXT, false),
    FILL("fill", Shape.PAIRS, false),
    CHOOSE("choose", Shape.PAIRS, false),
    TICK("tick", Shape.TEXTS, false),
    UPLOAD("upload", Shape.PAIRS, false),
    PRESS("press", Shape.TEXT, false),
    /** Where several have one name, the uppermost: in lists with the newest on top. */
    PRESS_FIRST("press first", Shape.TEXT, false),
    DOWNLOADS("downloads", Shape.TEXT, false),
    KEEPS("keeps", Shape.TEXT, false),
    REMEMBER("remember", Shape.PAIRS, false),
    STATUS("status", Shape.TEXT, false),
    WAITS_FOR("waits for", Shape.TEXTS, true),
    SEES("sees", Shape.TEXTS, true),
    DOES_NOT_SEE("does not see", Shape.TEXTS, false),
    SHOWS("shows", Shape.PAIRS, true),
    HOLDS("holds", Shape.PAIRS, true),
    OFFERS("offers", Shape.TEXTS, true),
    DOES_NOT_OFFER("does not offer", Shape.TEXTS, false),
    PAPER_SAYS("paper says", Shape.TEXTS, true),
    PAPER_DOES_NOT_SAY("paper does not say", Shape.TEXTS, false);

    /** One text, one or several, or names with what belongs to them. */
    enum Shape {
        TEXT,
        TEXTS,
        PAIRS
    }

    private final String word;
    private final Shape shape;
    private final boolean seeing;

    Verb(String word, Shape shape, boolean seeing) {
        this.word = word;
        this.shape = shape;
        this.seeing = seeing;
    }

    String word() {
        return word;
    }

    Shape shape() {
        return shape;
    }

    /** Whether it says that something is there; that something is not there proves too little. */
    boolean isSeeing() {
        return seeing;
    }

    /** Whether it asks the server for a page or a file. */
    boolean isAsking() {
        return this == OPEN || this == PRESS || this == PRESS_FIRST || this == DOWNLOADS;
    }

    /** Whether it is something done, as opposed to something seen. */
    boolean isDoing() {
        return ordinal() <= DOWNLOADS.ordinal();
    }

    static Optional<Verb> find(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(Verb::word).collect(Collectors.joining(", "));
    }
}
