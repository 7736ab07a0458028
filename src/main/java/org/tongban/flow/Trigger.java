package org.tongban.flow;

import org.jspecify.annotations.Nullable;

/** What a catching event waits for, or a throwing one gives. */
public sealed interface Trigger {

    /** How a timer says when. */
    enum Form {
        /** An ISO 8601 duration. */
        DURATION,
        /** An ISO 8601 date and time. */
        DATE,
        /** The name of a deadline that the legal clock knows ({@code tongban:deadline}). */
        DEADLINE
    }

    /** A time; the expression wins over the text where there is one. */
    record Timer(Form form, String text, @Nullable Expression expression) implements Trigger {}

    /** A message for one receiver, by name. */
    record Message(String name) implements Trigger {}

    /** A signal for whoever waits, by name. */
    record Signal(String name) implements Trigger {}
}
