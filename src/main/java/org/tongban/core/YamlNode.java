package org.tongban.core;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file read strictly, each node knowing its line, so that whoever wrote it is told where he
 * went wrong.
 */
public final class YamlNode {

    /** How the reader of a file refuses it; {@code line} counts from 1. */
    @FunctionalInterface
    public interface Refusal {
        Problem at(int line, String reason);
    }

    private final Node node;
    private final Refusal refusal;

    private YamlNode(Node node, Refusal refusal) {
        this.node = node;
        this.refusal = refusal;
    }

    /** Reads one document; refuses what is not YAML, is empty, or says a key twice. */
    public static YamlNode read(String text, Refusal refusal) {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            Node root = yaml.compose(new StringReader(text));
            if (root == null) {
                throw refusal.at(1, "the file is empty");
            }
            return new YamlNode(root, refusal);
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null ? 1 : broken.getProblemMark().getLine() + 1;
            throw refusal.at(line, "not YAML: " + broken.getProblem());
        } catch (YAMLException broken) {
            throw refusal.at(1, "not YAML: " + broken.getMessage());
        }
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Whether it is one text, not a list or a mapping. */
    public boolean isText() {
        return node instanceof ScalarNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The refusal to throw because of this node. */
    public Problem refused(String reason) {
        return refusal.at(line(), reason);
    }

    /** The entries of a mapping in their order; a key said twice is refused. */
    public Map<String, YamlNode> fields() {
        if (!(node instanceof MappingNode mapping)) {
            throw refused("a mapping is expected here");
        }
        var fields = new LinkedHashMap<String, YamlNode>();
        for (var tuple : mapping.getValue()) {
            var key = new YamlNode(tuple.getKeyNode(), refusal);
            if (fields.put(key.text(), new YamlNode(tuple.getValueNode(), refusal)) != null) {
                throw key.refused("'" + key.text() + "' is said twice");
            }
        }
        return fields;
    }

    /** Refuses a mapping that has any other key than these. */
    public YamlNode only(String... allowed) {
        var names = Set.of(allowed);
        fields().forEach(
                        (key, value) -> {
                            if (!names.contains(key)) {
                                throw value.refused(
                                        "'"
                                                + key
                                                + "' is not known here; known are "
                                                + String.join(", ", allowed));
                            }
                        });
        return this;
    }

    public YamlNode get(String key) {
        return find(key).orElseThrow(() -> refused("'" + key + "' is missing"));
    }

    public Optional<YamlNode> find(String key) {
        return Optional.ofNullable(fields().get(key));
    }

    /** The entries of a sequence. */
    public List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            throw refused("a list is expected here");
        }
        return sequence.getValue().stream().map(item -> new YamlNode(item, refusal)).toList();
    }

    /** The entries of a sequence that may be left out. */
    public List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    /** A text that is not blank. */
    public String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw refused("a text is expected here");
        }
        if (scalar.getValue().isBlank()) {
            throw refused("this must not be empty");
        }
        return scalar.getValue().strip();
    }

    public String text(String key) {
        return get(key).text();
    }

    public int number(String key) {
        var value = get(key);
        try {
            return Integer.parseInt(value.text());
        } catch (NumberFormatException notANumber) {
            throw value.refused("'" + value.text() + "' is not a whole number");
        }
    }

    /** {@code true} or {@code false}; {@code otherwise} when left out. */
    public boolean flag(String key, boolean otherwise) {
        return find(key)
                .map(
                        value ->
                                switch (value.text()) {
                                    case "true" -> true;
                                    case "false" -> false;
                                    default ->
                                            throw value.refused("true or false is expected here");
                                })
                .orElse(otherwise);
    }

    /** One of an enum's values, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, Class<E> type) {
        var value = get(key);
        for (E constant : type.getEnumConstants()) {
            if (constant.name()
                    .toLowerCase(java.util.Locale.ROOT)
                    .replace('_', '-')
                    .equals(value.text())) {
                return constant;
            }
        }
        throw value.refused(
                "'" + value.text() + "' is not one of " + List.of(type.getEnumConstants()));
    }

    /** A mapping of {@code zh} and {@code en}, both said. */
    public Bilingual bilingual() {
        only("zh", "en");
        return new Bilingual(text("zh"), text("en"));
    }

    public Bilingual bilingual(String key) {
        return get(key).bilingual();
    }
}
