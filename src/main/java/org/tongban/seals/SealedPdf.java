package org.tongban.seals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What verification of a sealed PDF found; unknown parts are empty.
 *
 * @param sha256 of the file, hexadecimal
 * @param intact whether the signature fits every byte of the file
 * @param agency code of the agency whose seal it bears, if the file is intact and the seal trusted
 * @param sealName name in the signer's certificate, trusted or not
 * @param signedAt as the signer states, machine time
 * @param purpose for example {@code paper:receipt}
 * @param reference address of the document, for example {@code /v/<identifier>?status=7}
 * @param checks everything that was checked, in order
 */
public record SealedPdf(
        String sha256,
        boolean signed,
        boolean intact,
        String agency,
        String sealName,
        @Nullable Instant signedAt,
        String purpose,
        String reference,
        List<Check> checks) {

    public boolean has(Check.Outcome outcome) {
        return checks.stream().anyMatch(check -> check.outcome() == outcome);
    }
}
