package org.tongban.forms.internal;

import java.util.List;
import java.util.function.BiConsumer;
import org.tongban.forms.Answers;
import org.tongban.forms.Condition;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What of a draft counts: answers to questions that are asked. What was typed and then hidden stays in the draft only. */
public final class Visible {

    private Visible() {}

    /** Calls for every field that is asked, with its full pointer; rows with their ids. */
    public static void each(FormDefinition form, Answers answers, BiConsumer<String, Field> call) {
        for (Topic topic : form.topics()) {
            each(topic.fields(), answers, call);
        }
    }

    public static void each(List<Field> fields, Answers answers, BiConsumer<String, Field> call) {
        for (Field field : fields) {
            if (!shown(field, answers.data(), answers.data())) {
                continue;
            }
            call.accept(field.pointer(), field);
            if (field.isGroup()) {
                for (String row : answers.rows(field.pointer())) {
                    JsonNode data = answers.at(field.pointer() + "/" + row);
                    field.fields().stream()
                            .filter(inner -> shown(inner, answers.data(), data))
                            .forEach(inner -> call.accept(inner.inRow(field.pointer(), row), inner));
                }
            }
        }
    }

    /** A copy with the answers that count and nothing else. */
    public static Answers of(FormDefinition form, Answers answers) {
        var result = Answers.empty();
        each(form, answers, (pointer, field) -> {
            JsonNode value = answers.at(pointer);
            if (field.isGroup()) {
                if (value.isArray()) {
                    var rows = result.data().arrayNode();
                    value.forEach(row -> rows.add(((ObjectNode) row.deepCopy()).retain(Answers.ROW)));
                    result.set(pointer, rows);
                }
            } else if (!value.isMissingNode() && !value.isNull()) {
                result.set(pointer, value.deepCopy());
            }
        });
        return result;
    }

    public static boolean shown(Field field, JsonNode data, JsonNode row) {
        Condition condition = field.showWhen();
        return condition == null || condition.holds(data, row);
    }
}
