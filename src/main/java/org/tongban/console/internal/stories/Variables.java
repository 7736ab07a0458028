package org.tongban.console.internal.stories;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${name}} in the texts of a story. */
final class Variables {

    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]*)}");

    private Variables() {}

    static List<String> in(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The reader has checked that every name is known. */
    static String replace(String text, Map<String, String> known) {
        return PLACE.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        known.getOrDefault(found.group(1), found.group())));
    }
}
