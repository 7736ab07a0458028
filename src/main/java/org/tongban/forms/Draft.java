package org.tongban.forms;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Bilingual;
import org.tongban.core.Party;

/**
 * An application being filled in.
 *
 * @param author who fills it in
 * @param facts answers that came from registers
 * @param version counts changes
 * @param savedAt last change, legal time
 * @param digest SHA-256 of the canonical application; null while open
 * @param continues reference of the case that it corrects; null for a new application
 */
@SuppressWarnings("ArrayRecordComponent")
public record Draft(
        UUID id,
        String itemCode,
        String itemVersion,
        Bilingual itemTitle,
        String formId,
        String formVersion,
        Party applicant,
        UUID author,
        String authorName,
        Answers answers,
        Map<String, KnownFact> facts,
        int version,
        State state,
        @Nullable String frozen,
        byte @Nullable [] digest,
        Instant createdAt,
        Instant savedAt,
        Instant keepUntil,
        @Nullable String continues) {

    /** Where a draft stands. */
    public enum State {
        OPEN,
        /** Waits for signatures; any change opens it again. */
        FROZEN,
        /** Handed in. */
        CLOSED
    }

    /** An answer that came from a register: from where, and the date it was right. */
    public record KnownFact(Bilingual source, String date) {}

    public boolean isFrozen() {
        return state == State.FROZEN;
    }

    /** Lower-case hexadecimal; empty while open. */
    public String digestText() {
        return digest == null ? "" : HexFormat.of().formatHex(digest);
    }

    public String holder() {
        return "draft:" + id;
    }
}
