package org.tongban.files;

import java.util.Set;

/** The kinds of file that are accepted at all; everything else is refused. */
public enum FileKind {
    PDF("application/pdf", Set.of("pdf")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg", "jpe", "jfif")),
    PNG("image/png", Set.of("png"));

    private final String mediaType;
    private final Set<String> extensions;

    FileKind(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Endings of names in lower case, without the dot. */
    public Set<String> extensions() {
        return extensions;
    }
}
