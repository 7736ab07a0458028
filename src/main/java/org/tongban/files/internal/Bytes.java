package org.tongban.files.internal;

import java.nio.charset.StandardCharsets;

/** Looking for byte patterns; patterns are ISO 8859-1 strings. */
final class Bytes {

    private Bytes() {}

    static boolean startsWith(byte[] bytes, String pattern) {
        return matches(bytes, 0, pattern.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** First place at or after {@code from} and before {@code to}; -1 when there is none. */
    static int indexOf(byte[] bytes, String pattern, int from, int to) {
        byte[] wanted = pattern.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = Math.max(0, from); i <= Math.min(to, bytes.length) - wanted.length; i++) {
            if (matches(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    static int lastIndexOf(byte[] bytes, String pattern) {
        byte[] wanted = pattern.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (matches(bytes, i, wanted)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] bytes, int at, byte[] wanted) {
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
