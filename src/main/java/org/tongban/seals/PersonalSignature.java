package org.tongban.seals;

import java.time.Instant;
import java.util.UUID;

/**
 * What a person signed with a key of his own.
 *
 * @param subject what was signed, for example {@code draft:<id>}
 * @param digest SHA-256 of what was signed, hexadecimal
 * @param signedAt machine time
 * @param cms detached CMS over the 32 bytes of the digest, certificate inside, DER; {@code openssl
 *     cms -verify} reads it
 */
public record PersonalSignature(
        UUID id,
        UUID person,
        String name,
        String subject,
        String digest,
        Instant signedAt,
        byte[] cms) {}
