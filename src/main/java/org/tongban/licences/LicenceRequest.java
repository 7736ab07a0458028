package org.tongban.licences;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import org.tongban.seals.Seal;

/**
 * A licence to be issued; asking again with the same case and effect gives the one already issued.
 *
 * @param effect name of the case's effect, for example {@code licence}
 * @param type name of a licence type of a pack, for example {@code business-licence}
 * @param holderCode unified social credit code of a firm; null for persons
 * @param seal of the issuing agency; its code is the agency's unified social credit code
 * @param data what the licence states, by the names of the type's fields; texts and ISO dates
 * @param validUntil last day; null without end
 * @param issuedAt legal time
 * @param supersedes identifier of the version before; null for the first
 */
public record LicenceRequest(
        UUID caseId,
        String effect,
        String type,
        Party holder,
        @Nullable String holderCode,
        Seal seal,
        Map<String, ?> data,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Instant issuedAt,
        @Nullable String supersedes) {}
