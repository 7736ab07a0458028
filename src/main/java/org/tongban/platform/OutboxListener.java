package org.tongban.platform;

import java.util.List;

/**
 * Receives messages of one topic, at least once and in no promised order, each within a transaction
 * that also removes it: database work of a listener is done exactly once, everything else must be
 * idempotent.
 */
public interface OutboxListener {

    String topic();

    void on(OutboxMessage message);

    /** Several at once in one transaction; when one fails all are tried again alone. */
    default void onAll(List<OutboxMessage> messages) {
        messages.forEach(this::on);
    }

    /** How many messages one transaction may take; slow listeners keep it small. */
    default int batch() {
        return 100;
    }
}
