package org.tongban.console;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;

/** What a command printed, and its exit code. */
record Said(int exit, String text, String complaint) {

    static Said by(IntSupplier command) {
        var text = new ByteArrayOutputStream();
        var complaint = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complaint, true, StandardCharsets.UTF_8));
        try {
            int exit = command.getAsInt();
            return new Said(exit, text.toString(StandardCharsets.UTF_8), complaint.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
