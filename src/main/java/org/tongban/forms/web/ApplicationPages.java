package org.tongban.forms.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.forms.Draft;
import org.tongban.forms.DraftLine;
import org.tongban.forms.Forms;
import org.tongban.forms.PendingSignature;
import org.tongban.forms.Signatures;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** Drafts: the list, the start, the task list, checking, deleting. */
@Controller
public class ApplicationPages {

    private final Forms forms;
    private final Signatures signatures;
    private final TaskListViews taskLists;
    private final Continuations continued;
    private final LicensingWords licensing;

    ApplicationPages(
            Forms forms,
            Signatures signatures,
            TaskListViews taskLists,
            Continuations continued,
            LicensingWords licensing) {
        this.forms = forms;
        this.signatures = signatures;
        this.taskLists = taskLists;
        this.continued = continued;
        this.licensing = licensing;
    }

    /** The list of drafts, and what waits for the person's signature. */
    public record ListView(List<DraftLine> drafts, List<PendingSignature> waiting) {}

    /** The start page. */
    public record StartView(String item, String title, String applicant, String key, String back, List<String> afterwards) {}

    /**
     * All answers, before signing and before submitting.
     *
     * @param agencies who will be told of licensed entries
     */
    public record CheckView(
            String base, String title, AnswersView answers, List<String> agencies, int version, boolean canFreeze, boolean canSubmit,
            String digest, String key) {}

    @GetMapping("/applications")
    @Access(Who.PERSON)
    Page list(Actor.Person actor) {
        return Page.of("forms/list", new ListView(forms.listOwn(actor), signatures.listWaiting(actor))).in("my");
    }

    @GetMapping("/applications/new")
    @Access(Who.PERSON)
    Object askStart(Actor.Person actor, Shell shell, @RequestParam String item) {
        var wanted = forms.getItem(item);
        String here = "/applications/new?item=" + encode(item);
        if (!actor.assurance().reaches(wanted.needed())) {
            return Redirect.to("/identity?back=" + encode(here));
        }
        return Page.of(
                        "forms/start",
                        new StartView(
                                wanted.code(),
                                wanted.title().in(shell.language()),
                                actor.actingFor().name(),
                                UUID.randomUUID().toString(),
                                encode(here),
                                wanted.afterwards().stream().map(words -> words.in(shell.language())).toList()))
                .in("my");
    }

    @PostMapping("/applications")
    @Access(Who.PERSON)
    Object start(Actor.Person actor, @RequestParam String item, @RequestParam String key) {
        String bounded = key.length() > 100 ? key.substring(0, 100) : key;
        Draft draft = forms.start(actor, item, bounded.isBlank() ? UUID.randomUUID().toString() : bounded);
        return Redirect.to("/applications/" + draft.id());
    }

    @GetMapping("/applications/{id}")
    @Access(Who.PERSON)
    Page taskList(Actor.Person actor, Shell shell, @PathVariable UUID id) {
        return Page.of("forms/tasklist", taskLists.of(actor, forms.get(actor, id), shell)).in("my");
    }

    @GetMapping("/applications/{id}/check")
    @Access(Who.PERSON)
    Object check(Actor.Person actor, Shell shell, @PathVariable UUID id) {
        Draft draft = forms.get(actor, id);
        boolean complete = forms.check(draft).stream().allMatch(finding -> finding.warning());
        if (!complete || draft.state() == Draft.State.CLOSED) {
            return Redirect.to("/applications/" + id);
        }
        boolean signed = draft.isFrozen() && signatures.listSigners(draft).stream().allMatch(signer -> signer.hasSigned());
        return Page.of(
                        "forms/check",
                        new CheckView(
                                "/applications/" + id,
                                heading(draft, shell),
                                AnswersView.of(forms.formOf(draft), draft, shell, true),
                                licensing.list(forms.formOf(draft), draft.answers(), shell),
                                draft.version(),
                                !draft.isFrozen() && continued.isWanted(actor, draft),
                                signed && continued.isWanted(actor, draft),
                                draft.digestText(),
                                id.toString()))
                .in("my");
    }

    @PostMapping("/applications/{id}/freeze")
    @Access(Who.PERSON)
    Object freeze(Actor.Person actor, @PathVariable UUID id, @RequestParam int version) {
        Draft draft = signatures.freeze(actor, id, version);
        return Redirect.to(
                signatures.maySign(actor, id) ? "/signatures/" + draft.id() : "/applications/" + draft.id());
    }

    @PostMapping("/applications/{id}/reminders")
    @Access(Who.PERSON)
    Object remind(Actor.Person actor, @PathVariable UUID id, @RequestParam int place) {
        signatures.remind(actor, id, place);
        return Redirect.to("/applications/" + id + "#signers");
    }

    @GetMapping("/applications/{id}/delete")
    @Access(Who.PERSON)
    Page askDelete(Actor.Person actor, Shell shell, @PathVariable UUID id) {
        Draft draft = forms.get(actor, id);
        return Page.of(
                        "forms/sure",
                        new SureView(
                                shell.t("forms.delete.sure"),
                                shell.t("forms.delete.what"),
                                "/applications/" + id + "/delete",
                                shell.t("forms.delete.yes"),
                                "/applications",
                                shell.t("forms.delete.no"),
                                draft.version()))
                .in("my");
    }

    @PostMapping("/applications/{id}/delete")
    @Access(Who.PERSON)
    Object delete(Actor.Person actor, @PathVariable UUID id) {
        forms.delete(actor, id);
        return Redirect.to("/applications");
    }

    private String heading(Draft draft, Shell shell) {
        String pointer = forms.formOf(draft).heading();
        String heading = pointer == null ? "" : draft.answers().text(pointer);
        return heading.isEmpty() ? draft.itemTitle().in(shell.language()) : heading;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
