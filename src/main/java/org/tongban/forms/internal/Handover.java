package org.tongban.forms.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Problem;
import org.tongban.forms.Answers;
import org.tongban.forms.Application;
import org.tongban.forms.Draft;
import org.tongban.forms.Finding;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Widget;
import tools.jackson.databind.node.ObjectNode;

/** What is frozen, signed and handed in: the answers that count, with the digests of the materials. */
@Component
public class Handover {

    private final FormStore definitions;
    private final SignatureStore signatures;

    public Handover(FormStore definitions, SignatureStore signatures) {
        this.definitions = definitions;
        this.signatures = signatures;
    }

    /** The canonical text over which people sign (RFC 8785). It names the item, the form, the applicant and this draft. */
    String canonical(Draft draft) {
        FormDefinition form = definitions.get(draft.formId(), draft.formVersion()).form();
        ObjectNode whole = Json.MAPPER.createObjectNode();
        whole.put("tongban", "application/1");
        whole.put("draft", draft.id().toString());
        whole.putObject("item").put("code", draft.itemCode()).put("version", draft.itemVersion());
        whole.putObject("form").put("id", draft.formId()).put("version", draft.formVersion());
        whole.putObject("applicant")
                .put("kind", draft.applicant().kind().name())
                .put("id", draft.applicant().id().toString())
                .put("name", draft.applicant().name());
        whole.set("data", Visible.of(form, draft.answers()).data());
        return Canonical.json(whole);
    }

    /** Everything that hinders signing; empty when nothing does. */
    List<Finding> hindrances(Draft draft, LocalDate today) {
        return definitions.get(draft.formId(), draft.formVersion()).validation().check(draft.answers(), today).stream()
                .filter(finding -> !finding.warning())
                .toList();
    }

    Problem notComplete(Draft draft, List<Finding> hindrances) {
        return FormsProblem.NOT_COMPLETE
                .with("draft", draft.id(), "count", hindrances.size())
                .inFields(hindrances.stream().map(Finding::asFieldProblem).toList());
    }

    List<Signers.Found> signers(Draft draft) {
        FormDefinition form = definitions.get(draft.formId(), draft.formVersion()).form();
        return Signers.of(form, Visible.of(form, draft.answers()));
    }

    /** The application as it may be handed in, or why not. */
    public Application ready(Draft draft, LocalDate today) {
        if (draft.state() == Draft.State.CLOSED) {
            throw FormsProblem.DRAFT_CLOSED.with("draft", draft.id());
        }
        var hindrances = hindrances(draft, today);
        if (!hindrances.isEmpty()) {
            throw notComplete(draft, hindrances);
        }
        if (!draft.isFrozen() || draft.frozen() == null) {
            throw FormsProblem.NOT_FROZEN.with("draft", draft.id());
        }
        var waiting = signatures.listSigners(draft.id()).stream()
                .filter(row -> !row.signer().hasSigned())
                .map(row -> row.signer().name())
                .toList();
        if (!waiting.isEmpty()) {
            throw FormsProblem.NOT_ALL_SIGNED.with("count", waiting.size(), "names", String.join("\u3001", waiting));
        }
        FormDefinition form = definitions.get(draft.formId(), draft.formVersion()).form();
        Answers answers = Visible.of(form, draft.answers());
        return new Application(
                draft.id(),
                draft.version(),
                draft.itemCode(),
                draft.itemVersion(),
                draft.formId(),
                draft.formVersion(),
                form.heading() == null ? "" : answers.text(form.heading()),
                draft.applicant(),
                answers.data(),
                draft.frozen(),
                draft.digestText(),
                signatures.listStanding(draft.id()),
                files(form, answers),
                draft.continues());
    }

    static List<UUID> files(FormDefinition form, Answers answers) {
        var files = new ArrayList<UUID>();
        Visible.each(form, answers, (pointer, field) -> {
            String file = field.widget() == Widget.FILE ? answers.text(pointer + "/file") : "";
            if (!file.isEmpty()) {
                files.add(UUID.fromString(file));
            }
        });
        return List.copyOf(files);
    }
}
