package org.tongban.forms.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.tongban.core.Language;
import org.tongban.forms.Choices;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.Finding;
import org.tongban.forms.Forms;
import org.tongban.forms.Saved;
import org.tongban.forms.Topic;
import org.tongban.forms.TopicState;
import org.tongban.forms.Widget;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** One topic, one page. Each press saves first, and whatever was typed stays. */
@Controller
class QuestionPages {

    private static final int LONGEST_SEARCH = 50;

    private final Forms forms;
    private final Choices choices;
    private final QuestionViews views;

    QuestionPages(Forms forms, Choices choices, QuestionViews views) {
        this.forms = forms;
        this.choices = choices;
        this.views = views;
    }

    @GetMapping("/applications/{id}/topics/{topic}")
    @Access(Who.PERSON)
    Page show(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @PathVariable String topic,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "false") boolean check) {
        Draft draft = forms.get(actor, id);
        Topic asked = getTopic(draft, topic);
        var extras = new QuestionViews.Extras(
                check
                        ? new Sentences(forms.formOf(draft), shell).errors(ofTopic(forms.check(draft), asked), draft.answers())
                        : org.tongban.platform.FieldErrors.NONE,
                List.of(),
                shortened(words),
                List.of());
        return page(draft, asked, shell, extras, 200);
    }

    @PostMapping("/applications/{id}/topics/{topic}")
    @Access(Who.PERSON)
    Object answer(
            Actor.Person actor,
            Shell shell,
            @PathVariable UUID id,
            @PathVariable String topic,
            @RequestParam int version,
            @RequestParam(defaultValue = "continue") String action,
            @RequestParam(defaultValue = "") String words,
            @RequestParam MultiValueMap<String, String> form) {
        Draft draft = forms.get(actor, id);
        Topic asked = getTopic(draft, topic);
        String[] what = action.split(":", 2);
        if (what[0].equals("reserve")) {
            return reserve(actor, shell, draft, asked, version, form);
        }
        Saved saved = keep(actor, draft, asked, version, form);
        switch (what[0]) {
            case "add" -> saved = addScope(actor, saved, asked, form);
            case "remove" -> saved = choices.removeScope(
                    actor, id, saved.draft().version(), pointerOf(asked, Widget.SCOPE), what.length > 1 ? what[1] : "");
            default -> {}
        }
        return switch (what[0]) {
            case "stop" -> Redirect.to("/applications/" + id);
            case "levels", "search", "add", "remove" -> page(
                    saved.draft(), asked, shell, new QuestionViews.Extras(
                            org.tongban.platform.FieldErrors.NONE, saved.told(), shortened(words), List.of()), 200);
            default -> goOn(shell, saved, asked, form);
        };
    }

    /** To the next unfinished topic, or – if something is wrong or newly asked – back to this page. */
    private Object goOn(Shell shell, Saved saved, Topic topic, MultiValueMap<String, String> form) {
        Draft draft = saved.draft();
        var findings = forms.check(draft);
        var here = ofTopic(findings, topic).stream().filter(finding -> !finding.warning()).toList();
        boolean overwritten = saved.told().stream().anyMatch(Saved.Told::overwritten);
        if (!here.isEmpty() || overwritten) {
            var seen = here.stream().filter(finding -> wasAsked(finding, form)).toList();
            var errors = new Sentences(forms.formOf(draft), shell).errors(seen, draft.answers());
            var extras = new QuestionViews.Extras(errors, saved.told(), "", List.of());
            return page(draft, topic, shell, extras, errors.isEmpty() ? 200 : 422);
        }
        return Redirect.to(next(draft, topic, findings));
    }

    private String next(Draft draft, Topic topic, List<Finding> findings) {
        boolean after = false;
        for (TopicState state : forms.progress(draft, findings)) {
            boolean open = state.kind() != TopicState.Kind.DONE && state.kind() != TopicState.Kind.NOT_NEEDED;
            if (after && open) {
                return "/applications/" + draft.id() + "/topics/" + state.topic().id();
            }
            after |= state.topic().id().equals(topic.id());
        }
        return "/applications/" + draft.id();
    }

    /** A question that has just appeared is not yet an error; a sum over shown rows is one. */
    private static boolean wasAsked(Finding finding, MultiValueMap<String, String> form) {
        List<String> shown = form.getOrDefault("shown", List.of());
        return shown.isEmpty()
                || shown.stream().anyMatch(pointer -> finding.pointer().equals(pointer)
                        || finding.pointer().startsWith(pointer + "/")
                        || pointer.startsWith(finding.pointer() + "/"));
    }

    private Saved keep(
            Actor.Person actor, Draft draft, Topic topic, int version, MultiValueMap<String, String> form) {
        var saved = forms.save(actor, draft.id(), version, first(form, "window"), typed(form));
        for (Field field : topic.fields()) {
            if (field.widget() == Widget.ADDRESS && form.containsKey(field.pointer() + "/division@2")) {
                var chosen = choices.chooseDivision(
                        actor,
                        draft.id(),
                        saved.draft().version(),
                        field.pointer(),
                        deepest(form, field.pointer() + "/division@"),
                        first(form, field.pointer() + "/detail"));
                return new Saved(
                        chosen.draft(), saved.changed() || chosen.changed(), saved.told(), saved.voided() + chosen.voided());
            }
        }
        return saved;
    }

    /** Inputs are named by their pointers; a box that is not ticked is sent only as shown. */
    static Map<String, List<String>> typed(MultiValueMap<String, String> form) {
        if (form.size() > Forms.MOST_FIELDS * 2) {
            throw CoreProblem.BAD_INPUT.with();
        }
        var typed = new LinkedHashMap<String, List<String>>();
        form.getOrDefault("box", List.of()).forEach(pointer -> typed.put(pointer, List.of()));
        form.forEach((name, texts) -> {
            if (name.startsWith("/") && !name.contains("@")) {
                typed.put(name, texts);
            }
        });
        return typed;
    }

    /** The deepest level that still lies below the one above it. */
    private static String deepest(MultiValueMap<String, String> form, String prefix) {
        String code = "";
        for (int digits : new int[] {2, 4, 6, 9}) {
            String level = first(form, prefix + digits);
            if (level.length() != digits || !level.startsWith(code)) {
                break;
            }
            code = level;
        }
        return code;
    }

    private Object reserve(
            Actor.Person actor, Shell shell, Draft draft, Topic topic, int version, MultiValueMap<String, String> form) {
        String pointer = pointerOf(topic, Widget.NAME_CHECK);
        var result = choices.reserveName(actor, draft.id(), version, pointer, first(form, pointer + "/full"));
        Draft after = result.saved().draft();
        Language language = shell.language();
        var reasons = result.available()
                ? result.reasons().stream().map(words -> words.in(language)).toList()
                : List.of(shell.t("forms.name.none"));
        var here = ofTopic(forms.check(after), topic);
        var errors = new Sentences(forms.formOf(after), shell).errors(
                reasons.isEmpty() ? here : here.stream().filter(finding -> finding.code() != org.tongban.forms.FormsProblem.NAME_NOT_RESERVED).toList());
        if (!reasons.isEmpty() && !here.isEmpty() && errors.isEmpty()) {
            errors = new org.tongban.platform.FieldErrors(
                    Map.of(org.tongban.platform.FieldErrors.id(pointer + "/full"), String.join(" ", reasons)));
        }
        return page(
                after,
                topic,
                shell,
                new QuestionViews.Extras(errors, result.saved().told(), "", reasons),
                errors.isEmpty() ? 200 : 422);
    }

    private Saved addScope(Actor.Person actor, Saved saved, Topic topic, MultiValueMap<String, String> form) {
        var codes = form.getOrDefault("entry", List.of());
        return codes.isEmpty()
                ? saved
                : choices.addScope(
                        actor, saved.draft().id(), saved.draft().version(), pointerOf(topic, Widget.SCOPE), codes);
    }

    private Page page(Draft draft, Topic topic, Shell shell, QuestionViews.Extras extras, int status) {
        return Page.of("forms/question", views.of(draft, topic, shell, extras)).withStatus(status).in("my");
    }

    private Topic getTopic(Draft draft, String topic) {
        return forms.formOf(draft).findTopic(topic).orElseThrow(() -> CoreProblem.NOT_FOUND.with("topic", topic));
    }

    static List<Finding> ofTopic(List<Finding> findings, Topic topic) {
        return findings.stream()
                .filter(finding -> topic.fields().stream()
                        .anyMatch(field -> finding.pointer().equals(field.pointer())
                                || finding.pointer().startsWith(field.pointer() + "/")))
                .toList();
    }

    private static String pointerOf(Topic topic, Widget widget) {
        return topic.fields().stream()
                .filter(field -> field.widget() == widget)
                .map(Field::pointer)
                .findFirst()
                .orElseThrow(() -> CoreProblem.BAD_INPUT.with("widget", widget.written()));
    }

    static String first(MultiValueMap<String, String> form, String name) {
        @Nullable String value = form.getFirst(name);
        return value == null ? "" : value;
    }

    private static String shortened(String words) {
        return words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words;
    }
}
