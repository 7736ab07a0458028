package org.tongban.platform;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.core.ProblemCode;

/**
 * The words of pages, papers and problems: all {@code messages/*_{zh,en}.properties}, UTF-8. Named
 * places: {@code {count}}; words that follow a number: {@code {count|item|items}}; in {@link #rich}
 * also {@code **strong**}.
 */
public final class Messages {

    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<Language, Map<String, String>> texts = new ConcurrentHashMap<>();
    private final boolean strict;

    /**
     * {@code strict}: an unknown key throws (tests); otherwise it is shown in brackets and logged.
     */
    public Messages(boolean strict) {
        this.strict = strict;
        for (Language language : Language.values()) {
            texts.put(language, new ConcurrentHashMap<>());
            load(language);
        }
    }

    private void load(Language language) {
        String pattern = "classpath*:messages/*_" + language.tag() + ".properties";
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var reader =
                        new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    add(language, reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds or replaces texts, as packs do. */
    public void add(Language language, Reader properties) throws IOException {
        var read = new Properties();
        read.load(properties);
        read.stringPropertyNames().forEach(key -> of(language).put(key, read.getProperty(key)));
    }

    private Map<String, String> of(Language language) {
        return java.util.Objects.requireNonNull(texts.get(language));
    }

    public Set<String> keys(Language language) {
        return new TreeSet<>(of(language).keySet());
    }

    public Optional<String> find(Language language, String key) {
        return Optional.ofNullable(of(language).get(key));
    }

    /** The text of a key; {@code pairs} are names and values of its places. */
    public String text(Language language, String key, Object... pairs) {
        return fill(pattern(language, key), pairs);
    }

    /**
     * The same as markup: values that are {@link Content} stay markup, everything else is escaped.
     */
    public Content rich(Language language, String key, Object... pairs) {
        String pattern = pattern(language, key);
        return output -> writeRich(pattern, places(pairs), output);
    }

    /** The sentence of a problem: what is wrong and what to do. */
    public String problem(Language language, Problem problem) {
        return problem(language, problem.code(), problem.details());
    }

    public String problem(Language language, ProblemCode code, Map<String, Object> details) {
        return fill(pattern(language, "problem." + code.code()), details);
    }

    private String pattern(Language language, String key) {
        String text = of(language).get(key);
        if (text != null) {
            return text;
        }
        if (strict) {
            throw new IllegalArgumentException("No message " + key + " in " + language.tag());
        }
        LOG.error("No message {} in {}", key, language.tag());
        return "⟦" + key + "⟧";
    }

    private static String fill(String pattern, Object... pairs) {
        return pairs.length == 0 ? pattern : fill(pattern, places(pairs));
    }

    private static String fill(String pattern, Map<String, Object> places) {
        var filled = new StringBuilder(pattern.length() + 32);
        walk(pattern, places, filled::append, value -> filled.append(value));
        return filled.toString();
    }

    private static void writeRich(
            String pattern, Map<String, Object> places, TemplateOutput output) {
        boolean[] strong = {false};
        walk(
                pattern,
                places,
                text -> {
                    String[] pieces = text.split("\\*\\*", -1);
                    for (int i = 0; i < pieces.length; i++) {
                        if (i > 0) {
                            strong[0] = !strong[0];
                            output.writeContent(strong[0] ? "<strong>" : "</strong>");
                        }
                        output.writeContent(Formatted.escape(pieces[i]));
                    }
                },
                value -> {
                    if (value instanceof Content content) {
                        content.writeTo(output);
                    } else {
                        output.writeContent(Formatted.escape(String.valueOf(value)));
                    }
                });
    }

    private static void walk(
            String pattern,
            Map<String, Object> places,
            java.util.function.Consumer<String> text,
            java.util.function.Consumer<Object> value) {
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
            int close = pattern.indexOf('}', open);
            if (close < 0) {
                break;
            }
            text.accept(pattern.substring(done, open));
            String[] place = pattern.substring(open + 1, close).split("\\|", -1);
            Object given = places.get(place[0]);
            if (given == null) {
                text.accept(pattern.substring(open, close + 1));
            } else if (place.length == 3) {
                text.accept(isOne(given) ? place[1] : place[2]);
            } else {
                value.accept(shown(given));
            }
            done = close + 1;
        }
        text.accept(pattern.substring(done));
    }

    private static boolean isOne(@Nullable Object given) {
        return String.valueOf(given).equals("1");
    }

    /** Whole numbers are grouped; a year or a code is given as text. */
    private static Object shown(Object given) {
        return given instanceof Integer || given instanceof Long
                ? String.format(java.util.Locale.ROOT, "%,d", ((Number) given).longValue())
                : given;
    }

    private static Map<String, Object> places(Object... pairs) {
        var places = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            places.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return places;
    }
}
