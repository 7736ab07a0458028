package org.tongban.journal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.journal.internal.JournalStore;

/**
 * The door to the journal; compound statements call the published SQL function {@code
 * journal.append} instead.
 */
@Component
public class Journal {

    private final JournalStore store;

    Journal(JournalStore store) {
        this.store = store;
    }

    /** Appends within the running transaction. */
    public void append(EntryType type, Actor actor, String subject, Map<String, ?> payload) {
        store.append(type.code(), actor.reference(), subject, payload);
    }

    /** The latest entries of a subject, newest first. */
    public List<Entry> listOf(String subject, int limit) {
        return store.listOf(subject, Math.min(limit, 500));
    }
}
