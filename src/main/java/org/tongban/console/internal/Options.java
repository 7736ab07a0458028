package org.tongban.console.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What followed a command: options with a value ({@code --port 8080} or {@code --port=8080}), and
 * the rest in order.
 */
public record Options(Map<String, String> values, List<String> rest) {

    /** Refuses options that are not among the known ones. */
    public static Options parse(List<String> arguments, Set<String> known) {
        var values = new LinkedHashMap<String, String>();
        var rest = new ArrayList<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("-") || argument.equals("-")) {
                rest.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (!known.contains(name)) {
                throw ConsoleProblem.UNKNOWN_OPTION.with(
                        "option",
                        name,
                        "known",
                        String.join(" ", known.stream().sorted().toList()));
            }
            if (equals < 0 && i + 1 == arguments.size()) {
                throw ConsoleProblem.OPTION_WITHOUT_VALUE.with("option", name);
            }
            values.put(name, equals < 0 ? arguments.get(++i) : argument.substring(equals + 1));
        }
        return new Options(values, List.copyOf(rest));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * The data folder: the option, else the setting of the launcher, else {@code data} where we
     * stand.
     */
    public Path data() {
        var usual = System.getenv().getOrDefault("TONGBAN_DATA", "data");
        return Path.of(find("--data").orElse(usual)).toAbsolutePath().normalize();
    }

    /** The one file a command works on. */
    public Path file(String command) {
        if (rest.size() != 1) {
            throw ConsoleProblem.FILE_MISSING.with("command", command);
        }
        return Path.of(rest.getFirst()).toAbsolutePath().normalize();
    }
}
