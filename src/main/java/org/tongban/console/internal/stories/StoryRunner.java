package org.tongban.console.internal.stories;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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

    /** Where and why a story stopped. */
    private record Fault(int line, String reason) {}

    /** Whether everything was as the story says; what was not has been reported. */
    public boolean run(Story story) {
        report.accept("");
        report.accept(story.place() + "  " + story.title());
        var variables = new Drawing(seed, LocalDate.now(clock), Workdays.read()).values(story);
        try (var scene = new Scene(home, story.language(), new Papers(keep, story.name()), variables)) {
            for (Step step : story.steps()) {
                var fault = play(scene, step);
                if (fault.isPresent()) {
                    report.accept(
                            "  FAILED  %s/%s:%d"
                                    .formatted(story.pack(), step.file(), fault.get().line()));
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

    private static Optional<Fault> play(Scene scene, Step step) {
        var seeing = new Seeing(scene);
        var asking = step.parts().stream().filter(part -> part.verb().isAsking()).toList();
        try {
            for (var part : step.parts()) {
                seeing.part(part);
                if (part.verb().isAsking() && part.verb() != Verb.DOWNLOADS) {
                    seeing.status(part == asking.getLast() ? expected(step) : 200);
                }
            }
            return Optional.empty();
        } catch (Unmet unmet) {
            return Optional.of(new Fault(seeing.line(), String.valueOf(unmet.getMessage())));
        }
    }

    private static int expected(Step step) {
        return step.parts().stream()
                .filter(part -> part.verb() == Verb.STATUS)
                .map(part -> Integer.parseInt(part.text().text()))
                .findFirst()
                .orElse(200);
    }
}
