package org.tongban.licences;

import java.time.Instant;
import java.util.UUID;

/**
 * A dated, sealed paper of a case.
 *
 * @param title in Chinese, as printed
 * @param datedAt legal time it bears
 * @param signedAt machine time
 * @param sha256 of the signed PDF, hexadecimal
 */
public record Paper(
        UUID id,
        UUID caseId,
        String kind,
        int sequence,
        String number,
        String title,
        String agency,
        String agencyName,
        Instant datedAt,
        Instant signedAt,
        String sha256) {

    /** Name under which it is downloaded. */
    public String fileName() {
        return kind + "-" + number.replaceAll("[^A-Za-z0-9-]", "_") + "-" + sequence + ".pdf";
    }
}
