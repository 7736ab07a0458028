package org.tongban.forms.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.forms.Answers;
import org.tongban.forms.Field;
import org.tongban.forms.Finding;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Widget;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Shell;

/** Says findings in the words of the form: which question, and what would be right. */
final class Sentences {

    private final FormDefinition form;
    private final Shell shell;

    Sentences(FormDefinition form, Shell shell) {
        this.form = form;
        this.shell = shell;
    }

    /** Sentences by the id under which the field stands on the page. */
    FieldErrors errors(List<Finding> findings) {
        var byField = new LinkedHashMap<String, String>();
        findings.stream()
                .filter(finding -> !finding.warning())
                .forEach(finding -> byField.putIfAbsent(FieldErrors.id(finding.pointer()), of(finding)));
        return new FieldErrors(byField);
    }

    /** The same where several rows stand on one page: each sentence names its row. */
    FieldErrors errors(List<Finding> findings, Answers answers) {
        var byField = new LinkedHashMap<String, String>();
        findings.stream().filter(finding -> !finding.warning()).forEach(finding -> {
            String row = rowTitle(finding.pointer(), answers);
            String sentence = of(finding);
            byField.putIfAbsent(
                    FieldErrors.id(finding.pointer()),
                    row.isEmpty() ? sentence : shell.t("forms.row.sentence", "name", row, "sentence", sentence));
        });
        return new FieldErrors(byField);
    }

    private String rowTitle(String pointer, Answers answers) {
        List<String> steps = Answers.steps(pointer);
        if (steps.size() < 2 || !Answers.isRow(steps.get(1))) {
            return "";
        }
        return QuestionViews.rowTitle(form.getField("/" + steps.getFirst()), answers, steps.get(1), shell);
    }

    String of(Finding finding) {
        return of(finding.pointer(), finding.code(), finding.details());
    }

    String of(String pointer, FormsProblem code, Map<String, Object> given) {
        var details = new HashMap<String, Object>();
        given.forEach((key, value) -> details.put(key, readable(value)));
        Field field = given.get("at") instanceof String at ? inner(at, pointer) : fieldAt(pointer);
        details.put("label", label(field, pointer));
        details.put("unit", field.unit() == null ? "" : unit(field));
        return shell.messages().problem(shell.language(), code, details);
    }

    /** The question's label; in English, within a sentence, with a small letter after the first word. */
    String label(String pointer) {
        return label(fieldAt(pointer), pointer);
    }

    private String label(Field field, String pointer) {
        if (field.widget() == Widget.ADDRESS && pointer.endsWith("/detail")) {
            return shell.t("forms.address.detail");
        }
        return field.label().in(shell.language());
    }

    private String unit(Field field) {
        String unit = field.unit() == null ? "" : field.unit().in(shell.language());
        return unit.equals("%") ? unit : " " + unit;
    }

    private Field fieldAt(String pointer) {
        List<String> steps = Answers.steps(pointer);
        for (int length = steps.size(); length > 0; length--) {
            try {
                return form.getField("/" + String.join("/", steps.subList(0, length)));
            } catch (org.tongban.core.Problem unknown) {
                // A part of an answer: the answer itself is one step up.
            }
        }
        throw FormsProblem.FIELD_UNKNOWN.with("pointer", pointer);
    }

    /** The field within a group that a pattern such as {@code /shareholders/*&#47;share} means. */
    private Field inner(String pattern, String group) {
        String last = pattern.substring(pattern.lastIndexOf('/') + 1);
        Field field = form.getField(group);
        return field.fields().stream().filter(each -> each.pointer().equals(last)).findFirst().orElse(field);
    }

    private Object readable(Object value) {
        return value instanceof String text && text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                ? shell.date(LocalDate.parse(text)).text()
                : value;
    }

    /** Joins parts as the language does. */
    static String joined(Shell shell, List<String> parts) {
        return String.join(shell.t("forms.list-mark"), new ArrayList<>(parts));
    }

}
