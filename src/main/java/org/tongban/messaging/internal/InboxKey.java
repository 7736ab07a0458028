package org.tongban.messaging.internal;

import org.tongban.core.CoreProblem;
import org.tongban.messaging.InboxEntry;

import java.time.Instant;
import java.util.UUID;

/** Where a page of an inbox ends: read or not, when sent, id. */
public record InboxKey(boolean read, Instant sentAt, UUID id) {

    public static InboxKey of(InboxEntry entry) {
        return new InboxKey(!entry.unread(), entry.sentAt(), entry.id());
    }

    /** Throws {@link CoreProblem#BAD_PAGE_KEY}. */
    public static InboxKey parse(String text) {
        String[] parts = text.length() > 100 ? new String[0] : text.split("~", -1);
        try {
            if (parts.length == 3) {
                return new InboxKey(
                        parts[0].equals("r"), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            }
        } catch (java.time.DateTimeException | IllegalArgumentException damaged) {
            throw CoreProblem.BAD_PAGE_KEY.with().causedBy(damaged);
        }
        throw CoreProblem.BAD_PAGE_KEY.with();
    }

    @Override
    public String toString() {
        return (read ? "r" : "u") + "~" + sentAt + "~" + id;
    }
}
