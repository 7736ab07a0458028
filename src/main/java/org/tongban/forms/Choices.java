package org.tongban.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.forms.internal.Drafts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** The door to answers that come from registers: names that are reserved, divisions, scope entries. */
@Component
public class Choices {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_FOUND = 30;

    private final Forms forms;
    private final Drafts drafts;
    private final ObjectProvider<NameDesk> names;
    private final ObjectProvider<Divisions> divisions;
    private final ObjectProvider<ScopeList> scopes;

    public Choices(
            Forms forms,
            Drafts drafts,
            ObjectProvider<NameDesk> names,
            ObjectProvider<Divisions> divisions,
            ObjectProvider<ScopeList> scopes) {
        this.forms = forms;
        this.drafts = drafts;
        this.names = names;
        this.divisions = divisions;
        this.scopes = scopes;
    }

    /** What the register said to a name, and the draft with it. */
    public record NameResult(Saved saved, List<Bilingual> reasons, boolean available) {}

    /** Checks a name and reserves it; a refused one is kept as typed, with the reasons told. */
    public NameResult reserveName(Actor.Person actor, UUID draftId, int seenVersion, String pointer, String typed) {
        Draft draft = drafts.getOwn(actor, draftId);
        need(draft, pointer, Widget.NAME_CHECK);
        var kept = forms.save(actor, draftId, seenVersion, Map.of(pointer + "/full", List.of(typed)));
        Answers answers = kept.draft().answers();
        String name = answers.text(pointer + "/full");
        NameDesk desk = names.stream().findFirst().orElse(null);
        if (name.isEmpty() || desk == null || isWrong(kept.draft(), pointer)) {
            return new NameResult(kept, List.of(), desk != null);
        }
        String region = forms.getItem(draft.itemCode()).region();
        String previous = answers.text(pointer + "/reservation");
        var answer = desk.reserve(actor, region, name, previous.isEmpty() ? null : previous);
        var values = new LinkedHashMap<String, JsonNode>();
        if (answer.reservation() != null && answer.until() != null) {
            values.put(pointer + "/reservedName", JSON.stringNode(name));
            values.put(pointer + "/reservation", JSON.stringNode(answer.reservation()));
            values.put(pointer + "/reservedUntil", JSON.stringNode(answer.until().toString()));
        }
        var saved = values.isEmpty() ? kept : drafts.save(actor, draftId, kept.draft().version(), values);
        return new NameResult(saved, answer.reasons(), true);
    }

    /** A name with a wrong shape is not taken to the register. */
    private boolean isWrong(Draft draft, String pointer) {
        return forms.check(draft).stream()
                .anyMatch(finding -> finding.pointer().equals(pointer + "/full")
                        && finding.code() != FormsProblem.NAME_NOT_RESERVED);
    }

    /** Keeps the division, whichever level it is, with its full name. */
    public Saved chooseDivision(Actor.Person actor, UUID draftId, int seenVersion, String pointer, String code, String detail) {
        need(drafts.getOwn(actor, draftId), pointer, Widget.ADDRESS);
        var path = listPath(code);
        var values = new LinkedHashMap<String, JsonNode>();
        boolean known = !path.isEmpty();
        values.put(pointer + "/division", known ? JSON.stringNode(code) : NullNode.getInstance());
        values.put(
                pointer + "/divisionName",
                known
                        ? JSON.stringNode(String.join("", path.stream().map(Divisions.Division::name).toList()))
                        : NullNode.getInstance());
        String text = detail.strip();
        values.put(pointer + "/detail", text.isEmpty() ? NullNode.getInstance() : JSON.stringNode(shortened(text)));
        return drafts.save(actor, draftId, seenVersion, values);
    }

    /** Of several codes at once, by the code above. */
    public Map<String, List<Divisions.Division>> listBelowEach(List<String> codes) {
        return divisions.stream().findFirst().map(each -> each.listBelowEach(codes)).orElse(Map.of());
    }

    /** From the province down; empty when the code is unknown. */
    public List<Divisions.Division> listPath(String code) {
        return code.matches("[0-9]{2,12}")
                ? divisions.stream().findFirst().map(each -> each.path(code)).orElse(List.of())
                : List.of();
    }

    /** Scope entries that fit the words, at most thirty. */
    public List<ScopeList.Entry> searchScope(String words) {
        String bounded = words.strip();
        return bounded.isEmpty() || bounded.length() > 50
                ? List.of()
                : scopes.stream().findFirst().map(each -> each.search(bounded, MOST_FOUND)).orElse(List.of());
    }

    /** Adds entries by their codes; unknown ones are refused with FORMS-0215. */
    public Saved addScope(Actor.Person actor, UUID draftId, int seenVersion, String pointer, List<String> codes) {
        Draft draft = drafts.getOwn(actor, draftId);
        need(draft, pointer, Widget.SCOPE);
        var values = new LinkedHashMap<String, JsonNode>();
        for (String code : codes.stream().distinct().limit(100).toList()) {
            var entry = scopes.stream()
                    .flatMap(list -> list.find(code).stream())
                    .findFirst()
                    .orElseThrow(() -> FormsProblem.SCOPE_UNKNOWN.with("code", code));
            var node = JSON.objectNode();
            node.put(Answers.ROW, entry.code()).put("text", entry.text()).put("licensed", entry.licensed());
            if (entry.agency() != null) {
                node.put("agency", entry.agency());
            }
            values.put(pointer + "/entries/" + entry.code(), node);
        }
        return drafts.save(actor, draftId, seenVersion, values);
    }

    public Saved removeScope(Actor.Person actor, UUID draftId, int seenVersion, String pointer, String code) {
        need(drafts.getOwn(actor, draftId), pointer, Widget.SCOPE);
        return drafts.save(actor, draftId, seenVersion, Map.of(pointer + "/entries/" + code, NullNode.getInstance()));
    }

    private void need(Draft draft, String pointer, Widget widget) {
        Field field = forms.formOf(draft).getField(pointer);
        if (field.widget() != widget || !field.pointer().equals(pointer)) {
            throw FormsProblem.FIELD_UNKNOWN.with("pointer", pointer);
        }
    }

    private static String shortened(String text) {
        return text.length() > 400 ? text.substring(0, 400) : text;
    }

    /** Codes of entries chosen so far. */
    public static List<String> codes(Answers answers, String pointer) {
        var codes = new ArrayList<String>();
        answers.at(pointer + "/entries").forEach(entry -> codes.add(entry.path(Answers.ROW).asString("")));
        return codes;
    }
}
