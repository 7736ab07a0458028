package org.tongban.console.internal.stories;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One step of a story: what is done and seen, in the order written.
 *
 * @param file path within the pack, for example {@code stories/granted.yaml}
 * @param line counts from 1
 */
record Step(String file, int line, List<Part> parts) {

    /** A text of the file with its place; {@code ${name}} in it stands for a variable. */
    record Text(String text, int line) {

        Text with(Map<String, String> instead) {
            return new Text(Variables.replace(text, instead), line);
        }
    }

    /** A name and what belongs to it: a label and what is typed, a row and what it shows. */
    record Pair(Text name, List<Text> values) {

        Pair with(Map<String, String> instead) {
            return new Pair(name.with(instead), each(values, instead));
        }
    }

    /** One word of the language with what follows it: texts or pairs, never both. */
    record Part(Verb verb, int line, List<Text> texts, List<Pair> pairs) {

        Text text() {
            return texts.getFirst();
        }

        Part with(Map<String, String> instead) {
            return new Part(
                    verb,
                    line,
                    each(texts, instead),
                    pairs.stream().map(pair -> pair.with(instead)).toList());
        }
    }

    /** The same with other texts in the place of variables. */
    Step with(Map<String, String> instead) {
        return new Step(file, line, parts.stream().map(part -> part.with(instead)).toList());
    }

    private static List<Text> each(List<Text> texts, Map<String, String> instead) {
        return texts.stream().map(text -> text.with(instead)).toList();
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
