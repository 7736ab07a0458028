package org.tongban.parties;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The right of a person to act for a firm.
 *
 * @param firm by its id in the register of legal persons, with the name it had when granted
 * @param firmCode unified social credit code
 * @param from first day
 * @param to last day; null: until ended
 * @param ground what granted it, for example {@code case:<id>}
 */
public record Mandate(
        UUID id,
        UUID person,
        Party firm,
        String firmCode,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate to,
        String ground) {

    /** Company Law (2023), art. 10: the legal representative; others act by authorisation. */
    public enum Kind {
        LEGAL_REPRESENTATIVE,
        AGENT
    }

    /**
     * What grants a mandate; granting twice on the same ground grants once.
     *
     * @param ground for example {@code case:<id>} or {@code pack:demo-district}
     */
    public record Granting(
            String ground,
            Party firm,
            String firmCode,
            UUID person,
            Kind kind,
            LocalDate from,
            @Nullable LocalDate to) {}
}
