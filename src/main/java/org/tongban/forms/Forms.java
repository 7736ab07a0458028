package org.tongban.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.forms.internal.FormStore;
import org.tongban.forms.internal.DraftStore;
import org.tongban.forms.internal.Drafts;
import org.tongban.forms.internal.Handover;
import org.tongban.forms.internal.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** The door to drafts: begin, save, check, delete, hand over. Only the author opens a draft. */
@Component
public class Forms {

    /** Rows, answers and words of one save. */
    public static final int MOST_FIELDS = 300;

    private static final int MOST_DRAFTS = 50;

    private final FormStore definitions;
    private final DraftStore store;
    private final Drafts drafts;
    private final Handover handover;
    private final ObjectProvider<ItemSource> items;
    private final Clock clock;

    public Forms(
            FormStore definitions,
            DraftStore store,
            Drafts drafts,
            Handover handover,
            ObjectProvider<ItemSource> items,
            Clock clock) {
        this.definitions = definitions;
        this.store = store;
        this.drafts = drafts;
        this.handover = handover;
        this.items = items;
        this.clock = clock;
    }

    /** The item as it can be applied for now. */
    public ItemSource.Item getItem(String code) {
        return items.stream()
                .flatMap(source -> source.findItem(code).stream())
                .findFirst()
                .orElseThrow(() -> FormsProblem.ITEM_NOT_FOUND.with("item", code));
    }

    /** A form in the version new drafts begin with; for pages that show what was handed in. */
    public java.util.Optional<FormDefinition> findForm(String id) {
        return definitions.findCurrentVersion(id).map(version -> definitions.get(id, version).form());
    }

    /** Begins a draft; the same key from the same person gives the same draft. */
    public Draft start(Actor.Person actor, String itemCode, String key) {
        var item = getItem(itemCode);
        if (!actor.assurance().reaches(item.needed())) {
            throw FormsProblem.ASSURANCE_TOO_LOW.with("needed", item.needed().name(), "has", actor.assurance().name());
        }
        if (store.listOpen(actor.id(), MOST_DRAFTS).size() >= MOST_DRAFTS) {
            throw FormsProblem.TOO_MANY_DRAFTS.with("limit", MOST_DRAFTS);
        }
        String form = item.form();
        if (form == null) {
            throw FormsProblem.ITEM_NOT_FOUND.with("item", itemCode);
        }
        String version = definitions
                .findCurrentVersion(form)
                .orElseThrow(() -> FormsProblem.ITEM_NOT_FOUND.with("item", itemCode));
        return drafts.begin(actor, item, form, version, key);
    }

    /**
     * Opens what was handed in as a new draft that corrects it: every answer and material is there,
     * nothing is signed. The same key from the same person gives the same draft.
     *
     * @param digest of the application handed in, lower-case hexadecimal
     * @param reference of the case that asked for the correction
     */
    public Draft continueFrom(Actor.Person actor, String digest, String reference, String key) {
        Draft source = store.findHandedIn(HexFormat.of().parseHex(digest))
                .filter(draft -> draft.author().equals(actor.id()) || draft.applicant().id().equals(actor.actingFor().id()))
                .orElseThrow(() -> FormsProblem.DRAFT_NOT_FOUND.with("draft", ""));
        return drafts.copy(actor, source, reference, key);
    }

    /** The actor's own draft. Others are told it is not there. */
    public Draft get(Actor.Person actor, UUID id) {
        return drafts.getOwn(actor, id);
    }

    /** The form a draft began with. */
    public FormDefinition formOf(Draft draft) {
        return definitions.get(draft.formId(), draft.formVersion()).form();
    }

    /** Drafts of the actor not handed in, the latest begun first; at most fifty. */
    public List<DraftLine> listOwn(Actor.Person actor) {
        return store.listOpen(actor.id(), MOST_DRAFTS).stream().map(this::line).toList();
    }

    /**
     * Keeps what was typed, however wrong it is.
     *
     * @param seenVersion of the draft as the window last saw it
     * @param typed pointer to what its inputs hold; an empty list or text removes the answer
     */
    public Saved save(Actor.Person actor, UUID id, int seenVersion, Map<String, List<String>> typed) {
        return save(actor, id, seenVersion, "", typed);
    }

    /**
     * The same for a page that saves field by field.
     *
     * @param window a name of the page, at most 40 characters: what it saved before is no news to it
     */
    public Saved save(Actor.Person actor, UUID id, int seenVersion, String window, Map<String, List<String>> typed) {
        if (typed.size() > MOST_FIELDS) {
            throw FormsProblem.TOO_MUCH.with("limit", MOST_FIELDS);
        }
        Draft draft = drafts.getOwn(actor, id);
        FormDefinition form = formOf(draft);
        var values = new LinkedHashMap<String, JsonNode>();
        typed.forEach((pointer, texts) -> values.put(pointer, Typed.read(writable(form, pointer), texts)));
        return drafts.save(actor, id, seenVersion, window.length() > 40 ? "" : window, values);
    }

    /** Keeps values as they are, for programs: JSON Pointers with row ids, JSON null removes. */
    public Saved put(Actor.Person actor, UUID id, int seenVersion, Map<String, JsonNode> values) {
        if (values.size() > MOST_FIELDS) {
            throw FormsProblem.TOO_MUCH.with("limit", MOST_FIELDS);
        }
        FormDefinition form = formOf(drafts.getOwn(actor, id));
        values.keySet().forEach(pointer -> writable(form, pointer));
        return drafts.save(actor, id, seenVersion, values);
    }

    /** Removes a row of a repeating group. */
    public Saved removeRow(Actor.Person actor, UUID id, int seenVersion, String group, String row) {
        Field field = formOf(drafts.getOwn(actor, id)).getField(group);
        if (!field.isGroup() || !Answers.isRow(row)) {
            throw FormsProblem.FIELD_UNKNOWN.with("pointer", group + "/" + row);
        }
        return drafts.save(actor, id, seenVersion, Map.of(group + "/" + row, NullNode.getInstance()));
    }

    /** Everything that is missing, wrong or doubtful, in the order of the questions. */
    public List<Finding> check(Draft draft) {
        return definitions.get(draft.formId(), draft.formVersion()).validation().check(draft.answers(), today());
    }

    /** How each topic stands, given the findings of {@link #check}. */
    public List<TopicState> progress(Draft draft, List<Finding> findings) {
        FormDefinition form = formOf(draft);
        return form.topics().stream().map(topic -> TopicState.of(topic, draft.answers(), findings)).toList();
    }

    /** Deletes a draft that is not handed in, with everything in it. */
    public void delete(Actor.Person actor, UUID id) {
        drafts.delete(actor, id);
    }

    /**
     * The frozen, fully signed application for the compound statement that hands it in; fails with
     * FORMS-0004 (what is missing stands in its fields), FORMS-0005 or FORMS-0006.
     */
    public Application readyForSubmission(Actor.Person actor, UUID id) {
        return handover.ready(drafts.getOwn(actor, id), today());
    }

    /** What {@code forms.close_draft} means by its SQLSTATE. */
    public static FormsProblem problemOf(String sqlState) {
        return switch (sqlState) {
            case "TBF02" -> FormsProblem.DRAFT_CLOSED;
            case "TBF03" -> FormsProblem.DRAFT_CHANGED;
            case "TBF04" -> FormsProblem.NOT_FROZEN;
            case "TBF05" -> FormsProblem.NOT_ALL_SIGNED;
            default -> FormsProblem.DRAFT_NOT_FOUND;
        };
    }

    /** Deletes drafts whose time is past; the number that went. */
    public int expire() {
        return store.expire(Instant.now(clock));
    }

    /** The legal date. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Names, scopes and files are not simply written: {@link Choices} and {@link Materials} look first. */
    private static Field writable(FormDefinition form, String pointer) {
        Field field = form.getField(pointer);
        boolean allowed = switch (field.widget()) {
            case ADDRESS -> pointer.equals(field.pointer() + "/division") || pointer.equals(field.pointer() + "/detail");
            case NAME_CHECK -> pointer.equals(field.pointer() + "/full");
            case SCOPE, FILE, GROUP -> false;
            case TEXT, TEXTAREA, NUMBER, MONEY, PERCENT, DATE, RADIOS, SELECT, CHECKBOXES, CONFIRM, PHONE, EMAIL,
                    RESIDENT_NUMBER, CREDIT_CODE ->
                pointer.equals(field.pointer()) || pointer.endsWith("/" + field.pointer());
        };
        if (!allowed) {
            throw FormsProblem.FIELD_UNKNOWN.with("pointer", pointer);
        }
        return field;
    }

    private DraftLine line(Draft draft) {
        String pointer = formOf(draft).heading();
        return new DraftLine(
                draft.id(),
                draft.itemTitle(),
                pointer == null ? "" : draft.answers().text(pointer),
                draft.state(),
                draft.savedAt(),
                draft.keepUntil());
    }
}
