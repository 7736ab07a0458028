package org.tongban.console.internal.stories;

import org.tongban.console.internal.stories.Step.Pair;
import org.tongban.console.internal.stories.Step.Part;
import org.tongban.console.internal.stories.Step.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads a story strictly: what it does not know, it refuses with file and line. */
final class StoryReader {

    private static final String PART = "part";
    private static final Set<String> OF_STORY = Set.of("title", "language", "with", "steps");

    private final StoryPack pack;

    StoryReader(StoryPack pack) {
        this.pack = pack;
    }

    Story read(String path) {
        var top = top(path, OF_STORY);
        var title = scalar(path, need(path, top, "title"));
        var language = top.containsKey("language") ? scalar(path, top.get("language")).text() : "zh";
        if (!language.equals("zh") && !language.equals("en")) {
            throw new StoryFault(path, line(top.get("language")), "language is zh or en");
        }
        var with = with(path, top.get("with"));
        var steps = new ArrayList<Step>();
        for (Node step : sequence(path, need(path, top, "steps"))) {
            var entries = entries(path, step);
            if (entries.containsKey(PART)) {
                tellPart(path, entries, with, steps);
            } else {
                steps.add(step(path, step));
            }
        }
        if (steps.isEmpty() || steps.getFirst().parts().getFirst().verb() != Verb.AS) {
            throw new StoryFault(path, line(need(path, top, "steps")), "a story begins with: as");
        }
        StoryRules.check(with, steps, path);
        return new Story(pack.name(), path, title.text(), language, with, List.copyOf(steps));
    }

    /** A part's own variables are for those that the story does not set itself. */
    private void tellPart(
            String path, Map<String, Node> entries, Map<String, Drawn> with, List<Step> steps) {
        if (entries.size() > 1) {
            throw new StoryFault(path, line(entries.get(PART)), "part stands alone in its step");
        }
        var name = scalar(path, entries.get(PART));
        var partPath = "stories/parts/" + name.text() + ".yaml";
        if (!pack.files().containsKey(partPath)) {
            throw new StoryFault(path, name.line(), "there is no " + partPath);
        }
        var top = top(partPath, Set.of("with", "steps"));
        with(partPath, top.get("with")).forEach(with::putIfAbsent);
        for (Node step : sequence(partPath, need(partPath, top, "steps"))) {
            steps.add(step(partPath, step));
        }
    }

    private Step step(String path, Node node) {
        var parts = new ArrayList<Part>();
        entries(path, node).forEach((key, value) -> parts.add(part(path, key, value)));
        var step = new Step(path, line(node), List.copyOf(parts));
        StoryRules.check(step);
        return step;
    }

    private Part part(String path, String key, Node value) {
        var verb =
                Verb.find(key)
                        .orElseThrow(
                                () ->
                                        new StoryFault(
                                                path,
                                                line(value),
                                                "unknown word \"%s\"; known are: %s, %s"
                                                        .formatted(key, PART, Verb.list())));
        return switch (verb.shape()) {
            case TEXT -> new Part(verb, line(value), List.of(scalar(path, value)), List.of());
            case TEXTS -> new Part(verb, line(value), texts(path, value), List.of());
            case PAIRS -> new Part(verb, line(value), List.of(), pairs(path, value));
        };
    }

    private static List<Pair> pairs(String path, Node node) {
        if (!(node instanceof MappingNode map) || map.getValue().isEmpty()) {
            throw new StoryFault(path, line(node), "names with values are wanted here");
        }
        return map.getValue().stream()
                .map(
                        entry ->
                                new Pair(
                                        scalar(path, entry.getKeyNode()),
                                        texts(path, entry.getValueNode())))
                .toList();
    }

    private static List<Text> texts(String path, Node node) {
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            return list.getValue().stream().map(each -> scalar(path, each)).toList();
        }
        return List.of(scalar(path, node));
    }

    private static Map<String, Drawn> with(String path, @org.jspecify.annotations.Nullable Node node) {
        var with = new LinkedHashMap<String, Drawn>();
        if (node != null) {
            entries(path, node).forEach((name, value) -> with.put(name, drawn(path, value)));
        }
        return with;
    }

    private static Drawn drawn(String path, Node node) {
        if (node instanceof ScalarNode text) {
            return new Drawn.Fixed(text.getValue());
        }
        var kinds = entries(path, node);
        var kind = kinds.keySet().iterator().next();
        var value = scalar(path, kinds.values().iterator().next()).text();
        @org.jspecify.annotations.Nullable Drawn drawn =
                switch (kind) {
                    case "han" -> value.matches("[1-9]") ? new Drawn.Han(Integer.parseInt(value)) : null;
                    case "digits" ->
                            value.matches("[1-9]") ? new Drawn.Digits(Integer.parseInt(value)) : null;
                    case "date" -> Drawn.day(value);
                    default -> null;
                };
        if (drawn == null || kinds.size() > 1) {
            throw new StoryFault(
                    path,
                    line(node),
                    "a variable is a text, {han: 2}, {digits: 4} or {date: +4 years}");
        }
        return drawn;
    }

    private Map<String, Node> top(String path, Set<String> known) {
        var top = entries(path, compose(path));
        var unknown = new TreeSet<>(top.keySet());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new StoryFault(
                    path,
                    line(top.get(unknown.first())),
                    "unknown word \"%s\"; known are: %s"
                            .formatted(unknown.first(), String.join(", ", new TreeSet<>(known))));
        }
        return top;
    }

    private Node compose(String path) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            var node = yaml.compose(new StringReader(pack.files().getOrDefault(path, "")));
            if (node == null) {
                throw new StoryFault(path, 1, "the file is empty");
            }
            return node;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            throw new StoryFault(path, line, String.valueOf(broken.getProblem()));
        }
    }

    private static Map<String, Node> entries(String path, Node node) {
        if (!(node instanceof MappingNode map) || map.getValue().isEmpty()) {
            throw new StoryFault(path, line(node), "words with values are wanted here");
        }
        var entries = new LinkedHashMap<String, Node>();
        var seen = new LinkedHashSet<String>();
        for (var entry : map.getValue()) {
            var key = scalar(path, entry.getKeyNode());
            if (!seen.add(key.text())) {
                throw new StoryFault(path, key.line(), "\"%s\" stands twice".formatted(key.text()));
            }
            entries.put(key.text(), entry.getValueNode());
        }
        return entries;
    }

    private static List<Node> sequence(String path, Node node) {
        if (!(node instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw new StoryFault(path, line(node), "a list is wanted here");
        }
        return list.getValue();
    }

    private static Text scalar(String path, @org.jspecify.annotations.Nullable Node node) {
        if (!(node instanceof ScalarNode text) || text.getValue().isBlank()) {
            throw new StoryFault(path, line(node), "a text is wanted here");
        }
        return new Text(text.getValue().strip(), line(node));
    }

    private static Node need(String path, Map<String, Node> top, String key) {
        var node = top.get(key);
        if (node == null) {
            throw new StoryFault(path, 1, "\"%s\" is missing".formatted(key));
        }
        return node;
    }

    private static int line(@org.jspecify.annotations.Nullable Node node) {
        return node == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
