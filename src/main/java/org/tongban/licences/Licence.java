package org.tongban.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;

/**
 * An issued licence; each version is one.
 *
 * @param identifier GB/T 36904-2018
 * @param statusIndex place in the status list
 * @param data what it states, by the names of its type's fields
 * @param status as kept; {@link #statusOn} knows of expiry
 */
public record Licence(
        UUID id,
        UUID caseId,
        String type,
        String identifier,
        long statusIndex,
        int version,
        Party holder,
        @Nullable String holderCode,
        String agency,
        String agencyName,
        Map<String, Object> data,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant issuedAt,
        Instant signedAt,
        LicenceStatus status,
        Instant statusAt) {

    /** The status on a day: a valid licence expires after its last day. */
    public LicenceStatus statusOn(LocalDate day) {
        boolean ended = validUntil != null && day.isAfter(validUntil);
        return status == LicenceStatus.VALID && ended ? LicenceStatus.EXPIRED : status;
    }
}
