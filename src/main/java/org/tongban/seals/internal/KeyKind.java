package org.tongban.seals.internal;

import java.time.Period;

/** What a key is for, and how long its certificate lasts. */
public enum KeyKind {
    ROOT(Period.ofYears(20)),
    /** Issues agency seals. */
    AGENCIES(Period.ofYears(15)),
    /** Issues personal keys. */
    PERSONS(Period.ofYears(15)),
    AGENCY(Period.ofYears(5)),
    PERSON(Period.ofYears(2));

    private final Period life;

    KeyKind(Period life) {
        this.life = life;
    }

    Period life() {
        return life;
    }

    boolean issues() {
        return this == ROOT || this == AGENCIES || this == PERSONS;
    }
}
