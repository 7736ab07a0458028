package org.tongban.licences;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tongban.seals.Seal;

/**
 * A paper to be made; asking again with the same case, kind and sequence gives the one already made.
 *
 * @param kind name of a template, for example {@link Papers#RECEIPT}
 * @param sequence counts papers of this kind in the case, from 1
 * @param number printed on it, usually the case number
 * @param seal the agency's seal it bears
 * @param datedAt legal time it bears
 * @param data what the template prints: texts, {@code Instant}s or {@code LocalDate}s (or their ISO
 *     texts), lists and maps of these
 */
public record PaperRequest(
        UUID caseId,
        String kind,
        int sequence,
        String number,
        Seal seal,
        Instant datedAt,
        Map<String, ?> data) {}
