package org.tongban.messaging;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Language;
import org.tongban.core.Party;
import org.tongban.core.Slice;
import org.tongban.journal.Journal;
import org.tongban.messaging.internal.InboxKey;
import org.tongban.messaging.internal.NoticeStore;
import org.tongban.platform.Messages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The door to notices. Whoever acts for a firm reads the firm's inbox; officers read none, and see
 * in a case what was sent ({@link #findDelivery}).
 */
@Component
public class Messaging {

    private static final int LARGEST_PAGE = 100;

    private final NoticeStore store;
    private final ObjectProvider<MailAddresses> addresses;
    private final Messages messages;
    private final Journal journal;

    Messaging(
            NoticeStore store,
            ObjectProvider<MailAddresses> addresses,
            Messages messages,
            Journal journal) {
        this.store = store;
        this.addresses = addresses;
        this.messages = messages;
        this.journal = journal;
    }

    /** Sends within the running transaction, once an id; mail follows by itself. */
    @Transactional
    public void send(Notice notice) {
        sendAll(List.of(notice));
    }

    /** Several in one statement. */
    @Transactional
    public void sendAll(List<Notice> notices) {
        notices.forEach(this::check);
        store.insert(notices, reachable(notices));
    }

    /** Who has a mail address now; nothing is put into the outbox for the others. */
    private Set<Party> reachable(List<Notice> notices) {
        var known = addresses.getIfAvailable();
        return known == null
                ? Set.of()
                : known.listOfAll(notices.stream().map(Notice::to).distinct().toList())
                        .entrySet()
                        .stream()
                        .filter(party -> !party.getValue().isEmpty())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** The inbox of whom the actor acts for: unread first, then the latest. */
    public Slice<InboxEntry> list(Actor actor, Optional<String> after, int limit) {
        int most = Math.clamp(limit, 1, LARGEST_PAGE);
        var rows = store.list(recipient(actor), after.map(InboxKey::parse), most + 1);
        return Slice.of(rows, most, entry -> InboxKey.of(entry).toString());
    }

    /** Unread notices of whom the actor acts for, at most 1,000 counted; 0 for others. */
    public long countUnread(Actor actor) {
        return actor instanceof Actor.Person person ? store.countUnread(person.actingFor()) : 0;
    }

    /**
     * A notice to read; the first reading is recorded. Throws {@link CoreProblem#NOT_FOUND}, also
     * for a notice to somebody else.
     */
    @Transactional
    public InboxEntry open(Actor actor, UUID id) {
        InboxEntry entry =
                store.find(recipient(actor), id)
                        .orElseThrow(() -> CoreProblem.NOT_FOUND.with("notice", id));
        if (entry.unread() && store.markRead(id, actor.reference())) {
            journal.append(
                    MessagingEntryType.READ,
                    actor,
                    NoticeStore.subject(entry.to()),
                    Map.of("notice", id.toString()));
        }
        return entry;
    }

    /** How a notice reached its recipient; the caller has checked who may know. */
    public Optional<Delivery> findDelivery(UUID notice) {
        return store.findDelivery(notice);
    }

    private static Party recipient(Actor actor) {
        return switch (actor) {
            case Actor.Person person -> person.actingFor();
            case Actor.Anyone nobody -> throw CoreProblem.NOT_SIGNED_IN.with();
            case Actor.Officer officer ->
                    throw CoreProblem.NOT_ALLOWED.with("actor", officer.reference());
            case Actor.Machine machine ->
                    throw CoreProblem.NOT_ALLOWED.with("actor", machine.reference());
        };
    }

    private void check(Notice notice) {
        for (Language language : Language.values()) {
            for (String part : List.of(".title", ".body")) {
                if (messages.find(language, notice.template() + part).isEmpty()) {
                    throw MessagingProblem.NO_SUCH_TEMPLATE.with(
                            "template", notice.template() + part);
                }
            }
        }
        if (notice.attachments().size() > Notice.MOST_ATTACHMENTS) {
            throw MessagingProblem.TOO_MUCH_ATTACHED.with("most", Notice.MOST_ATTACHMENTS);
        }
    }
}
