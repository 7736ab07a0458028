package org.tongban.console.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.tongban.console.Command;
import org.tongban.registers.SampleDistrict;

/** Fills the registers of a demonstration with made-up people and firms; it must not run meanwhile. */
public final class SampleCommand implements Command {

    private static final Set<String> KNOWN = Set.of("--people", "--firms", "--seed", "--data");
    private static final int MOST = 10_000_000;
    private static final int TOLD_EVERY = 100_000;

    private final Class<?> application;

    public SampleCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "sample";
    }

    @Override
    public String usage() {
        return "--people N [--firms N] [--seed N] [--data DIR]";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(arguments, KNOWN);
        if (!options.rest().isEmpty()) {
            throw ConsoleProblem.UNKNOWN_COMMAND.with("command", options.rest().getFirst());
        }
        int people = number(options, "--people", 0, MOST);
        int firms = number(options, "--firms", 0, MOST);
        if (people + firms == 0) {
            throw ConsoleProblem.OPTION_WITHOUT_VALUE.with("option", "--people");
        }
        long seed = number(options, "--seed", 1, Integer.MAX_VALUE);
        try (var context = StartCommand.start(application, options, "demo", List.of("--server.port=0", "--server.address=127.0.0.1"))) {
            long begun = System.nanoTime();
            var added = context.getBean(SampleDistrict.class).add(people, firms, seed, done -> {
                if (done % TOLD_EVERY == 0) {
                    System.err.println(Sentences.get("console", "sample.progress", Map.of("done", done, "all", people)));
                }
            });
            double seconds = (System.nanoTime() - begun) / 1e9;
            System.out.println(Sentences.get(
                    "console",
                    "sample.done",
                    Map.of(
                            "people", added.people(),
                            "firms", added.firms(),
                            "seed", seed,
                            "seconds", Math.round(seconds * 10) / 10.0)));
            return SpringApplication.exit(context);
        }
    }

    private static int number(Options options, String name, int otherwise, int most) {
        String text = options.find(name).orElse(String.valueOf(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Said below.
        }
        throw ConsoleProblem.BAD_VALUE.with("option", name, "value", text, "allowed", "0\u2013" + most);
    }
}
