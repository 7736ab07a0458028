package org.tongban.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.tongban.core.ResidentNumber;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Widget;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;
import tools.jackson.databind.JsonNode;

/** What was applied for, topic by topic, with the labels of its form; without a form by its names. */
public record AnswersView(List<Section> sections) {

    private static final int MOST = 500;

    /** One topic. */
    public record Section(String title, List<Parts.Row> rows) {}

    static AnswersView of(FormDefinition form, JsonNode data, Shell shell) {
        var sections = new ArrayList<Section>();
        for (var topic : form.topics()) {
            var rows = new ArrayList<Parts.Row>();
            for (Field field : topic.fields()) {
                JsonNode value = data.at(field.pointer());
                if (field.isGroup()) {
                    value.forEach(row -> rows.add(group(field, row, shell)));
                } else if (!value.isMissingNode() && !value.isNull()) {
                    rows.add(Parts.Row.of(field.label().in(shell.language()), shown(field, value, shell)));
                }
            }
            if (!rows.isEmpty()) {
                sections.add(new Section(topic.title().in(shell.language()), List.copyOf(rows)));
            }
        }
        return new AnswersView(List.copyOf(sections));
    }

    /** What each material is, by its file. */
    static Map<UUID, String> materialTitles(FormDefinition form, JsonNode data, Shell shell) {
        var titles = new HashMap<UUID, String>();
        form.topics().stream()
                .flatMap(topic -> topic.fields().stream())
                .filter(field -> field.widget() == Widget.FILE)
                .forEach(field -> {
                    String file = data.at(field.pointer() + "/file").asString("");
                    if (!file.isEmpty()) {
                        titles.put(UUID.fromString(file), field.label().in(shell.language()));
                    }
                });
        return titles;
    }

    /** Plain names and values, for applications whose form is not held here. */
    static AnswersView plain(JsonNode data, String title) {
        var rows = new ArrayList<Parts.Row>();
        plain("", data, rows);
        return new AnswersView(rows.isEmpty() ? List.of() : List.of(new Section(title, List.copyOf(rows))));
    }

    private static void plain(String name, JsonNode node, List<Parts.Row> rows) {
        if (rows.size() >= MOST) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(each ->
                    plain(name.isEmpty() ? each.getKey() : name + " / " + each.getKey(), each.getValue(), rows));
        } else if (node.isArray()) {
            node.forEach(each -> plain(name, each, rows));
        } else if (!node.isNull()) {
            rows.add(Parts.Row.of(name, node.asString("")));
        }
    }

    private static Parts.Row group(Field group, JsonNode row, Shell shell) {
        var look = group.look();
        String title = look == null
                ? ""
                : Arrays.stream(look.title().split("\\|"))
                        .map(member -> row.path(member).asString(""))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse("");
        var parts = new ArrayList<String>();
        for (Field inner : group.fields()) {
            JsonNode value = row.at("/" + inner.pointer());
            if (!value.isMissingNode() && !value.isNull() && !title.equals(value.asString(""))) {
                parts.add(inner.label().in(shell.language()) + " " + shown(inner, value, shell));
            }
        }
        String term = title.isEmpty() ? group.label().in(shell.language()) : title;
        return Parts.Row.of(term, String.join(shell.t("desk.comma"), parts));
    }

    private static String shown(Field field, JsonNode value, Shell shell) {
        return switch (field.widget()) {
            case DATE -> date(value.asString(""), shell);
            case NUMBER, MONEY, PERCENT -> number(value) + unit(field, shell);
            case RADIOS, SELECT -> option(field, value.asString(""), shell);
            case CHECKBOXES -> each(value, each -> option(field, each.asString(""), shell));
            case CONFIRM -> shell.t(value.asBoolean(false) ? "desk.yes" : "desk.no");
            case NAME_CHECK -> value.path("full").asString("");
            case ADDRESS -> value.path("divisionName").asString("") + value.path("detail").asString("");
            case SCOPE -> each(value.path("entries"), entry -> entry.path("text").asString(""));
            case FILE -> value.path("name").asString("");
            case RESIDENT_NUMBER -> ResidentNumber.masked(value.asString(""));
            case TEXT, TEXTAREA, PHONE, EMAIL, CREDIT_CODE, GROUP -> value.asString("");
        };
    }

    private static String each(JsonNode values, java.util.function.Function<JsonNode, String> text) {
        return StreamSupport.stream(values.spliterator(), false).map(text).collect(Collectors.joining("; "));
    }

    private static String number(JsonNode value) {
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.asString("");
    }

    private static String unit(Field field, Shell shell) {
        var unit = field.unit();
        return unit == null ? "" : " " + unit.in(shell.language());
    }

    private static String option(Field field, String value, Shell shell) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(shell.language()))
                .findFirst()
                .orElse(value);
    }

    private static String date(String text, Shell shell) {
        try {
            return shell.date(LocalDate.parse(text)).text();
        } catch (DateTimeException asTyped) {
            return text;
        }
    }
}
