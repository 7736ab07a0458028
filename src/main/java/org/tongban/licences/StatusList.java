package org.tongban.licences;

import java.time.Instant;
import java.util.Optional;
import org.tongban.licences.internal.StatusLists;
import org.tongban.seals.TrustList;

/**
 * The status of every licence as of one moment, signed by the root: four bits each, compressed
 * (after the IETF Token Status List). Published at {@code /trust/status.json}; no personal data.
 *
 * @param asOf machine time
 * @param count how many licences it knows
 * @param nibbles two statuses a byte, the lower half first
 */
public record StatusList(Instant asOf, Instant nextUpdate, long count, byte[] nibbles) {

    /** Reads a list and checks that the root of the trust list signed it. */
    public static StatusList read(byte[] json, TrustList trust) {
        return StatusLists.read(json, trust);
    }

    /** Empty for a licence that is younger than the list. */
    public Optional<LicenceStatus> statusOf(long index) {
        if (index < 0 || index >= count || index / 2 >= nibbles.length) {
            return Optional.empty();
        }
        int both = nibbles[(int) (index / 2)];
        int code = (index % 2 == 0 ? both : both >> 4) & 0xF;
        return code < LicenceStatus.values().length
                ? Optional.of(LicenceStatus.of(code))
                : Optional.empty();
    }
}
