package org.tongban.licences;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.seals.Check;

/**
 * What became of verifying a file.
 *
 * @param state one word; its sentences are {@code verify.state.<state>} and {@code
 *     verify.advice.<state>}
 * @param kind what the file says it is, for example {@code licence:business-licence} or {@code
 *     paper:receipt}
 * @param agency code of the agency that owns the seal; empty when the seal is not trusted
 * @param agencyName of the seal, as in the signer's certificate
 * @param identifier of the licence; empty when the file is none
 * @param asOf as of when status is told, machine time; null when no status was known
 * @param differences between the file and the register, when the file was altered and both are known
 */
public record Verification(
        State state,
        String sha256,
        String kind,
        String agency,
        String agencyName,
        String identifier,
        @Nullable Instant signedAt,
        @Nullable Instant asOf,
        List<Check> checks,
        List<Difference> differences) {

    /** Verdict of a verification, with the exit code of {@code ./tongban verify}. */
    public enum State {
        VALID(0),
        ALTERED(1),
        /** Sealed by nobody we know: another's key, a self-made authority. */
        UNTRUSTED(1),
        /** No signature at all, or not a PDF. */
        UNSIGNED(1),
        SUPERSEDED(1),
        SUSPENDED(1),
        WITHDRAWN(1),
        ANNULLED(1),
        CANCELLED(1),
        REVOKED(1),
        EXPIRED(1),
        /** Nothing wrong was found, but something needed is not known. */
        UNDETERMINED(2);

        private final int exitCode;

        State(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }

        /** Key part of its sentences. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One field that reads otherwise in the file than in the register. */
    public record Difference(LicenceField field, String inFile, String inRegister) {}

    public boolean valid() {
        return state == State.VALID;
    }
}
