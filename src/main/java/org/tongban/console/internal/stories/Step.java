package org.tongban.console.internal.stories;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One step of a story: what is done and seen, in the order written.
 *
 * @param file path within the pack, for example {@code stories/granted.yaml}
 * @param line counts from 1
 */
record Step(String file, int line, List<Part> parts) {

    /** A text of the file with its place; {@code ${name}} in it stands for a variable. */
    record Text(String text, int line) {}

    /** A name and what belongs to it: a label and what is typed, a row and what it shows. */
    record Pair(Text name, List<Text> values) {}

    /** One word of the language with what follows it: texts or pairs, never both. */
    record Part(Verb verb, int line, List<Text> texts, List<Pair> pairs) {

        Text text() {
            return texts.getFirst();
        }
    }

    /** What is done, for the report: {@code open /verify, press Check}. */
    String done() {
        return parts.stream()
                .filter(part -> part.verb().isDoing() && part.verb() != Verb.AS)
                .map(Step::done)
                .collect(Collectors.joining(", "));
    }

    private static String done(Part part) {
        var said =
                part.pairs().isEmpty()
                        ? part.texts().stream().map(Text::text)
                        : part.pairs().stream().map(pair -> pair.name().text());
        return part.verb().word() + " " + said.collect(Collectors.joining(" "));
    }
}
