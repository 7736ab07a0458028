package org.tongban.files.internal;

import java.util.Locale;
import java.util.Optional;
import org.tongban.files.FileKind;
import org.tongban.files.FilesProblem;
import org.tongban.files.Limits;

/** Decides from the bytes, never from the name, what a file is, and refuses what is not what it says. */
public final class Inspection {

    private Inspection() {}

    /**
     * What was found.
     *
     * @param pages pages that can be previewed
     */
    public record Found(FileKind kind, int pages) {}

    /** Checks size, kind, name against content, hidden second files, and the inside. */
    public static Found inspect(String name, byte[] bytes, Limits limits) {
        if (bytes.length == 0) {
            throw FilesProblem.EMPTY.with("name", name);
        }
        if (bytes.length > limits.bytes()) {
            throw FilesProblem.TOO_LARGE.with(
                    "name", name,
                    "size", megabytes(bytes.length),
                    "limit", megabytes(limits.bytes()));
        }
        FileKind kind = kindOf(bytes).orElse(null);
        String extension = extensionOf(name);
        if (kind == null || (!extension.isEmpty() && !kind.extensions().contains(extension))) {
            throw refuseKind(name, extension, kind, limits);
        }
        if (!limits.kinds().contains(kind)) {
            throw FilesProblem.KIND_NOT_ACCEPTED.with(
                    "name", name, "kind", kind.name(), "accepted", accepted(limits));
        }
        HiddenContent.refuse(name, kind, bytes);
        return new Found(kind, kind == FileKind.PDF ? PdfCheck.pages(name, bytes, limits) : ImageCheck.check(name, bytes));
    }

    private static RuntimeException refuseKind(
            String name, String extension, @org.jspecify.annotations.Nullable FileKind kind, Limits limits) {
        String real = kind == null ? "OTHER" : kind.name();
        for (FileKind known : FileKind.values()) {
            if (known.extensions().contains(extension)) {
                return FilesProblem.DISGUISED.with("name", name, "named", known.name(), "kind", real);
            }
        }
        return kind == null
                ? FilesProblem.KIND_NOT_ACCEPTED.with("name", name, "kind", real, "accepted", accepted(limits))
                : FilesProblem.DISGUISED.with(
                        "name", name, "named", extension.toUpperCase(Locale.ROOT), "kind", real);
    }

    /** By the first bytes; a PDF begins at its very start. */
    static Optional<FileKind> kindOf(byte[] bytes) {
        if (Bytes.startsWith(bytes, "%PDF-")) {
            return Optional.of(FileKind.PDF);
        }
        if (bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF) {
            return Optional.of(FileKind.JPEG);
        }
        return Bytes.startsWith(bytes, "\u0089PNG\r\n\u001a\n") ? Optional.of(FileKind.PNG) : Optional.empty();
    }

    static String extensionOf(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || dot == name.length() - 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String accepted(Limits limits) {
        return limits.kinds().stream().map(FileKind::name).sorted().reduce((a, b) -> a + " / " + b).orElse("");
    }

    private static String megabytes(long bytes) {
        long tenths = Math.round(bytes / 1024.0 / 1024.0 * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
