package org.tongban.forms.web;

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
import org.tongban.core.Assurance;
import org.tongban.forms.Draft;
import org.tongban.forms.Forms;
import org.tongban.forms.PendingSignature;
import org.tongban.forms.Signatures;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** What waits for one's signature; reading it; signing. */
@Controller
public class SignaturePages {

    private final Forms forms;
    private final Signatures signatures;

    SignaturePages(Forms forms, Signatures signatures) {
        this.forms = forms;
        this.signatures = signatures;
    }

    /** What waits. */
    public record WaitingView(List<PendingSignature> waiting) {}

    /** The whole application, to be read and signed. */
    public record SignView(
            String action, String title, String kicker, AnswersView answers, String digest, boolean signed, String back) {}

    @GetMapping("/signatures")
    @Access(Who.PERSON)
    Page waiting(Actor.Person actor) {
        return Page.of("forms/signatures", new WaitingView(signatures.listWaiting(actor))).in("my");
    }

    @GetMapping("/signatures/{id}")
    @Access(Who.PERSON)
    Object read(Actor.Person actor, Shell shell, @PathVariable UUID id) {
        if (!actor.assurance().reaches(Assurance.FACE_VERIFIED)) {
            return Redirect.to("/identity?back=/signatures/" + id);
        }
        Draft draft = signatures.getToSign(actor, id);
        boolean waits = signatures.listWaiting(actor).stream().anyMatch(each -> each.draft().equals(id));
        var form = forms.formOf(draft);
        String heading = form.heading() == null ? "" : draft.answers().text(form.heading());
        return Page.of(
                        "forms/sign",
                        new SignView(
                                "/signatures/" + id,
                                heading.isEmpty() ? draft.itemTitle().in(shell.language()) : heading,
                                draft.itemTitle().in(shell.language()),
                                AnswersView.of(form, draft, shell, false),
                                draft.digestText(),
                                !waits,
                                draft.author().equals(actor.id()) ? "/applications/" + id : "/signatures"))
                .in("my");
    }

    @PostMapping("/signatures/{id}")
    @Access(Who.PERSON)
    Object sign(Actor.Person actor, @PathVariable UUID id, @RequestParam String digest) {
        signatures.sign(actor, id, digest.length() > 64 ? "" : digest);
        return Redirect.to("/signatures/" + id);
    }
}
