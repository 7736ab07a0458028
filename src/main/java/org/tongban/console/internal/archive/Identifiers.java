package org.tongban.console.internal.archive;

/** SQL names as they are written. */
final class Identifiers {

    private Identifiers() {}

    static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
