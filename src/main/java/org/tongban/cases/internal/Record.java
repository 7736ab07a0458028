package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tongban.cases.CaseEntryType;
import org.tongban.core.Actor;

/**
 * What one step leaves behind beside the case itself: its journal entry and its messages.
 *
 * @param at legal time of the step
 */
record Record(
        CaseEntryType type,
        Actor actor,
        Instant at,
        Map<String, ?> payload,
        List<Message> messages) {

    /** One message for the outbox; its key is the case. */
    record Message(String topic, Map<String, ?> payload) {}
}
