package org.tongban.forms.web;

import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.Forms;
import org.tongban.forms.Topic;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** One row of a repeating group, one page: add, change, remove. */
@Controller
class RowPages {

    /** Opens an empty page; the row gets a name of its own there, so that its fields are kept as they are typed. */
    private static final String NEW = "new";

    private static final SecureRandom DRAWN = new SecureRandom();

    private final Forms forms;
    private final QuestionViews views;

    RowPages(Forms forms, QuestionViews views) {
        this.forms = forms;
        this.views = views;
    }

    @GetMapping("/applications/{id}/topics/{topic}/rows/{row}")
    @Access(Who.PERSON)
    Page show(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @PathVariable String topic,
            @PathVariable String row,
            @RequestParam(defaultValue = "false") boolean check) {
        Draft draft = forms.get(actor, id);
        Topic asked = getTopic(draft, topic);
        Field group = group(asked);
        if (row.equals(NEW)) {
            return page(draft, asked, group, drawName(), shell, FieldErrors.NONE, 200);
        }
        if (!draft.answers().rows(group.pointer()).contains(row)) {
            throw CoreProblem.NOT_FOUND.with("row", row);
        }
        var errors = check ? errors(draft, group, row, shell) : FieldErrors.NONE;
        return page(draft, asked, group, row, shell, errors, 200);
    }

    @PostMapping("/applications/{id}/topics/{topic}/rows/{row}")
    @Access(Who.PERSON)
    Object answer(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @PathVariable String topic,
            @PathVariable String row,
            @RequestParam int version,
            @RequestParam(defaultValue = "continue") String action,
            @RequestParam MultiValueMap<String, String> form) {
        Draft draft = forms.get(actor, id);
        Topic asked = getTopic(draft, topic);
        Field group = group(asked);
        checkName(row);
        Draft after = forms.save(actor, id, version, QuestionPages.first(form, "window"), QuestionPages.typed(form))
                .draft();
        boolean made = !after.answers().at(group.pointer() + "/" + row).isMissingNode();
        var errors = made ? errors(after, group, row, shell) : FieldErrors.NONE;
        String back = "/applications/" + id + "/topics/" + topic;
        return errors.isEmpty() || action.equals("stop")
                ? Redirect.to(back)
                : page(after, asked, group, row, shell, errors, 422);
    }

    @GetMapping("/applications/{id}/topics/{topic}/rows/{row}/remove")
    @Access(Who.PERSON)
    Page askRemove(
            Actor.Person actor, Shell shell, @PathVariable UUID id, @PathVariable String topic, @PathVariable String row) {
        Draft draft = forms.get(actor, id);
        Field group = group(getTopic(draft, topic));
        checkName(row);
        String back = "/applications/" + id + "/topics/" + topic;
        return Page.of(
                        "forms/sure",
                        new SureView(
                                shell.t("forms.row.remove.sure", "name", QuestionViews.rowTitle(group, draft.answers(), row, shell)),
                                "",
                                back + "/rows/" + row + "/remove",
                                shell.t("forms.row.remove.yes"),
                                back,
                                shell.t("forms.row.remove.no"),
                                draft.version()))
                .in("my");
    }

    @PostMapping("/applications/{id}/topics/{topic}/rows/{row}/remove")
    @Access(Who.PERSON)
    Object remove(
            Actor.Person actor,
            @PathVariable UUID id,
            @PathVariable String topic,
            @PathVariable String row,
            @RequestParam int version) {
        Draft draft = forms.get(actor, id);
        forms.removeRow(actor, id, version, group(getTopic(draft, topic)).pointer(), row);
        return Redirect.to("/applications/" + id + "/topics/" + topic);
    }

    private FieldErrors errors(Draft draft, Field group, String row, Shell shell) {
        String prefix = group.pointer() + "/" + row + "/";
        var inline = group.fields().stream().filter(Field::inline).map(field -> prefix + field.pointer()).toList();
        var findings = forms.check(draft).stream()
                .filter(finding -> finding.pointer().startsWith(prefix))
                .filter(finding -> !inline.contains(finding.pointer()) || !isMissing(draft, finding.pointer()))
                .toList();
        return new Sentences(forms.formOf(draft), shell).errors(findings);
    }

    /** The numbers of all rows together are asked on the group's page: here they may still be empty. */
    private static boolean isMissing(Draft draft, String pointer) {
        return draft.answers().at(pointer).isMissingNode();
    }

    private Page page(
            Draft draft, Topic topic, Field group, String row, Shell shell, FieldErrors errors, int status) {
        return Page.of("forms/question", views.row(draft, topic, group, row, shell, errors)).withStatus(status).in("my");
    }

    private static void checkName(String row) {
        if (!Answers.isRow(row)) {
            throw CoreProblem.NOT_FOUND.with("row", row);
        }
    }

    /** One of ten million: no two windows give two rows of one application the same name. */
    private static String drawName() {
        return "r" + DRAWN.nextInt(10_000_000);
    }

    private Topic getTopic(Draft draft, String topic) {
        return forms.formOf(draft).findTopic(topic).orElseThrow(() -> CoreProblem.NOT_FOUND.with("topic", topic));
    }

    private static Field group(Topic topic) {
        return topic.fields().stream()
                .filter(Field::isGroup)
                .findFirst()
                .orElseThrow(() -> CoreProblem.NOT_FOUND.with("topic", topic.id()));
    }
}
