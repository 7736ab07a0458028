package org.tongban.seals;

/**
 * The seal of an agency.
 *
 * @param agency its code
 * @param name its full name, as in the certificate and along the ring
 */
public record Seal(String agency, String name) {}
