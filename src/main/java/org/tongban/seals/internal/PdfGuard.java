package org.tongban.seals.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.tongban.platform.PackedStreams;

/**
 * Looks at a stranger's file before any parser does. Papers of ours are plain: not encrypted, every
 * stream deflated once, a few megabytes in all. What is built otherwise could fill the memory of
 * whoever opens it, and is none of ours.
 */
public final class PdfGuard {

    private static final long UNPACKED = 64L * 1024 * 1024;

    // Any letter of a name may be written as a hexadecimal escape.
    private static final Pattern FILTER =
            Pattern.compile("/" + letters("F", "i", "l", "t", "e", "r") + "(?!\\s*/(?:FlateDecode|Adobe\\.PPKLite)\\b)");
    private static final Pattern ENCRYPT = Pattern.compile("/" + letters("E", "n", "c", "r", "y", "p", "t") + "\\b");

    private PdfGuard() {}

    public static boolean isPlain(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return !FILTER.matcher(text).find()
                && !ENCRYPT.matcher(text).find()
                && PackedStreams.unpackWithin(file, UNPACKED);
    }

    private static String letters(String... name) {
        var pattern = new StringBuilder();
        for (String letter : name) {
            pattern.append("(?:%s|#(?i:%02x))".formatted(letter, (int) letter.charAt(0)));
        }
        return pattern.toString();
    }
}
