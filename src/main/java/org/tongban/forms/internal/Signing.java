package org.tongban.forms.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import org.tongban.forms.FormsEntryType;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.PendingSignature;
import org.tongban.forms.RequiredSigner;
import org.tongban.forms.SigningKey;
import org.tongban.forms.SignerRule;
import org.tongban.journal.Journal;

/** Freezing, and keeping signatures over what is frozen. */
@Component
public class Signing {

    private final Drafts drafts;
    private final DraftStore store;
    private final SignatureStore signatures;
    private final Handover handover;
    private final FormStore definitions;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    public Signing(
            Drafts drafts,
            DraftStore store,
            SignatureStore signatures,
            Handover handover,
            FormStore definitions,
            Journal journal,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.signatures = signatures;
        this.handover = handover;
        this.definitions = definitions;
        this.journal = journal;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    public Draft getOwn(Actor.Person author, UUID id) {
        return drafts.getOwn(author, id);
    }

    public Draft freeze(Actor.Person author, UUID id, int seenVersion) {
        Draft draft = drafts.getOwn(author, id);
        if (draft.state() == Draft.State.CLOSED) {
            throw FormsProblem.DRAFT_CLOSED.with("draft", id);
        }
        if (draft.version() != seenVersion) {
            throw FormsProblem.DRAFT_CHANGED.with("draft", id);
        }
        if (draft.isFrozen()) {
            return draft;
        }
        var hindrances = handover.hindrances(draft, clock.instant().atZone(clock.getZone()).toLocalDate());
        if (!hindrances.isEmpty()) {
            throw handover.notComplete(draft, hindrances);
        }
        String canonical = handover.canonical(draft);
        byte[] digest = Canonical.digest(canonical);
        var signers = handover.signers(draft);
        transaction.executeWithoutResult(status -> {
            if (!store.freeze(id, seenVersion, canonical, digest, clock.instant())) {
                throw FormsProblem.DRAFT_CHANGED.with("draft", id);
            }
            signatures.insertSigners(id, signers);
            journal.append(
                    FormsEntryType.FROZEN,
                    author,
                    draft.holder(),
                    Map.of("digest", java.util.HexFormat.of().formatHex(digest), "signers", signers.size()));
        });
        return drafts.getOwn(author, id);
    }

    public List<RequiredSigner> listSigners(Draft draft) {
        if (draft.state() != Draft.State.OPEN) {
            return signatures.listSigners(draft.id()).stream().map(SignatureStore.Row::signer).toList();
        }
        return handover.signers(draft).stream()
                .map(found -> new RequiredSigner(found.place(), found.name(), found.roles(), found.behalf(), null, null))
                .toList();
    }

    public List<PendingSignature> listWaiting(String residentNumber, Instant now) {
        return signatures.listWaiting(Signers.identity(residentNumber), now);
    }

    public boolean isSigner(UUID draft, String residentNumber) {
        return signatures.isSigner(draft, Signers.identity(residentNumber));
    }

    public boolean isSignerContinuing(String reference, String residentNumber) {
        return store.listContinuing(reference).stream().anyMatch(draft -> isSigner(draft.id(), residentNumber));
    }

    /** To anyone who need not sign it the draft is not there. */
    public Draft getToSign(UUID id, String residentNumber) {
        if (!isSigner(id, residentNumber)) {
            throw FormsProblem.NOT_A_SIGNER.with("draft", id);
        }
        return store.find(id)
                .filter(Draft::isFrozen)
                .filter(draft -> draft.keepUntil().isAfter(clock.instant()))
                .orElseThrow(() -> FormsProblem.NOT_FROZEN.with("draft", id));
    }

    public void keep(
            Actor.Person actor,
            Draft draft,
            String residentNumber,
            byte[] digest,
            SigningKey.Made made,
            Instant at) {
        byte[] identity = Signers.identity(residentNumber);
        UUID id = ids.next();
        transaction.executeWithoutResult(status -> {
            boolean kept = signatures.insert(
                    id, draft.id(), identity, actor.id(), actor.name(), digest, made, at);
            if (!kept) {
                boolean already = signatures.listSigners(draft.id()).stream()
                        .anyMatch(row -> Arrays.equals(row.identity(), identity) && row.signer().hasSigned());
                throw already
                        ? FormsProblem.ALREADY_SIGNED.with("draft", draft.id())
                        : FormsProblem.DIGEST_DIFFERS.with("draft", draft.id());
            }
            journal.append(
                    FormsEntryType.SIGNED,
                    actor,
                    draft.holder(),
                    Map.of("digest", draft.digestText(), "signature", id.toString()));
        });
    }

    public boolean remind(Draft draft, int place, Instant now, Instant notSince) {
        return signatures.remind(draft.id(), place, now, notSince);
    }

    /** Resident number of the signer at a place, from the answers. */
    public Optional<String> numberAt(Draft draft, int place) {
        var wanted = handover.signers(draft).stream().filter(found -> found.place() == place).findFirst();
        Answers answers = draft.answers();
        for (SignerRule rule : definitions.get(draft.formId(), draft.formVersion()).form().signers()) {
            for (var thing : answers.every(rule.at()).values()) {
                String number = thing.path(rule.number()).asString("");
                String identity = java.util.HexFormat.of().formatHex(Signers.identity(number));
                if (wanted.isPresent() && wanted.get().identity().equals(identity)) {
                    return Optional.of(number);
                }
            }
        }
        return Optional.empty();
    }
}
