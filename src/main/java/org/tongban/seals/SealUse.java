package org.tongban.seals;

import org.tongban.core.Actor;

/**
 * One use of a seal.
 *
 * @param by who uses it: an officer with the right, or the part of Tongban that carries out his
 *     decision
 * @param purpose what kind of document, for example {@code paper:receipt}
 * @param subject what it is about, for example {@code case:<id>}
 * @param reference machine-readable address of the document, for example {@code /v/<identifier>};
 *     kept within the signature
 */
public record SealUse(Seal seal, Actor by, String purpose, String subject, String reference) {}
