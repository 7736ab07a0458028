package org.tongban.console.internal;

import org.tongban.console.Command;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Prints every command with one line about it. */
public final class HelpCommand implements Command {

    private final Supplier<List<Command>> commands;

    public HelpCommand(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "help";
    }

    @Override
    public String usage() {
        return "";
    }

    @Override
    public int run(List<String> arguments) {
        System.out.println(Sentences.get("console", "help.head", Map.of()));
        System.out.println();
        print("", "[--port N] [--data DIR] [--mode demo|production]", "start");
        // The launcher itself runs these, before any Java.
        print("test", "[--long]", "test");
        print("bench", "[cases|pages|start] [--quick]", "bench");
        for (var command : commands.get()) {
            if (!command.name().equals("start") && !command.name().equals("help")) {
                print(command.name(), command.usage(), command.name());
            }
        }
        System.out.println();
        System.out.println(Sentences.get("console", "help.foot", Map.of()));
        return 0;
    }

    private static void print(String word, String usage, String key) {
        var line = ("./tongban " + word + (word.isEmpty() ? "" : " ") + usage).stripTrailing();
        System.out.println("  " + line);
        System.out.println("      " + Sentences.get("console", "help." + key, Map.of()));
    }
}
