package org.tongban.forms.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.forms.Draft;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.Forms;
import org.tongban.forms.RequiredSigner;
import org.tongban.forms.Signatures;
import org.tongban.forms.TopicState;
import org.tongban.platform.Formatted;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** Makes the view of a task list. */
@Component
class TaskListViews {

    private final Forms forms;
    private final Signatures signatures;
    private final Continuations continued;

    TaskListViews(Forms forms, Signatures signatures, Continuations continued) {
        this.forms = forms;
        this.signatures = signatures;
        this.continued = continued;
    }

    TaskListView of(Actor.Person actor, Draft draft, Shell shell) {
        FormDefinition form = forms.formOf(draft);
        var findings = forms.check(draft);
        var states = forms.progress(draft, findings);
        String base = "/applications/" + draft.id();
        int open = (int) states.stream().filter(state -> !isReady(state)).count();
        var signers = signatures.listSigners(draft);
        int waiting = (int) signers.stream().filter(signer -> !signer.hasSigned()).count();
        String heading = form.heading() == null ? "" : draft.answers().text(form.heading());
        boolean closed = draft.state() == Draft.State.CLOSED;
        return new TaskListView(
                base,
                heading.isEmpty() ? "" : draft.itemTitle().in(shell.language()),
                heading.isEmpty() ? draft.itemTitle().in(shell.language()) : heading,
                shell.t(closed ? "forms.closed.by" : "forms.draft.by", "name", draft.authorName()),
                shell.shortMoment(draft.savedAt()),
                notice(draft, open, waiting, shell),
                next(draft, open, waiting, shell),
                states.stream().map(state -> task(state, draft, base, shell)).toList(),
                signers.stream().map(signer -> signer(signer, signatures.mayRemind(signer), actor, draft, base, shell)).toList(),
                List.of(submit(draft, open, waiting, base, shell)),
                afterwards(draft, shell),
                List.of(),
                correction(actor, draft, shell),
                closed);
    }

    private TaskListView.@Nullable CorrectionView correction(Actor.Person actor, Draft draft, Shell shell) {
        return continued.find(actor, draft)
                .map(found -> new TaskListView.CorrectionView(
                        found.number(),
                        "/cases/" + found.number(),
                        found.waits(),
                        found.missing(),
                        found.until() == null ? null : shell.dayMoment(found.until())))
                .orElse(null);
    }

    private static boolean isReady(TopicState state) {
        return state.kind() == TopicState.Kind.DONE || state.kind() == TopicState.Kind.NOT_NEEDED;
    }

    private static String notice(Draft draft, int open, int waiting, Shell shell) {
        return switch (draft.state()) {
            case CLOSED -> shell.t("forms.notice.closed");
            case OPEN -> open > 0 ? shell.t("forms.notice.fill", "count", open) : shell.t("forms.notice.freeze");
            case FROZEN -> waiting > 0 ? shell.t("forms.notice.sign", "count", waiting) : shell.t("forms.notice.submit");
        };
    }

    private static Formatted next(Draft draft, int open, int waiting, Shell shell) {
        Formatted until = shell.date(draft.keepUntil());
        String key = switch (draft.state()) {
            case CLOSED -> "";
            case OPEN -> open > 0 ? "forms.notice.fill.next" : "forms.notice.freeze.next";
            case FROZEN -> waiting > 0 ? "forms.notice.sign.next" : "forms.notice.submit.next";
        };
        if (key.isEmpty()) {
            return Formatted.plain("");
        }
        String text = shell.t(key, "until", "\u0001");
        int at = text.indexOf('\u0001');
        return at < 0
                ? Formatted.plain(text)
                : new Formatted(
                        text.replace("\u0001", until.text()),
                        Formatted.plain(text.substring(0, at)).html()
                                + until.html()
                                + Formatted.plain(text.substring(at + 1)).html());
    }

    private static Parts.Task task(TopicState state, Draft draft, String base, Shell shell) {
        boolean closed = draft.state() == Draft.State.CLOSED;
        String href = base + "/topics/" + state.topic().id() + (state.kind() == TopicState.Kind.WRONG ? "?check=true" : "");
        return new Parts.Task(
                state.topic().title().in(shell.language()),
                closed ? null : href,
                note(state, draft, shell),
                shape(state.kind()),
                shell.t("forms.state." + state.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }

    private static @Nullable String note(TopicState state, Draft draft, Shell shell) {
        var topic = state.topic();
        if (state.kind() == TopicState.Kind.NOT_NEEDED) {
            return topic.notNeeded() == null ? null : topic.notNeeded().in(shell.language());
        }
        return state.kind() == TopicState.Kind.DONE && topic.summary() != null
                ? Shown.words(topic.summary(), draft.answers(), "", shell)
                : null;
    }

    private static Shape shape(TopicState.Kind kind) {
        return switch (kind) {
            case DONE -> Shape.DONE;
            case HALF -> Shape.HALF;
            case NOT_STARTED -> Shape.RING;
            case NOT_NEEDED -> Shape.DOT;
            case WRONG -> Shape.ERROR;
        };
    }

    private static TaskListView.SignerView signer(
            RequiredSigner signer, boolean mayRemind, Actor.Person actor, Draft draft, String base, Shell shell) {
        String role = signer.onBehalfOf().isEmpty()
                ? Sentences.joined(shell, signer.roles().stream().map(words -> words.in(shell.language())).toList())
                : shell.t("forms.sign.for", "firm", signer.onBehalfOf());
        boolean frozen = draft.isFrozen();
        boolean self = signer.name().equals(actor.name());
        var shape = signer.hasSigned() ? Shape.DONE : frozen ? Shape.WAITING : Shape.DASHED;
        String word = signer.hasSigned() ? "forms.sign.done" : frozen ? "forms.sign.waiting" : "forms.sign.later";
        Formatted when = signer.signedAt() != null
                ? shell.shortMoment(signer.signedAt())
                : signer.remindedAt() != null
                        ? Formatted.plain(shell.t("forms.sign.reminded", "when", shell.shortMoment(signer.remindedAt()).text()))
                        : null;
        boolean waits = frozen && !signer.hasSigned();
        return new TaskListView.SignerView(
                signer.name(),
                role,
                shape,
                shell.t(word),
                when,
                waits && !self && mayRemind ? base + "/reminders" : null,
                signer.place(),
                waits && self ? "/signatures/" + draft.id() : null);
    }

    private static Parts.Task submit(Draft draft, int open, int waiting, String base, Shell shell) {
        if (draft.state() == Draft.State.OPEN && open == 0) {
            return new Parts.Task(
                    shell.t("forms.check.sign"), base + "/check", null, Shape.RING, shell.t("forms.state.not-started"));
        }
        if (draft.isFrozen() && waiting == 0) {
            return new Parts.Task(shell.t("forms.check"), base + "/check", null, Shape.RING, shell.t("forms.state.ready"));
        }
        String why = draft.isFrozen()
                ? shell.t("forms.check.after", "count", waiting)
                : draft.state() == Draft.State.CLOSED ? null : shell.t("forms.check.after.fill");
        return new Parts.Task(
                shell.t("forms.check"),
                null,
                why,
                draft.state() == Draft.State.CLOSED ? Shape.DONE : Shape.DASHED,
                shell.t(draft.state() == Draft.State.CLOSED ? "forms.state.done" : "forms.state.impossible"));
    }

    private List<String> afterwards(Draft draft, Shell shell) {
        try {
            return new ArrayList<>(forms.getItem(draft.itemCode()).afterwards().stream()
                    .map(words -> words.in(shell.language()))
                    .toList());
        } catch (Problem gone) {
            // An item that was withdrawn says nothing more; its drafts stay readable.
            return List.of();
        }
    }
}
