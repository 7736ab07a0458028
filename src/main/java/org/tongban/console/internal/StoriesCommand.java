package org.tongban.console.internal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.tongban.console.Command;
import org.tongban.console.internal.stories.Instance;
import org.tongban.console.internal.stories.Story;
import org.tongban.console.internal.stories.StoryPack;
import org.tongban.console.internal.stories.StoryRunner;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the stories of the packs to a throwaway instance and says which of them came true. */
public final class StoriesCommand implements Command {

    private static final Set<String> KNOWN = Set.of("--keep", "--seed");

    /** Where the throwaway instance stands; demonstrations know no other zone. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Class<?> application;

    public StoriesCommand(Class<?> application) {
        this.application = application;
    }

    @Override
    public String name() {
        return "stories";
    }

    @Override
    public String usage() {
        return "[PACK] [--keep DIR] [--seed N]";
    }

    @Override
    public int run(List<String> arguments) {
        var options = Options.parse(arguments, KNOWN);
        if (options.rest().size() > 1) {
            throw ConsoleProblem.STORY_PACK_UNKNOWN.with("pack", String.join(" ", options.rest()));
        }
        var pack = options.rest().isEmpty() ? "" : options.rest().getFirst();
        var folder = folder(pack);
        var stories = stories(pack, folder);
        long seed = options.find("--seed").map(StoriesCommand::seed).orElseGet(() -> (long) new SecureRandom().nextInt(1_000_000));
        var keep = options.find("--keep").map(Path::of).orElse(null);
        System.out.println(Sentences.get("console", "stories.starting", Map.of("count", stories.size(), "seed", seed)));
        keepQuiet("org.apache.pdfbox", "org.apache.fontbox");
        int passed = 0;
        try (var instance = Instance.start(application, System.getProperty("java.class.path"), folder)) {
            var runner = new StoryRunner(instance.address(), seed, Clock.system(ZONE), keep, System.out::println);
            for (Story story : stories) {
                passed += runner.run(story) ? 1 : 0;
            }
        }
        System.out.println();
        System.out.printf("%d passed, %d failed%n", passed, stories.size() - passed);
        return passed == stories.size() ? 0 : 1;
    }

    /** Readers of PDF files complain at length of what does not matter here. */
    private static void keepQuiet(String... loggers) {
        for (String name : loggers) {
            if (LoggerFactory.getLogger(name) instanceof Logger logger) {
                logger.setLevel(Level.OFF);
            }
        }
    }

    /** A pack that is not in the program is named by its folder. */
    private static @Nullable Path folder(String pack) {
        return pack.contains("/") && Files.isRegularFile(Path.of(pack, "pack.yaml"))
                ? Path.of(pack).toAbsolutePath().normalize()
                : null;
    }

    private static List<Story> stories(String pack, @Nullable Path folder) {
        var packs = folder == null ? StoryPack.inProgram() : List.of(StoryPack.inFolder(folder));
        var stories =
                packs.stream()
                        .filter(each -> folder != null || pack.isEmpty() || each.name().equals(pack))
                        .flatMap(each -> each.read().stream())
                        .toList();
        if (stories.isEmpty()) {
            throw ConsoleProblem.STORY_PACK_UNKNOWN.with("pack", pack);
        }
        return stories;
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw ConsoleProblem.BAD_VALUE.with("option", "--seed", "value", text, "allowed", "0, 1, 2 \u2026");
        }
    }
}
