package org.tongban.console;

import java.util.List;

/** One word after {@code ./tongban}. */
public interface Command {

    /** The word; the command that runs without a word is {@code start}. */
    String name();

    /** What may follow, for example {@code FILE… [--trust FILE]}. */
    String usage();

    /**
     * Runs with what followed the word; the number is the exit code. Throws problems, which are
     * printed for it.
     */
    int run(List<String> arguments);
}
