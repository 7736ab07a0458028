package org.tongban.console.internal.stories;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs stories against an address, one after another; each has browsers and variables of its own.
 *
 * @param seed of what is drawn; the same seed draws the same
 * @param keep where downloaded papers are left, one folder a story; null for nowhere
 * @param report takes one line after another
 */
public record StoryRunner(
        URI home, long seed, Clock clock, @Nullable Path keep, Consumer<String> report) {

    /** Whether everything was as the story says; what was not has been reported. */
    public boolean run(Story story) {
        report.accept("");
        report.accept(story.place() + "  " + story.title());
        try (var scene = new Scene(home, story.language(), new Papers(keep, story.name()), variables(story))) {
            for (Step step : story.steps()) {
                var fault = play(scene, step);
                if (fault.isPresent()) {
                    report.accept("  FAILED  %s/%s".formatted(story.pack(), fault.get().place()));
                    report.accept("    " + fault.get().reason());
                    report.accept("    " + scene.seen());
                    return false;
                }
                report.accept(
                        "  ok  %s:%d  %s  %s"
                                .formatted(step.file(), step.line(), scene.who(), step.done()));
            }
            return true;
        }
    }

    private static Optional<StoryFault> play(Scene scene, Step step) {
        var seeing = new Seeing(scene);
        int last = -1;
        for (int i = 0; i < step.parts().size(); i++) {
            last = step.parts().get(i).verb().isAsking() ? i : last;
        }
        for (int i = 0; i < step.parts().size(); i++) {
            var part = step.parts().get(i);
            try {
                seeing.part(part);
                if (part.verb().isAsking() && part.verb() != Verb.DOWNLOADS) {
                    seeing.status(i == last ? expected(step) : 200);
                }
            } catch (Unmet unmet) {
                return Optional.of(
                        new StoryFault(step.file(), seeing.line(), String.valueOf(unmet.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static int expected(Step step) {
        return step.parts().stream()
                .filter(part -> part.verb() == Verb.STATUS)
                .map(part -> Integer.parseInt(part.text().text()))
                .findFirst()
                .orElse(200);
    }

    private Map<String, String> variables(Story story) {
        var random = new Random(seed * 31 + story.file().hashCode());
        var today = LocalDate.now(clock);
        var known = new LinkedHashMap<String, String>();
        story.with()
                .forEach((name, drawn) -> known.put(name, drawn.value(random, today, story.language(), known)));
        return new HashMap<>(known);
    }
}
