package org.tongban.cases;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import org.tongban.flow.ProcessState;
import org.tongban.law.Extension;

/**
 * One asking of one service item.
 *
 * @param version rises with every step
 * @param title what it is about, for lists
 * @param author the person who submitted
 * @param handled who did the latest work at each node
 */
public record CaseFile(
        UUID id,
        String number,
        int version,
        String itemCode,
        int itemVersion,
        String process,
        String processDigest,
        ProcessState state,
        CaseStatus status,
        @Nullable Decision decision,
        String title,
        String agency,
        String region,
        Party applicant,
        UUID author,
        int revision,
        Times times,
        Map<String, UUID> handled) {

    /**
     * The moments of a case, legal clock.
     *
     * @param due the deadline in force: to accept, then to decide as promised
     * @param provisional whether a deadline rests on a calendar not yet published
     */
    public record Times(
            Instant submitted,
            Instant received,
            @Nullable Instant accepted,
            @Nullable Instant decided,
            @Nullable Instant closed,
            @Nullable Instant due,
            @Nullable Instant yellow,
            @Nullable Instant lawDue,
            boolean provisional,
            List<Extension> extensions) {

        public Times {
            extensions = List.copyOf(extensions);
        }
    }

    /** How the journal and holders of files name it. */
    public String reference() {
        return referenceOf(id);
    }

    public static String referenceOf(UUID id) {
        return "case:" + id;
    }

    public Optional<Decision> findDecision() {
        return Optional.ofNullable(decision);
    }

    /** Refused, not accepted, withdrawn, lapsed: nothing is issued, and what was reserved is free. */
    public boolean isClosedWithoutGrant() {
        return isClosed() && decision != Decision.GRANTED;
    }

    public boolean isClosed() {
        return status == CaseStatus.CLOSED;
    }
}
