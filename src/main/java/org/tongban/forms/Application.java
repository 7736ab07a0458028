package org.tongban.forms;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Party;
import tools.jackson.databind.JsonNode;

/**
 * A frozen, fully signed application, ready to be handed in.
 *
 * @param version of the draft: {@code forms.close_draft} wants the same
 * @param heading what names it
 * @param data the answers that count
 * @param canonical the text that was signed (RFC 8785)
 * @param digest SHA-256 of it, lower-case hexadecimal
 * @param files materials, in the order of the form
 * @param continues reference of the case that it corrects; null for a new application
 */
public record Application(
        UUID draft,
        int version,
        String itemCode,
        String itemVersion,
        String formId,
        String formVersion,
        String heading,
        Party applicant,
        JsonNode data,
        String canonical,
        String digest,
        List<Signed> signatures,
        List<UUID> files,
        @Nullable String continues) {

    /**
     * One signature.
     *
     * @param signedAt machine time
     * @param algorithm {@code CMS}: the value is a detached CMS over the 32 bytes of the digest
     * @param certificate X.509, DER; empty when the signature carries it
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Signed(
            UUID person, String name, Instant signedAt, String algorithm, byte[] value, byte[] certificate) {}
}
