package org.tongban.forms.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.forms.Answers;
import org.tongban.forms.Characters;
import org.tongban.forms.Condition;
import org.tongban.forms.Field;
import org.tongban.forms.Widget;
import tools.jackson.databind.JsonNode;

/** Reads one field and holds it against the schema. */
final class FieldReader {

    private static final Set<String> MEMBERS = Set.of(
            "at", "widget", "label", "hint", "optional", "width", "unit", "autocomplete", "options", "characters",
            "showWhen", "fact", "factWhen", "inline", "sensitive", "kinds", "template", "row", "fields");
    private static final Set<Widget> WITH_OPTIONS = Set.of(Widget.RADIOS, Widget.SELECT, Widget.CHECKBOXES);

    private final Source schema;

    FieldReader(Source schema) {
        this.schema = schema;
    }

    Field read(Source source, String parentSchema, boolean inRow) {
        source.onlyKnown(MEMBERS);
        String at = source.text("at");
        if (at.startsWith("/") == inRow) {
            throw source.child("at").refused(inRow ? "within a row, at must not begin with /" : "at must begin with /");
        }
        Widget widget = Widget.find(source.text("widget"))
                .orElseThrow(() -> source.child("widget").refused("unknown widget " + source.text("widget")));
        String schemaPath = schemaOf(source, parentSchema, inRow ? "/" + at : at);
        var options = options(source, widget, schemaPath);
        return new Field(
                at,
                schemaPath,
                widget,
                source.words("label"),
                source.wordsOrNull("hint"),
                source.node().path("optional").asBoolean(false),
                source.number("width", 0),
                source.wordsOrNull("unit"),
                source.textOrNull("autocomplete"),
                options,
                characters(source),
                source.has("showWhen") ? condition(source.child("showWhen")) : null,
                source.textOrNull("fact"),
                source.has("factWhen") ? condition(source.child("factWhen")) : null,
                source.node().path("inline").asBoolean(false),
                source.node().path("sensitive").asBoolean(widget == Widget.RESIDENT_NUMBER),
                material(source, widget),
                look(source, widget),
                rows(source, widget, schemaPath));
    }

    static Condition condition(Source source) {
        source.onlyKnown(Set.of("at", "is", "in", "not"));
        var values = new ArrayList<String>();
        if (source.has("is")) {
            values.add(source.node().path("is").asString());
        }
        source.node().path("in").forEach(value -> values.add(value.asString()));
        if (values.isEmpty()) {
            throw source.refused("a condition needs is or in");
        }
        return new Condition(source.text("at"), List.copyOf(values), source.node().path("not").asBoolean(false));
    }

    private String schemaOf(Source source, String parent, String pointer) {
        String path = parent;
        for (String step : Answers.steps(pointer)) {
            path += "/properties/" + step;
        }
        if (schema.node().at(path).isMissingNode()) {
            throw source.child("at").refused("the schema has nothing at " + pointer);
        }
        return path;
    }

    private List<Field> rows(Source source, Widget widget, String schemaPath) {
        if (widget != Widget.GROUP) {
            if (source.has("fields")) {
                throw source.child("fields").refused("only a group has fields of its own");
            }
            return List.of();
        }
        String items = schemaPath + "/items";
        if (schema.node().at(items + "/properties/" + Answers.ROW).isMissingNode()) {
            throw source.refused("rows of a group need an id in the schema");
        }
        var fields = source.each("fields").stream().map(field -> read(field, items, true)).toList();
        if (fields.isEmpty()) {
            throw source.refused("a group needs fields");
        }
        return fields;
    }

    private List<Field.Option> options(Source source, Widget widget, String schemaPath) {
        var options = source.each("options").stream()
                .map(option -> new Field.Option(option.text("value"), option.words("label"), option.wordsOrNull("hint")))
                .toList();
        if (WITH_OPTIONS.contains(widget) == options.isEmpty()) {
            throw source.refused(options.isEmpty() ? "this widget needs options" : "this widget has no options");
        }
        if (!options.isEmpty()) {
            JsonNode value = schema.node().at(widget == Widget.CHECKBOXES ? schemaPath + "/items" : schemaPath);
            var listed = new ArrayList<String>();
            value.path("enum").forEach(each -> listed.add(each.asString()));
            var offered = options.stream().map(Field.Option::value).toList();
            if (!listed.containsAll(offered) || !offered.containsAll(listed)) {
                throw source.child("options").refused("options and the schema's enum differ: " + offered + " and " + listed);
            }
        }
        return options;
    }

    private static Characters characters(Source source) {
        String written = source.has("characters") ? source.text("characters") : "text";
        return Arrays.stream(Characters.values())
                .filter(each -> each.written().equals(written))
                .findFirst()
                .orElseThrow(() -> source.child("characters").refused("unknown characters " + written));
    }

    private static Field.@Nullable RowLook look(Source source, Widget widget) {
        if (widget != Widget.GROUP) {
            return null;
        }
        Source row = source.child("row");
        row.onlyKnown(Set.of("title", "note", "add", "total"));
        return new Field.RowLook(
                row.text("title"), row.wordsOrNull("note"), row.words("add"), row.node().path("total").asBoolean(false));
    }

    private static Field.@Nullable MaterialDemand material(Source source, Widget widget) {
        if (widget != Widget.FILE) {
            return null;
        }
        var kinds = new ArrayList<String>();
        source.node().path("kinds").forEach(kind -> kinds.add(kind.asString()));
        if (kinds.isEmpty() || !Set.of("PDF", "JPEG", "PNG").containsAll(kinds)) {
            throw source.refused("a material needs kinds out of PDF, JPEG, PNG");
        }
        return new Field.MaterialDemand(List.copyOf(kinds), source.textOrNull("template"));
    }
}
