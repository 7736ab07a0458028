package org.tongban.licences.internal.print;

/** Writes single values as papers do. */
public final class PaperText {

    private PaperText() {}

    /**
     * @param format as in a template, for example {@code date}; empty for plain text
     */
    public static String of(Object value, String format) {
        return PaperFormat.named(format.isEmpty() ? null : format).apply(value);
    }
}
