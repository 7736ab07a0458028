package org.tongban.registers;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Chinese text as registers search it: normal form, pinyin, and keys of one and two characters. */
public final class HanText {

    private static final Map<Integer, String> PINYIN = new ConcurrentHashMap<>();
    private static final int KEYS_AT_MOST = 400;

    private HanText() {}

    /** Loaded on first use: building the transliterator costs a good part of a second. */
    private static final class Latin {
        static final Transliterator OF_HAN =
                Transliterator.getInstance("Han-Latin; NFD; [:Mn:] Remove; Lower");
    }

    /** NFKC without spaces, round brackets full width; digits and Latin letters stay narrow. */
    public static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replace('(', '\uFF08')
                .replace(')', '\uFF09');
    }

    public static boolean isHan(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                && Character.isLetter(codePoint);
    }

    /**
     * Syllable without tone of one character in its usual reading; other characters as they are.
     */
    public static String syllable(int codePoint) {
        return PINYIN.computeIfAbsent(codePoint, HanText::transliterate);
    }

    private static String transliterate(int codePoint) {
        String text = Character.toString(codePoint);
        return isHan(codePoint)
                ? Latin.OF_HAN.transliterate(text).strip()
                : text.toLowerCase(Locale.ROOT);
    }

    /** Syllables written together: {@code 青衡} gives {@code qingheng}. */
    public static String pinyin(String text) {
        return text.codePoints().mapToObj(HanText::syllable).collect(Collectors.joining());
    }

    /** First letters: {@code 软件开发} gives {@code rjkf}; only letters and digits count. */
    public static String initials(String text) {
        return text.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(point -> syllable(point).substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Keys under which a text is found: characters, pairs of them, and pairs of initials. */
    public static List<String> keys(String text) {
        var keys = new LinkedHashSet<String>();
        pieces(normal(text).toLowerCase(Locale.ROOT), "", true, keys);
        pieces(initials(text), "~", true, keys);
        return keys.stream().limit(KEYS_AT_MOST).toList();
    }

    /**
     * Keys that all must be among those of a text for it to hold the query; empty for a blank
     * query.
     */
    public static List<String> queryKeys(String query) {
        var keys = new LinkedHashSet<String>();
        String normal = normal(query).toLowerCase(Locale.ROOT);
        pieces(normal, isInitials(normal) ? "~" : "", false, keys);
        return List.copyOf(keys);
    }

    /** Whether a query is Latin letters and digits only, and so is meant as initials. */
    public static boolean isInitials(String query) {
        return !query.isEmpty() && query.matches("[a-zA-Z0-9]+");
    }

    private static void pieces(String text, String mark, boolean single, Set<String> keys) {
        int[] points = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        for (int i = 0; i < points.length; i++) {
            if (single || points.length == 1) {
                keys.add(mark + Character.toString(points[i]));
            }
            if (i + 1 < points.length) {
                keys.add(mark + new String(points, i, 2));
            }
        }
    }
}
