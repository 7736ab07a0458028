package org.tongban.forms;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;
import tools.jackson.databind.JsonNode;

/**
 * A form as a pack brings it: a JSON Schema 2020-12 of the data and how it is asked.
 *
 * @param heading pointer of the value that names the application; null when the title does
 * @param schema the schema document
 */
public record FormDefinition(
        String id,
        String version,
        Bilingual title,
        @Nullable String heading,
        JsonNode schema,
        List<Topic> topics,
        List<Rule> rules,
        List<SignerRule> signers) {

    public Optional<Topic> findTopic(String topic) {
        return topics.stream().filter(each -> each.id().equals(topic)).findFirst();
    }

    /** The topic that asks for this pointer; rows belong to their group. */
    public Optional<Topic> findTopicOf(String pointer) {
        return topics.stream()
                .filter(topic -> topic.fields().stream().anyMatch(field -> covers(field, pointer)))
                .findFirst();
    }

    /** The topic after this one, if any. */
    public Optional<Topic> findNext(String topic) {
        for (int i = 0; i + 1 < topics.size(); i++) {
            if (topics.get(i).id().equals(topic)) {
                return Optional.of(topics.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * The question at a pointer; for a row {@code /shareholders/r2/share}, for a part of an address
     * or a scope the whole. Fails with FORMS-0012 when nothing is asked there.
     */
    public Field getField(String pointer) {
        for (Topic topic : topics) {
            for (Field field : topic.fields()) {
                if (!covers(field, pointer)) {
                    continue;
                }
                List<String> rest = Answers.steps(pointer.substring(field.pointer().length()));
                if (!field.isGroup() || rest.isEmpty()) {
                    return field;
                }
                return field.fields().stream()
                        .filter(inner -> rest.size() == 2
                                && Answers.isRow(rest.getFirst())
                                && rest.getLast().equals(inner.pointer()))
                        .findFirst()
                        .orElseThrow(() -> FormsProblem.FIELD_UNKNOWN.with("pointer", shortened(pointer)));
            }
        }
        throw FormsProblem.FIELD_UNKNOWN.with("pointer", shortened(pointer));
    }

    private static String shortened(String pointer) {
        return pointer.length() > 100 ? pointer.substring(0, 100) : pointer;
    }

    private static boolean covers(Field field, String pointer) {
        return pointer.equals(field.pointer()) || pointer.startsWith(field.pointer() + "/");
    }
}
