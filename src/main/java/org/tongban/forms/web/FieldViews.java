package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.forms.Answers;
import org.tongban.forms.Condition;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Widget;
import org.tongban.forms.internal.KnownAnswers;
import org.tongban.forms.internal.Visible;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Shell;
import tools.jackson.databind.JsonNode;

/** Makes the questions of a page, each below the choice that brings it, so that no script is needed to show it. */
final class FieldViews {

    private static final Set<Widget> INPUTS = Set.of(Widget.RADIOS, Widget.SELECT);

    private final FormDefinition form;
    private final Draft draft;
    private final Shell shell;
    private final FieldErrors errors;
    private final String row;

    /**
     * @param row pointer of the row whose questions these are; empty outside rows
     */
    FieldViews(FormDefinition form, Draft draft, Shell shell, FieldErrors errors, String row) {
        this.form = form;
        this.draft = draft;
        this.shell = shell;
        this.errors = errors;
        this.row = row;
    }

    List<FieldView> of(List<Field> fields) {
        var below = new HashSet<Field>();
        fields.stream().filter(field -> field.widget() == Widget.RADIOS).forEach(radios -> radios.options()
                .forEach(option -> below.addAll(broughtBy(radios, option.value(), fields))));
        var views = new ArrayList<FieldView>();
        for (Field field : fields) {
            if (!below.contains(field) && Visible.shown(field, draft.answers().data(), rowData())) {
                views.add(view(field, fields));
            }
        }
        return List.copyOf(views);
    }

    /** Every field whose input the page holds, revealed ones among them. */
    static List<Field> asked(List<Field> fields) {
        return fields.stream().filter(field -> !field.inline()).toList();
    }

    private FieldView view(Field field, List<Field> fields) {
        String pointer = pointer(field);
        String id = FieldErrors.id(pointer);
        boolean known = row.isEmpty() && KnownAnswers.isKnown(field, draft.answers()) && draft.facts().containsKey(pointer);
        var fact = draft.facts().get(pointer);
        JsonNode value = draft.answers().at(pointer);
        Set<String> values = new HashSet<>();
        value.forEach(each -> values.add(each.asString("")));
        return new FieldView(
                id,
                pointer,
                field.widget().written(),
                field.label().in(shell.language()),
                field.hint() == null ? null : field.hint().in(shell.language()),
                errors.of(id),
                known ? Shown.value(field, draft.answers(), pointer, shell) : input(field, pointer),
                Set.copyOf(values),
                choices(field, fields),
                width(field),
                field.unit() == null ? null : field.unit().in(shell.language()),
                mode(field.widget()),
                field.autocomplete(),
                maxlength(field),
                field.optional(),
                known,
                fact == null
                        ? null
                        : shell.t(
                                "forms.known",
                                "source", fact.source().in(shell.language()),
                                "date", Shown.date(fact.date(), shell)));
    }

    private String input(Field field, String pointer) {
        return field.widget() == Widget.DATE
                ? Shown.date(draft.answers().text(pointer), shell)
                : Shown.typed(draft.answers(), pointer);
    }

    private List<FieldView.ChoiceView> choices(Field field, List<Field> fields) {
        return field.options().stream()
                .map(option -> new FieldView.ChoiceView(
                        option.value(),
                        option.label().in(shell.language()),
                        option.hint() == null ? null : option.hint().in(shell.language()),
                        field.widget() == Widget.RADIOS
                                ? broughtBy(field, option.value(), fields).stream().map(each -> view(each, fields)).toList()
                                : List.of()))
                .toList();
    }

    /** Questions that one choice alone brings, and those another choice would answer from a register. */
    private List<Field> broughtBy(Field radios, String value, List<Field> fields) {
        return fields.stream()
                .filter(field -> brings(radios, field, value))
                .filter(field -> !answered(radios, field, value) || chosen(radios, value))
                .filter(field -> !chosenElsewhereKnown(radios, field, value))
                .toList();
    }

    private static boolean brings(Field radios, Field field, String value) {
        Condition condition = field.showWhen();
        if (condition == null || condition.not() || !condition.at().equals(radios.pointer()) || !condition.in().contains(value)) {
            return false;
        }
        return condition.in().size() == 1 || field.fact() != null;
    }

    /** Whether the choice means that a register answers. */
    private static boolean answered(Field radios, Field field, String value) {
        Condition when = field.factWhen();
        return field.fact() != null && when != null && when.at().equals(radios.pointer()) && when.in().contains(value);
    }

    private boolean chosen(Field radios, String value) {
        return draft.answers().text(pointer(radios)).equals(value);
    }

    /** One input has one place on the page: where the register answers now, nothing is asked elsewhere. */
    private boolean chosenElsewhereKnown(Field radios, Field field, String value) {
        return field.fact() != null
                && !answered(radios, field, value)
                && draft.facts().containsKey(pointer(field));
    }

    private String pointer(Field field) {
        return row.isEmpty() ? field.pointer() : row + "/" + field.pointer();
    }

    private JsonNode rowData() {
        return row.isEmpty() ? draft.answers().data() : draft.answers().at(row);
    }

    private int maxlength(Field field) {
        JsonNode schema = form.schema().at(field.schema());
        int most = schema.path("maxLength").asInt(0);
        // Room for spaces and full-width forms; what is too long is kept and told, not cut off in silence.
        return most == 0 ? 60 : Math.min(4000, most * 2 + 20);
    }

    private static String width(Field field) {
        int width = field.width();
        if (width == 0 || INPUTS.contains(field.widget())) {
            return "full";
        }
        return width <= 2 ? "2" : width <= 6 ? "4" : width <= 14 ? "10" : width <= 24 ? "20" : "30";
    }

    private static @Nullable String mode(Widget widget) {
        return switch (widget) {
            case NUMBER, MONEY, PERCENT -> "decimal";
            case PHONE -> "tel";
            case EMAIL -> "email";
            case TEXT, TEXTAREA, DATE, RADIOS, SELECT, CHECKBOXES, CONFIRM, RESIDENT_NUMBER, CREDIT_CODE, NAME_CHECK,
                    ADDRESS, SCOPE, GROUP, FILE -> null;
        };
    }
}
