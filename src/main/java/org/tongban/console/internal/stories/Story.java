package org.tongban.console.internal.stories;

import java.util.List;
import java.util.Map;

/**
 * A journey of one or several persons.
 *
 * @param file path within the pack
 * @param language {@code zh} or {@code en}: what the persons' browsers ask for
 * @param with variables by name, in the order in which they are made
 */
public record Story(
        String pack,
        String file,
        String title,
        String language,
        Map<String, Drawn> with,
        List<Step> steps) {

    /** File name without folder and ending. */
    public String name() {
        return file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.ya?ml$", "");
    }

    String place() {
        return pack + "/" + file;
    }
}
