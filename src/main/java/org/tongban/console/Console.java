package org.tongban.console;

import ch.qos.logback.classic.Level;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.console.internal.BackupCommand;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.console.internal.HelpCommand;
import org.tongban.console.internal.RestoreCommand;
import org.tongban.console.internal.SampleCommand;
import org.tongban.console.internal.Sentences;
import org.tongban.console.internal.StartCommand;
import org.tongban.console.internal.verify.VerifyCommand;
import org.tongban.console.internal.StoriesCommand;
import org.tongban.core.Problem;

import java.util.Arrays;
import java.util.List;

/**
 * The door of the command line: finds the command, runs it, prints what went wrong as a sentence.
 */
public final class Console {

    private final List<Command> commands;

    /**
     * A new command is one more line here and one line in {@code
     * messages/console_{zh,en}.properties}.
     */
    public Console(Class<?> application) {
        // Commands print sentences; the application sets its own levels when it starts.
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)
                instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        commands =
                List.of(
                        new StartCommand(application),
                        new BackupCommand(),
                        new RestoreCommand(),
                        new VerifyCommand(),
                        new StoriesCommand(application),
                        new SampleCommand(application),
                        new HelpCommand(() -> this.commands()));
    }

    private List<Command> commands() {
        return commands;
    }

    public int run(String[] arguments) {
        try {
            return dispatch(Arrays.asList(arguments));
        } catch (Problem problem) {
            System.err.println(Sentences.of(problem));
            return 1;
        } catch (RuntimeException defect) {
            // Not foreseen, so the whole of it is of use; Spring would otherwise swallow it.
            System.err.println(Sentences.of(ConsoleProblem.UNFORESEEN.with("reason", defect)));
            defect.printStackTrace();
            return 3;
        }
    }

    private int dispatch(List<String> arguments) {
        var first = arguments.isEmpty() ? "start" : arguments.getFirst();
        if (first.equals("--help") || first.equals("-h")) {
            return named("help").run(List.of());
        }
        if (first.startsWith("-")) {
            return named("start").run(arguments);
        }
        return named(first)
                .run(arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size()));
    }

    private Command named(String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ConsoleProblem.UNKNOWN_COMMAND.with("command", name));
    }
}
