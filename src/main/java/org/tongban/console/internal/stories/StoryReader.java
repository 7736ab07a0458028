package org.tongban.console.internal.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.console.internal.ConsoleProblem;
import org.tongban.console.internal.stories.Step.Pair;
import org.tongban.console.internal.stories.Step.Part;
import org.tongban.console.internal.stories.Step.Text;
import org.tongban.core.YamlNode;

/** Reads a story strictly: what it does not know, it refuses with file and line. */
final class StoryReader {

    private static final String PART = "part";
    private static final String WITH = "with";

    private final StoryPack pack;

    StoryReader(StoryPack pack) {
        this.pack = pack;
    }

    /** Throws {@link ConsoleProblem#STORY_REFUSED}. */
    Story read(String path) {
        var top = top(path).only("title", "language", WITH, "steps");
        var language = top.find("language").map(YamlNode::text).orElse("zh");
        if (!language.equals("zh") && !language.equals("en")) {
            throw top.get("language").refused("language is zh or en");
        }
        var with = with(top);
        var steps = new ArrayList<Step>();
        for (YamlNode step : top.get("steps").list()) {
            if (step.fields().containsKey(PART)) {
                steps.addAll(told(step.only(PART, WITH), with));
            } else {
                steps.add(step(path, step));
            }
        }
        if (steps.isEmpty() || steps.getFirst().parts().getFirst().verb() != Verb.AS) {
            throw top.get("steps").refused("a story begins with: as");
        }
        StoryRules.check(with, steps, this::refused);
        return new Story(pack.name(), path, top.text("title"), language, with, List.copyOf(steps));
    }

    /**
     * The steps of a part. Its own variables are for those that the story does not set itself; {@code
     * with} beside it puts other texts in their place for this once.
     */
    private List<Step> told(YamlNode node, Map<String, Drawn> with) {
        var path = "stories/parts/" + node.text(PART) + ".yaml";
        if (!pack.files().containsKey(path)) {
            throw node.refused("there is no " + path);
        }
        var instead = new LinkedHashMap<String, String>();
        node.find(WITH)
                .ifPresent(
                        given -> given.fields().forEach((name, text) -> instead.put(name, text.text())));
        var top = top(path).only(WITH, "steps");
        with(top).forEach(with::putIfAbsent);
        return top.get("steps").list().stream().map(step -> step(path, step).with(instead)).toList();
    }

    private Step step(String path, YamlNode node) {
        var parts = new ArrayList<Part>();
        node.fields().forEach((word, value) -> parts.add(part(word, value)));
        var step = new Step(path, node.line(), List.copyOf(parts));
        StoryRules.check(step, this::refused);
        return step;
    }

    private static Part part(String word, YamlNode value) {
        var verb =
                Verb.find(word)
                        .orElseThrow(
                                () ->
                                        value.refused(
                                                "unknown word \"%s\"; known are %s, %s"
                                                        .formatted(word, PART, Verb.list())));
        return switch (verb.shape()) {
            case TEXT -> new Part(verb, value.line(), List.of(text(value)), List.of());
            case TEXTS -> new Part(verb, value.line(), texts(value), List.of());
            case PAIRS -> new Part(verb, value.line(), List.of(), pairs(value));
        };
    }

    private static List<Pair> pairs(YamlNode node) {
        var pairs = new ArrayList<Pair>();
        node.fields()
                .forEach((name, value) -> pairs.add(new Pair(new Text(name, value.line()), texts(value))));
        return List.copyOf(pairs);
    }

    private static List<Text> texts(YamlNode node) {
        return node.isText()
                ? List.of(text(node))
                : node.list().stream().map(StoryReader::text).toList();
    }

    private static Text text(YamlNode node) {
        return new Text(node.text(), node.line());
    }

    private static Map<String, Drawn> with(YamlNode top) {
        var with = new LinkedHashMap<String, Drawn>();
        top.find(WITH)
                .ifPresent(node -> node.fields().forEach((name, value) -> with.put(name, drawn(value))));
        return with;
    }

    private static Drawn drawn(YamlNode node) {
        if (node.isText()) {
            return new Drawn.Fixed(node.text());
        }
        return Drawn.read(node.fields())
                .orElseThrow(
                        () ->
                                node.refused(
                                        "a variable is a text, {han: 2}, {digits: 4}, {date: +4 years}"
                                                + " or {workday: +60 days}"));
    }

    private YamlNode top(String path) {
        return YamlNode.read(
                pack.files().getOrDefault(path, ""), (line, reason) -> refused(path, line, reason));
    }

    private org.tongban.core.Problem refused(String path, int line, String reason) {
        return ConsoleProblem.STORY_REFUSED.with(
                "place", "%s/%s:%d".formatted(pack.name(), path, line), "reason", reason);
    }
}
