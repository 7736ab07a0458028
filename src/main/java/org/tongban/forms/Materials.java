package org.tongban.forms;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.files.FileKind;
import org.tongban.files.Files;
import org.tongban.files.Limits;
import org.tongban.files.StoredFile;
import org.tongban.forms.internal.Drafts;
import org.tongban.forms.internal.MadeFrom;
import org.tongban.forms.internal.MaterialStore;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** The door to the materials of a draft: hand in, make from a template, take back. */
@Component
public class Materials {

    private static final Duration KEPT_AFTER = Duration.ofHours(24);

    private final Forms forms;
    private final Drafts drafts;
    private final Files files;
    private final MaterialStore store;
    private final ObjectProvider<TemplateDocument> templates;
    private final Clock clock;

    public Materials(
            Forms forms,
            Drafts drafts,
            Files files,
            MaterialStore store,
            ObjectProvider<TemplateDocument> templates,
            Clock clock) {
        this.forms = forms;
        this.drafts = drafts;
        this.files = files;
        this.store = store;
        this.templates = templates;
        this.clock = clock;
    }

    /** Checks and keeps a file as the answer at a pointer; the one before it is let go. */
    public Saved attach(Actor.Person actor, UUID draftId, int seenVersion, String pointer, String name, InputStream bytes) {
        Draft draft = drafts.getOwn(actor, draftId);
        if (draft.state() == Draft.State.CLOSED) {
            throw FormsProblem.DRAFT_CLOSED.with("draft", draftId);
        }
        var demand = demand(draft, pointer);
        Set<FileKind> kinds = demand.kinds().stream().map(FileKind::valueOf).collect(Collectors.toSet());
        return keep(actor, draft, seenVersion, pointer, files.store(actor, name, bytes, Limits.material().only(kinds)), "");
    }

    /** Whether a paper can be made from a template now. */
    public boolean canMake(String template) {
        return templates.stream().anyMatch(each -> each.has(template));
    }

    /** Makes the paper of a field's template from the answers, and keeps it as the material. */
    public Saved make(Actor.Person actor, UUID draftId, int seenVersion, String pointer) {
        Draft draft = drafts.getOwn(actor, draftId);
        String template = demand(draft, pointer).template();
        if (template == null) {
            throw FormsProblem.TEMPLATE_NOT_THERE.with("pointer", pointer);
        }
        byte[] made = templates.stream()
                .filter(each -> each.has(template))
                .findFirst()
                .orElseThrow(() -> FormsProblem.TEMPLATE_NOT_THERE.with("template", template))
                .make(template, draft.answers().data());
        String name = forms.formOf(draft).getField(pointer).label().zh() + ".pdf";
        var file = files.store(
                actor, name, new ByteArrayInputStream(made), Limits.material().only(Set.of(FileKind.PDF)));
        return keep(actor, draft, seenVersion, pointer, file, MadeFrom.of(forms.formOf(draft), draft.answers()));
    }

    /** Takes a material back. */
    public Saved remove(Actor.Person actor, UUID draftId, int seenVersion, String pointer) {
        Draft draft = drafts.getOwn(actor, draftId);
        demand(draft, pointer);
        var saved = drafts.save(actor, draftId, seenVersion, Map.of(pointer, NullNode.getInstance()));
        letGo(draft, pointer);
        return saved;
    }

    private Saved keep(Actor.Person actor, Draft draft, int seenVersion, String pointer, StoredFile file, String madeFrom) {
        store.bind(file.id(), draft.holder(), clock.instant());
        var value = JsonNodeFactory.instance.objectNode();
        value.put("file", file.id().toString())
                .put("name", file.name())
                .put("sha256", file.sha256())
                .put("size", file.size())
                .put("pages", file.pages());
        if (!madeFrom.isEmpty()) {
            value.put(MadeFrom.MEMBER, madeFrom);
        }
        var saved = drafts.save(actor, draft.id(), seenVersion, Map.of(pointer, value));
        letGo(draft, pointer);
        return saved;
    }

    private void letGo(Draft before, String pointer) {
        String old = before.answers().text(pointer + "/file");
        if (!old.isEmpty()) {
            Instant until = clock.instant().plus(KEPT_AFTER);
            store.loosen(UUID.fromString(old), before.holder(), until);
        }
    }

    private Field.MaterialDemand demand(Draft draft, String pointer) {
        Field field = forms.formOf(draft).getField(pointer);
        var demand = field.material();
        if (demand == null || !field.pointer().equals(pointer)) {
            throw FormsProblem.FIELD_UNKNOWN.with("pointer", pointer);
        }
        return demand;
    }
}
