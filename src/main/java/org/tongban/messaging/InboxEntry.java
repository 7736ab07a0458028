package org.tongban.messaging;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import org.tongban.law.Citation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A notice as it lies in an inbox, with its delivery record.
 *
 * @param deliveredAt when it counts as delivered
 * @param rule article by which it does
 * @param readAt when it was first opened; null: not yet
 */
public record InboxEntry(
        UUID id,
        Party to,
        String template,
        Map<String, String> arguments,
        List<Notice.Attachment> attachments,
        Instant sentAt,
        Instant deliveredAt,
        Citation rule,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
