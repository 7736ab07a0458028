package org.tongban.forms.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.forms.Answers;
import org.tongban.forms.Draft;
import org.tongban.forms.FormsEntryType;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.ItemSource;
import org.tongban.forms.Saved;
import org.tongban.forms.SignatureNotices;
import org.tongban.journal.Journal;
import tools.jackson.databind.JsonNode;

/** Beginning, saving and deleting drafts. */
@Component
public class Drafts {

    /** Sixty days after the last change. */
    private static final Duration KEPT = Duration.ofDays(60);

    private static final int TRIES = 5;
    private static final int MOST_BYTES = 512 * 1024;

    private final DraftStore store;
    private final KnownAnswers facts;
    private final ObjectProvider<SignatureNotices> notices;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    private final Clock machineClock;

    public Drafts(
            DraftStore store,
            KnownAnswers facts,
            ObjectProvider<SignatureNotices> notices,
            Journal journal,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock,
            @Qualifier("machineClock") Clock machineClock) {
        this.store = store;
        this.facts = facts;
        this.notices = notices;
        this.journal = journal;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
        this.machineClock = machineClock;
    }

    public Draft begin(Actor.Person actor, ItemSource.Item item, String form, String version, String key) {
        Instant now = clock.instant();
        return insert(
                new Draft(
                        ids.next(),
                        item.code(),
                        item.version(),
                        item.title(),
                        form,
                        version,
                        actor.actingFor(),
                        actor.id(),
                        actor.name(),
                        Answers.empty(),
                        Map.of(),
                        1,
                        Draft.State.OPEN,
                        null,
                        null,
                        now,
                        now,
                        now.plus(KEPT),
                        null),
                key);
    }

    /** A copy to go on with: its own id and time, nothing signed. */
    public Draft copy(Actor.Person actor, Draft source, String reference, String key) {
        Instant now = clock.instant();
        return insert(
                new Draft(
                        ids.next(),
                        source.itemCode(),
                        source.itemVersion(),
                        source.itemTitle(),
                        source.formId(),
                        source.formVersion(),
                        source.applicant(),
                        actor.id(),
                        actor.name(),
                        source.answers().copy(),
                        source.facts(),
                        1,
                        Draft.State.OPEN,
                        null,
                        null,
                        now,
                        now,
                        now.plus(KEPT),
                        reference),
                key);
    }

    private Draft insert(Draft draft, String key) {
        store.insert(draft, key);
        return store.findByKey(draft.author(), key)
                .orElseThrow(() -> FormsProblem.DRAFT_NOT_FOUND.with("draft", draft.id()));
    }

    public Draft getOwn(Actor.Person actor, UUID id) {
        return store.find(id)
                .filter(draft -> draft.author().equals(actor.id()))
                .filter(draft -> draft.state() == Draft.State.CLOSED || draft.keepUntil().isAfter(clock.instant()))
                .orElseThrow(() -> FormsProblem.DRAFT_NOT_FOUND.with("draft", id));
    }

    /** Merges with what other windows wrote; tries again when one of them is faster. */
    public Saved save(Actor.Person actor, UUID id, int seenVersion, Map<String, JsonNode> values) {
        return save(actor, id, seenVersion, "", values);
    }

    /**
     * @param window that sends; what it saved before is no news to it
     */
    public Saved save(Actor.Person actor, UUID id, int seenVersion, String window, Map<String, JsonNode> values) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Draft draft = getOwn(actor, id);
            if (draft.state() == Draft.State.CLOSED) {
                throw FormsProblem.DRAFT_CLOSED.with("draft", id);
            }
            Optional<Saved> saved = attempt(actor, draft, seenVersion, window, values);
            if (saved.isPresent()) {
                return saved.get();
            }
        }
        throw FormsProblem.DRAFT_CHANGED.with("draft", id);
    }

    private Optional<Saved> attempt(
            Actor.Person actor, Draft draft, int seenVersion, String window, Map<String, JsonNode> values) {
        var since = seenVersion < draft.version() ? store.changesSince(draft.id(), seenVersion, window) : List.<Change>of();
        var merge = new Merge(draft.answers(), since);
        merge.apply(values);
        var known = new LinkedHashMap<>(draft.facts());
        facts.fill(actor, draft, merge.result(), known);
        // What a register answers is nobody's typing.
        var told = merge.told().stream().filter(each -> !known.containsKey(each.pointer())).toList();
        var places = new ArrayList<>(values.keySet());
        told.forEach(each -> places.add(each.pointer()));
        places.addAll(known.keySet());
        places.addAll(draft.facts().keySet());
        List<Change> changes = changes(draft.answers(), merge.result(), places);
        if (changes.isEmpty()) {
            return Optional.of(new Saved(draft, false, told, 0));
        }
        if (merge.result().data().toString().length() > MOST_BYTES) {
            throw FormsProblem.TOO_MUCH.with("limit", MOST_BYTES);
        }
        Instant now = clock.instant();
        Draft next = with(draft, merge.result(), known, now);
        return Objects.requireNonNull(
                transaction.execute(status -> write(actor, draft, next, window, changes, told)));
    }

    private Optional<Saved> write(
            Actor.Person actor, Draft draft, Draft next, String window, List<Change> changes, List<Saved.Told> told) {
        var written = store.save(next, draft.version(), window, changes, machineClock.instant()).orElse(null);
        if (written == null) {
            return Optional.empty();
        }
        if (!written.voided().isEmpty()) {
            journal.append(
                    FormsEntryType.SIGNATURES_VOIDED,
                    actor,
                    draft.holder(),
                    Map.of("digest", draft.digestText(), "signatures", written.voided().size()));
            written.voided().stream()
                    .filter(person -> !person.equals(actor.id()))
                    .forEach(person -> notices.stream().forEach(notice -> notice.voided(person, next)));
        }
        return Optional.of(new Saved(next, true, told, written.voided().size()));
    }

    public void delete(Actor.Person actor, UUID id) {
        Draft draft = getOwn(actor, id);
        transaction.executeWithoutResult(status -> {
            if (!store.delete(id)) {
                throw FormsProblem.DRAFT_CLOSED.with("draft", id);
            }
            journal.append(FormsEntryType.DELETED, actor, draft.holder(), Map.of("item", draft.itemCode()));
        });
    }

    /** The places that really differ; a place within another changed one is not named twice. */
    private static List<Change> changes(Answers before, Answers after, List<String> places) {
        var changes = new ArrayList<Change>();
        for (String place : places.stream().distinct().sorted().toList()) {
            JsonNode old = before.at(place);
            JsonNode now = after.at(place);
            boolean within = changes.stream().anyMatch(change -> place.startsWith(change.pointer() + "/"));
            if (!within && !Json.same(old, now)) {
                changes.add(new Change(place, Json.nothing(old) ? null : old, Json.nothing(now) ? null : now));
            }
        }
        return changes;
    }

    private static Draft with(Draft draft, Answers answers, Map<String, Draft.KnownFact> facts, Instant now) {
        return new Draft(
                draft.id(),
                draft.itemCode(),
                draft.itemVersion(),
                draft.itemTitle(),
                draft.formId(),
                draft.formVersion(),
                draft.applicant(),
                draft.author(),
                draft.authorName(),
                answers,
                facts,
                draft.version() + 1,
                Draft.State.OPEN,
                null,
                null,
                draft.createdAt(),
                now,
                now.plus(KEPT),
                draft.continues());
    }
}
