package org.tongban.seals;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing that was checked, and how it came out.
 *
 * @param key of its sentence: {@code verify.<key>.<outcome in lower case>}
 * @param details named places of the sentence
 */
public record Check(String key, Outcome outcome, Map<String, Object> details) {

    /** How a check came out. */
    public enum Outcome {
        PASSED,
        FAILED,
        /** What is needed to tell is not there. */
        UNKNOWN
    }

    public static Check passed(String key, Object... pairs) {
        return new Check(key, Outcome.PASSED, details(pairs));
    }

    public static Check failed(String key, Object... pairs) {
        return new Check(key, Outcome.FAILED, details(pairs));
    }

    public static Check unknown(String key, Object... pairs) {
        return new Check(key, Outcome.UNKNOWN, details(pairs));
    }

    /** Key of the sentence in {@code messages/licences_*.properties}. */
    public String sentence() {
        return "verify." + key + "." + outcome.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Map<String, Object> details(Object... pairs) {
        var details = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            details.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return Map.copyOf(details);
    }
}
