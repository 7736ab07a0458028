package org.tongban.console.internal;

import org.tongban.core.Language;
import org.tongban.core.Problem;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Words for the terminal, without Spring: the message files of the modules, in the operator's
 * language.
 */
public final class Sentences {

    private Sentences() {}

    /** Chinese if the terminal's locale says so, else English; the launcher hands the locale on. */
    public static Language language() {
        var locale = System.getenv().getOrDefault("TONGBAN_LANGUAGE", "");
        return locale.startsWith("zh") ? Language.ZH : Language.EN;
    }

    /** The sentence of a problem with its code before it. */
    public static String of(Problem problem) {
        var code = problem.code().code();
        var module = code.substring(0, code.indexOf('-')).toLowerCase(Locale.ROOT);
        return code + "  " + get(module, "problem." + code, problem.details());
    }

    public static String get(String module, String key, Map<String, Object> details) {
        var words = new Properties();
        var file = "/messages/%s_%s.properties".formatted(module, language().tag());
        try (var stream = Sentences.class.getResourceAsStream(file)) {
            if (stream != null) {
                words.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            return key + " " + details;
        }
        var sentence = words.getProperty(key, key + " " + details);
        for (var detail : details.entrySet()) {
            sentence =
                    sentence.replace(
                            "{" + detail.getKey() + "}", String.valueOf(detail.getValue()));
        }
        return sentence;
    }
}
