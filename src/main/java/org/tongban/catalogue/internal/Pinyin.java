package org.tongban.catalogue.internal;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Reads Chinese aloud, in letters without tones. */
final class Pinyin {

    /**
     * Characters of item names with a second common reading; {@code Han-Latin} knows one. Both are searched,
     * so that nobody has to know which one the library has chosen.
     */
    private static final Map<Integer, List<String>> SECOND = heteronyms();

    /** Asking the library is slow, and texts repeat a few thousand characters. */
    private static final Map<Integer, List<String>> READ = new ConcurrentHashMap<>();

    private static final char U_WITH_DOTS = 0xFC;
    private static final int MOST_READINGS = 8;
    private static final Transliterator LATIN = Transliterator.getInstance("Han-Latin");

    private Pinyin() {}

    /** Every reading of a text, syllable by syllable; other characters are left out. */
    static List<List<String>> readings(String text) {
        List<List<String>> readings = List.of(List.of());
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            i += Character.charCount(character);
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                readings = extended(readings, syllables(character));
            }
        }
        return readings;
    }

    private static List<List<String>> extended(List<List<String>> readings, List<String> syllables) {
        boolean full = readings.size() * syllables.size() > MOST_READINGS;
        var extended = new ArrayList<List<String>>();
        for (var reading : readings) {
            for (var syllable : full ? syllables.subList(0, 1) : syllables) {
                var longer = new ArrayList<>(reading);
                longer.add(syllable);
                extended.add(longer);
            }
        }
        return extended;
    }

    private static List<String> read(int character) {
        String toned;
        synchronized (LATIN) {
            toned = LATIN.transliterate(Character.toString(character));
        }
        var plain = new StringBuilder();
        Normalizer.normalize(toned.replace(U_WITH_DOTS, 'v'), Normalizer.Form.NFD).chars()
                .filter(letter -> letter < 128 && Character.isLetter(letter))
                .forEach(letter -> plain.append((char) letter));
        return List.of(plain.toString().toLowerCase(Locale.ROOT));
    }

    private static List<String> syllables(int character) {
        var two = SECOND.get(character);
        if (two != null) {
            return two;
        }
        return READ.computeIfAbsent(character, Pinyin::read);
    }

    private static Map<Integer, List<String>> heteronyms() {
        var file = new Properties();
        try (var resource = Pinyin.class.getResourceAsStream("/catalogue/heteronyms.properties")) {
            file.load(new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return file.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name.codePointAt(0), name -> List.of(file.getProperty(name).split(" "))));
    }
}
