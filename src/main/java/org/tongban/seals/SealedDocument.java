package org.tongban.seals;

import java.time.Instant;

/**
 * A document with its signature.
 *
 * @param sha256 of {@code bytes}, hexadecimal
 * @param signedAt machine time, to the second
 */
public record SealedDocument(byte[] bytes, String sha256, Instant signedAt) {}
