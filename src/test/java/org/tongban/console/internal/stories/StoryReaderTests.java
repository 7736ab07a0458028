package org.tongban.console.internal.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.core.Problem;

/** A story that breaks a rule of the language is refused with file, line and reason. */
class StoryReaderTests {

    private static final String PART = "steps:\n  - as: shenli\n    sees: ${name}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{as: shenli, klick: /, sees: x} | :3 | unknown word \"klick\"",
                "{as: shenli, open: /} | :3 | does not say what the person sees",
                "{as: shenli, open: /, does not see: x} | :3 | does not say what the person sees",
                "{as: shenli, sees: x, press: y} | :3 | stands after what is seen",
                "{open: /, as: shenli, sees: x} | :3 | stands first in its step",
                "{open: /, sees: x} | :3 | a story begins with: as",
                "{as: shenli, open: /, sees: '${what}'} | :3 | nothing is called ${what}",
                "{as: shenli, open: /, sees: ''} | :3 | must not be empty",
                "{as: shenli, open: [/, /desk], sees: x} | :3 | a text is expected",
                "{as: shenli, fill: name, sees: x} | :3 | a mapping is expected",
                "{as: shenli, open: /, status: good, sees: x} | :3 | a status is a number",
                "{as: shenli, as: hewenjing, sees: x} | :3 | said twice",
                "{part: nowhere} | :3 | there is no stories/parts/nowhere.yaml",
                "{part: desk, sees: x} | :3 | not known here",
                "{part: desk} | stories/parts/desk.yaml:3 | nothing is called ${name}",
                "[as} | :3 | not YAML"
            })
    void aBrokenStepIsRefused(String step, String place, String reason) {
        var refused =
                catchThrowableOfType(
                        Problem.class, () -> read("title: t\nsteps:\n  - " + step + "\n"));

        assertThat(refused.details().get("place").toString()).startsWith("pack/stories/").endsWith(place);
        assertThat(refused.details().get("reason").toString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "language: fr | language is zh or en",
                "colour: red | 'colour' is not known here",
                "with: {a: {han: many}} | a variable is",
                "with: {a: {date: tomorrow}} | a variable is",
                "with: {a: '${b}', b: x} | nothing is called ${b}"
            })
    void aBrokenHeadIsRefused(String head, String reason) {
        var refused =
                catchThrowableOfType(
                        Problem.class,
                        () -> read("title: t\n" + head + "\nsteps:\n  - {as: nobody, open: /, sees: x}\n"));

        assertThat(refused.details().get("reason").toString()).contains(reason);
    }

    @Test
    void aPartIsToldInTheStorysWords() {
        var story =
                read(
                        """
                        title: t
                        with: {name: first, other: second}
                        steps:
                          - {as: nobody, open: /, sees: x}
                          - part: desk
                          - part: desk
                            with: {name: "${other}"}
                        """);

        assertThat(story.steps()).extracting(Step::file).containsExactly(
                "stories/one.yaml", "stories/parts/desk.yaml", "stories/parts/desk.yaml");
        assertThat(story.steps().subList(1, 3))
                .extracting(step -> step.parts().getLast().text().text())
                .containsExactly("${name}", "${other}");
    }

    private static Story read(String text) {
        var files = Map.of("stories/one.yaml", text, "stories/parts/desk.yaml", PART);
        var stories = new StoryPack("pack", files).read();
        assertThat(stories).hasSize(1);
        return List.copyOf(stories).getFirst();
    }
}
