package org.tongban.console.internal.stories;

/**
 * What stopped a story: a broken rule of the language, or something a person should have seen.
 *
 * @see StoryRunner
 */
final class StoryFault extends RuntimeException {

    private final transient String file;
    private final transient int line;

    StoryFault(String file, int line, String reason) {
        super(reason);
        this.file = file;
        this.line = line;
    }

    /** {@code stories/granted.yaml:48}. */
    String place() {
        return file + ":" + line;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
