package org.tongban.files.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.tongban.files.FileKind;
import org.tongban.files.FilesProblem;

/** Finds a second file inside the first: a ZIP behind a picture, a page of script in front of a PDF. */
final class HiddenContent {

    private static final List<String> SCRIPT = List.of("<html", "<script", "<!doctype", "<svg", "<?php", "<iframe");
    private static final List<String> SECOND_FILE = List.of("%PDF-", "PK\u0003\u0004", "Rar!\u001a", "7z\u00bc\u00af", "MZ\u0090\u0000", "\u007fELF");
    private static final int HEAD = 1024;

    private HiddenContent() {}

    static void refuse(String name, FileKind kind, byte[] bytes) {
        if (endsAsZip(bytes)) {
            throw FilesProblem.MIXED.with("name", name, "found", "ZIP");
        }
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String script : SCRIPT) {
            if (head.contains(script)) {
                throw FilesProblem.MIXED.with("name", name, "found", "HTML");
            }
        }
        if (kind != FileKind.PDF && head.contains("%pdf-")) {
            throw FilesProblem.MIXED.with("name", name, "found", "PDF");
        }
        int end = endOf(kind, bytes);
        for (String second : SECOND_FILE) {
            if (end < bytes.length && Bytes.indexOf(bytes, second, end, bytes.length) >= 0) {
                throw FilesProblem.MIXED.with("name", name, "found", second.replaceAll("[^A-Za-z0-9]", ""));
            }
        }
    }

    /** Where the file proper ends; what follows must not be a file of its own. */
    private static int endOf(FileKind kind, byte[] bytes) {
        return switch (kind) {
            case PDF -> after(Bytes.lastIndexOf(bytes, "%%EOF"), 5, bytes);
            case PNG -> after(Bytes.indexOf(bytes, "IEND\u00aeB`\u0082", 0, bytes.length), 8, bytes);
            case JPEG -> after(Bytes.lastIndexOf(bytes, "\u00ff\u00d9"), 2, bytes);
        };
    }

    private static int after(int start, int length, byte[] bytes) {
        return start < 0 ? bytes.length : start + length;
    }

    /** A ZIP is read from its end: its last record says exactly how long its comment is. */
    private static boolean endsAsZip(byte[] bytes) {
        int from = Math.max(0, bytes.length - 65_557);
        for (int at = Bytes.indexOf(bytes, "PK\u0005\u0006", from, bytes.length);
                at >= 0;
                at = Bytes.indexOf(bytes, "PK\u0005\u0006", at + 1, bytes.length)) {
            if (at + 22 <= bytes.length) {
                int comment = (bytes[at + 20] & 0xFF) | (bytes[at + 21] & 0xFF) << 8;
                if (at + 22 + comment <= bytes.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
