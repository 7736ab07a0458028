package org.tongban.files;

import java.util.Set;

/**
 * What is accepted at one place.
 *
 * @param bytes at most, never above {@link #MOST_BYTES}
 * @param pages of a PDF at most
 * @param kinds accepted kinds
 */
public record Limits(long bytes, int pages, Set<FileKind> kinds) {

    /** No file is ever larger: 20 MB. */
    public static final long MOST_BYTES = 20L * 1024 * 1024;

    public Limits {
        bytes = Math.min(bytes, MOST_BYTES);
        kinds = Set.copyOf(kinds);
    }

    /** Twenty MB, 200 pages, PDF or picture. */
    public static Limits material() {
        return new Limits(MOST_BYTES, 200, Set.of(FileKind.values()));
    }

    public Limits only(Set<FileKind> accepted) {
        return new Limits(bytes, pages, accepted);
    }
}
