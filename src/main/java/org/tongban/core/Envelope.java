package org.tongban.core;

/**
 * Hides what a row keeps: a data key of its own, wrapped by a key whose root comes from outside the
 * database. Without the wrapped key the row is lost in every copy, backups included.
 */
public interface Envelope {

    /** @param row names schema, table and key of the row, for example {@code files.content/<digest>} */
    Sealed seal(String row, byte[] clear);

    /** The clear bytes; SEALS-0006 when the row was altered, or the cipher text belongs to another. */
    byte[] open(String row, Sealed sealed);

    /**
     * What the row keeps.
     *
     * @param key the wrapped data key, 60 bytes
     * @param data the cipher text, {@link AesKey#OVERHEAD} bytes longer than the clear one
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(byte[] key, byte[] data) {}
}
