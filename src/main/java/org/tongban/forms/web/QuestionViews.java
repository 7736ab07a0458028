package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.forms.Answers;
import org.tongban.forms.Choices;
import org.tongban.forms.Divisions;
import org.tongban.forms.Draft;
import org.tongban.forms.Field;
import org.tongban.forms.Finding;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Forms;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Materials;
import org.tongban.forms.Saved;
import org.tongban.forms.ScopeList;
import org.tongban.forms.Topic;
import org.tongban.forms.Widget;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Shell;
import tools.jackson.databind.JsonNode;

/** Makes the view of a question page. */
@Component
class QuestionViews {

    private static final String[] LEVELS = {"province", "city", "county", "township"};
    private static final int[] DIGITS = {2, 4, 6, 9};

    private final Forms forms;
    private final Choices choices;
    private final Materials materials;
    private final LicensingWords licensing;

    QuestionViews(Forms forms, Choices choices, Materials materials, LicensingWords licensing) {
        this.forms = forms;
        this.choices = choices;
        this.materials = materials;
        this.licensing = licensing;
    }

    /** What a page shows besides the draft: errors, news of other windows, a search, reasons against a name. */
    record Extras(FieldErrors errors, List<Saved.Told> told, String words, List<String> reasons) {
        static final Extras NONE = new Extras(FieldErrors.NONE, List.of(), "", List.of());

        Extras withErrors(FieldErrors others) {
            return new Extras(others, told, words, reasons);
        }
    }

    QuestionView of(Draft draft, Topic topic, Shell shell, Extras extras) {
        FormDefinition form = forms.formOf(draft);
        var sentences = new Sentences(form, shell);
        var simple = topic.fields().stream().filter(field -> isSimple(field.widget())).toList();
        String base = "/applications/" + draft.id();
        return new QuestionView(
                base,
                base + "/topics/" + topic.id(),
                topic.title().in(shell.language()),
                topic.question().in(shell.language()),
                topic.hint() == null ? null : topic.hint().in(shell.language()),
                extras.errors(),
                told(extras.told(), sentences, form, draft, shell),
                new FieldViews(form, draft, shell, extras.errors(), "").of(simple),
                find(topic, Widget.GROUP).map(field -> group(field, form, draft, topic, shell, extras.errors())).orElse(null),
                find(topic, Widget.ADDRESS).map(field -> address(field, draft, shell, extras.errors())).orElse(null),
                find(topic, Widget.NAME_CHECK).map(field -> name(field, draft, shell, extras)).orElse(null),
                find(topic, Widget.SCOPE).map(field -> scope(field, draft, shell, extras)).orElse(null),
                topic.fields().stream()
                        .filter(field -> field.widget() == Widget.FILE)
                        .map(field -> material(field, draft, shell, extras.errors()))
                        .toList(),
                draft.version(),
                java.util.UUID.randomUUID().toString(),
                shell.shortMoment(draft.savedAt()).text());
    }

    /** The page of one row. */
    QuestionView row(Draft draft, Topic topic, Field group, String row, Shell shell, FieldErrors errors) {
        FormDefinition form = forms.formOf(draft);
        String base = "/applications/" + draft.id();
        return new QuestionView(
                base,
                base + "/topics/" + topic.id() + "/rows/" + row,
                topic.title().in(shell.language()),
                group.label().in(shell.language()),
                null,
                errors,
                List.of(),
                new FieldViews(form, draft, shell, errors, group.pointer() + "/" + row).of(group.fields()),
                null,
                null,
                null,
                null,
                List.of(),
                draft.version(),
                java.util.UUID.randomUUID().toString(),
                shell.shortMoment(draft.savedAt()).text());
    }

    static String rowTitle(Field group, Answers answers, String row, Shell shell) {
        var look = group.look();
        String titles = look == null ? "" : look.title();
        for (String member : titles.split("\\|")) {
            String title = answers.text(group.pointer() + "/" + row + "/" + member);
            if (!title.isEmpty()) {
                return title;
            }
        }
        return shell.t("forms.row.unnamed");
    }

    private static boolean isSimple(Widget widget) {
        return switch (widget) {
            case GROUP, ADDRESS, NAME_CHECK, SCOPE, FILE -> false;
            case TEXT, TEXTAREA, NUMBER, MONEY, PERCENT, DATE, RADIOS, SELECT, CHECKBOXES, CONFIRM, PHONE, EMAIL,
                    RESIDENT_NUMBER, CREDIT_CODE -> true;
        };
    }

    private static java.util.Optional<Field> find(Topic topic, Widget widget) {
        return topic.fields().stream().filter(field -> field.widget() == widget).findFirst();
    }

    private static List<String> told(
            List<Saved.Told> told, Sentences sentences, FormDefinition form, Draft draft, Shell shell) {
        return told.stream()
                .map(each -> {
                    Field field = form.getField(each.pointer());
                    JsonNode other = each.other();
                    String text = other == null || other.isContainer()
                            ? "\u2013"
                            : Shown.value(field, only(each.pointer(), other), each.pointer(), shell);
                    return sentences.of(
                            each.pointer(),
                            each.overwritten() ? FormsProblem.OVERWRITTEN : FormsProblem.CHANGED_ELSEWHERE,
                            java.util.Map.of("other", text.isEmpty() ? "\u2013" : text));
                })
                .toList();
    }

    private static Answers only(String pointer, JsonNode value) {
        var answers = Answers.empty();
        answers.set(pointer, value);
        return answers;
    }

    private QuestionView.GroupView group(
            Field group, FormDefinition form, Draft draft, Topic topic, Shell shell, FieldErrors errors) {
        var look = group.look();
        String base = "/applications/" + draft.id() + "/topics/" + topic.id() + "/rows/";
        var inline = group.fields().stream().filter(Field::inline).toList();
        var rows = new ArrayList<QuestionView.RowView>();
        for (String row : draft.answers().rows(group.pointer())) {
            String pointer = group.pointer() + "/" + row;
            String prefix = org.tongban.platform.FieldErrors.id(pointer) + "-";
            var views = new FieldViews(form, draft, shell, errors, pointer).of(inline);
            String hidden = errors.byField().entrySet().stream()
                    .filter(error -> error.getKey().startsWith(prefix))
                    .map(java.util.Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
            rows.add(new QuestionView.RowView(
                    rowTitle(group, draft.answers(), row, shell),
                    look == null || look.note() == null ? "" : Shown.words(look.note(), draft.answers(), pointer, shell),
                    base + row,
                    base + row + "/remove",
                    views,
                    hidden));
        }
        boolean total = look != null && look.total() && !inline.isEmpty() && !rows.isEmpty();
        String sum = total
                ? Shown.words(
                        new org.tongban.core.Bilingual(sumOf(group, inline.getFirst()), sumOf(group, inline.getFirst())),
                        draft.answers(),
                        "",
                        shell)
                : null;
        var unit = inline.isEmpty() ? null : inline.getFirst().unit();
        return new QuestionView.GroupView(
                FieldErrors.id(group.pointer()),
                group.label().in(shell.language()),
                errors.of(FieldErrors.id(group.pointer())),
                rows,
                look == null ? "" : look.add().in(shell.language()),
                base + "new",
                sum,
                unit == null ? null : unit.in(shell.language()));
    }

    private static String sumOf(Field group, Field inline) {
        return "{" + group.pointer() + "/*/" + inline.pointer() + "|sum}";
    }

    /** Every level with its divisions; the first lists come from where the item is registered. */
    private QuestionView.AddressView address(Field field, Draft draft, Shell shell, FieldErrors errors) {
        String chosen = draft.answers().text(field.pointer() + "/division");
        if (chosen.isEmpty()) {
            chosen = forms.getItem(draft.itemCode()).region();
        }
        var below = choices.listBelowEach(above(chosen));
        var levels = new ArrayList<QuestionView.LevelView>();
        String above = "";
        for (int i = 0; i < LEVELS.length && (i == 0 || !above.isEmpty()); i++) {
            String here = chosen.length() >= DIGITS[i] ? chosen.substring(0, DIGITS[i]) : "";
            var options = new ArrayList<FieldView.ChoiceView>();
            options.add(new FieldView.ChoiceView("", shell.t("forms.address.choose"), null, List.of()));
            for (Divisions.Division division : below.getOrDefault(above, List.of())) {
                options.add(new FieldView.ChoiceView(division.code(), division.name(), null, List.of()));
            }
            String name = field.pointer() + "/division@" + DIGITS[i];
            boolean last = i == LEVELS.length - 1 || here.isEmpty();
            levels.add(new QuestionView.LevelView(
                    last ? FieldErrors.id(field.pointer() + "/division") : "level-" + DIGITS[i],
                    name,
                    shell.t("forms.address." + LEVELS[i]),
                    here,
                    options));
            above = here;
        }
        return new QuestionView.AddressView(
                FieldErrors.id(field.pointer()),
                field.pointer(),
                field.label().in(shell.language()),
                field.hint() == null ? null : field.hint().in(shell.language()),
                errors.of(FieldErrors.id(field.pointer() + "/division")),
                errors.of(FieldErrors.id(field.pointer() + "/detail")),
                levels,
                draft.answers().text(field.pointer() + "/detail"));
    }

    /** The codes whose divisions are offered: the country and each level chosen. */
    private static List<String> above(String chosen) {
        var codes = new ArrayList<>(List.of(""));
        for (int digits : DIGITS) {
            if (chosen.length() >= digits) {
                codes.add(chosen.substring(0, digits));
            }
        }
        return codes;
    }

    private static QuestionView.NameView name(Field field, Draft draft, Shell shell, Extras extras) {
        Answers answers = draft.answers();
        String full = answers.text(field.pointer() + "/full");
        boolean kept = !full.isEmpty() && full.equals(answers.text(field.pointer() + "/reservedName"));
        String id = FieldErrors.id(field.pointer() + "/full");
        return new QuestionView.NameView(
                id,
                field.pointer() + "/full",
                field.label().in(shell.language()),
                extras.errors().of(id),
                full,
                kept
                        ? shell.t(
                                "forms.name.kept",
                                "name", full,
                                "until", Shown.date(answers.text(field.pointer() + "/reservedUntil"), shell))
                        : null,
                extras.reasons());
    }

    private QuestionView.ScopeView scope(Field field, Draft draft, Shell shell, Extras extras) {
        var chosen = new ArrayList<QuestionView.EntryView>();
        draft.answers().at(field.pointer() + "/entries").forEach(entry -> {
            chosen.add(new QuestionView.EntryView(
                    entry.path(Answers.ROW).asString(""),
                    entry.path("text").asString(""),
                    entry.path("licensed").asBoolean(false),
                    true));
        });
        var codes = chosen.stream().map(QuestionView.EntryView::code).collect(Collectors.toSet());
        List<ScopeList.Entry> found = extras.words().isEmpty() ? List.of() : choices.searchScope(extras.words());
        String id = FieldErrors.id(field.pointer());
        return new QuestionView.ScopeView(
                id,
                field.pointer(),
                extras.errors().of(id),
                chosen.stream().filter(entry -> !entry.licensed()).toList(),
                chosen.stream().filter(QuestionView.EntryView::licensed).toList(),
                licensing.list(forms.formOf(draft), draft.answers(), shell),
                extras.words(),
                !extras.words().isEmpty(),
                found.stream()
                        .map(entry -> new QuestionView.EntryView(
                                entry.code(), entry.text(), entry.licensed(), codes.contains(entry.code())))
                        .toList());
    }

    private QuestionView.MaterialView material(Field field, Draft draft, Shell shell, FieldErrors errors) {
        String id = FieldErrors.id(field.pointer());
        boolean made = !draft.answers().text(field.pointer() + "/madeFrom").isEmpty();
        var stale = (made ? forms.check(draft) : List.<Finding>of()).stream()
                .filter(finding -> finding.code() == FormsProblem.MATERIAL_STALE && finding.pointer().equals(field.pointer()))
                .findFirst();
        String error = errors.of(id);
        return new QuestionView.MaterialView(
                id,
                field.pointer(),
                field.label().in(shell.language()),
                field.hint() == null ? null : field.hint().in(shell.language()),
                error == null ? stale.map(new Sentences(forms.formOf(draft), shell)::of).orElse(null) : error,
                accept(field),
                file(draft.answers().at(field.pointer()), shell),
                canMake(field),
                stale.isPresent());
    }

    static QuestionView.@Nullable FileView file(JsonNode value, Shell shell) {
        String id = value.path("file").asString("");
        return id.isEmpty()
                ? null
                : new QuestionView.FileView(
                        "/files/" + id,
                        "/files/" + id + "/pages/1?width=160",
                        value.path("name").asString(""),
                        shell.size(value.path("size").asLong(0)),
                        value.path("pages").asInt(1));
    }

    private boolean canMake(Field field) {
        var demand = field.material();
        return demand != null && demand.template() != null && materials.canMake(demand.template());
    }

    private static String accept(Field field) {
        var demand = field.material();
        return demand == null
                ? ""
                : demand.kinds().stream()
                        .map(kind -> "." + kind.toLowerCase(Locale.ROOT).replace("jpeg", "jpg,.jpeg"))
                        .collect(Collectors.joining(","));
    }
}
