package org.tongban.messaging;

import org.jspecify.annotations.Nullable;
import org.tongban.law.Citation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a notice reached its recipient, for the history of a case.
 *
 * @param deliveredAt when it counts as delivered (Electronic Signature Law, art. 11: when it enters
 *     the system the addressee has named)
 * @param readAt when it was first opened; null: not yet
 * @param mails how its mails fared
 */
public record Delivery(
        UUID notice,
        Instant sentAt,
        Instant deliveredAt,
        Citation rule,
        @Nullable Instant readAt,
        @Nullable String readBy,
        List<MailState> mails) {

    /**
     * One mail.
     *
     * @param maskedAddress {@code l***@example.org}
     * @param lastError why it failed; null when it did not
     */
    public record MailState(String maskedAddress, State state, @Nullable String lastError) {}

    /** How a mail fared. */
    public enum State {
        WAITING,
        /** Taken by the mail server, or laid into the demonstration's mailbox. */
        SENT,
        FAILED,
        /** No mail server is set. */
        OFF
    }
}
