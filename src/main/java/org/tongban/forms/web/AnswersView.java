package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.List;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Topic;
import org.tongban.forms.internal.Visible;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** All answers of an application to be read through, topic by topic. */
public record AnswersView(List<Section> sections) {

    /** One topic. */
    public record Section(String title, List<Parts.Row> rows) {}

    /**
     * @param changes whether each line links to where it is changed
     */
    static AnswersView of(FormDefinition form, Draft draft, Shell shell, boolean changes) {
        var sections = new ArrayList<Section>();
        for (Topic topic : form.topics()) {
            var rows = new ArrayList<Parts.Row>();
            String href = "/applications/" + draft.id() + "/topics/" + topic.id();
            for (Field field : topic.fields()) {
                if (!Visible.shown(field, draft.answers().data(), draft.answers().data())) {
                    continue;
                }
                if (field.isGroup()) {
                    addRows(field, draft, shell, href, changes, rows);
                } else {
                    rows.add(row(field, field.pointer(), draft, shell, changes ? href : null));
                }
            }
            sections.add(new Section(topic.title().in(shell.language()), List.copyOf(rows)));
        }
        return new AnswersView(List.copyOf(sections));
    }

    private static Parts.Row row(
            Field field, String pointer, Draft draft, Shell shell, @org.jspecify.annotations.Nullable String href) {
        String value = Shown.value(field, draft.answers(), pointer, shell);
        var row = Parts.Row.of(field.label().in(shell.language()), content(field, pointer, draft.answers(), value));
        var fact = draft.facts().get(pointer);
        if (fact != null) {
            return row.from(shell.t(
                    "forms.known",
                    "source", fact.source().in(shell.language()),
                    "date", Shown.date(fact.date(), shell)));
        }
        return href == null ? row : row.changedAt(href);
    }

    /** A material is a link to it. */
    private static Formatted content(Field field, String pointer, Answers answers, String value) {
        String file = answers.text(pointer + "/file");
        if (field.material() == null || file.isEmpty()) {
            return Formatted.plain(value.isEmpty() ? "\u2013" : value);
        }
        return new Formatted(value, "<a href=\"/files/" + file + "\">" + Formatted.plain(value).html() + "</a>");
    }

    /** One line a row: who, and what of him. */
    private static void addRows(
            Field group, Draft draft, Shell shell, String href, boolean changes, List<Parts.Row> rows) {
        for (String id : draft.answers().rows(group.pointer())) {
            String pointer = group.pointer() + "/" + id;
            var data = draft.answers().at(pointer);
            var parts = new ArrayList<String>();
            for (Field inner : group.fields()) {
                String value = Shown.value(inner, draft.answers(), pointer + "/" + inner.pointer(), shell);
                if (!value.isEmpty() && Visible.shown(inner, draft.answers().data(), data)) {
                    parts.add(inner.label().in(shell.language()) + " " + value);
                }
            }
            var row = Parts.Row.of(
                    QuestionViews.rowTitle(group, draft.answers(), id, shell), Sentences.joined(shell, parts));
            rows.add(changes ? row.changedAt(href + "/rows/" + id) : row);
        }
    }
}
