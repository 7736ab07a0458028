package org.tongban.catalogue.internal;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads Chinese aloud, in letters without tones. */
final class Pinyin {

    /**
     * Characters of item names with a second common reading; {@code Han-Latin} knows one. Both are searched,
     * so that nobody has to know which one the library has chosen.
     */
    private static final Map<Integer, String> SECOND = Map.ofEntries(
            Map.entry((int) '行', "xing hang"), Map.entry((int) '长', "chang zhang"),
            Map.entry((int) '重', "zhong chong"), Map.entry((int) '车', "che ju"),
            Map.entry((int) '会', "hui kuai"), Map.entry((int) '单', "dan shan"),
            Map.entry((int) '参', "can shen"), Map.entry((int) '校', "xiao jiao"),
            Map.entry((int) '调', "diao tiao"), Map.entry((int) '乐', "le yue"),
            Map.entry((int) '藏', "cang zang"), Map.entry((int) '传', "chuan zhuan"),
            Map.entry((int) '率', "lv shuai"), Map.entry((int) '省', "sheng xing"),
            Map.entry((int) '畜', "chu xu"), Map.entry((int) '系', "xi ji"),
            Map.entry((int) '属', "shu zhu"), Map.entry((int) '给', "gei ji"),
            Map.entry((int) '区', "qu ou"), Map.entry((int) '降', "jiang xiang"),
            Map.entry((int) '解', "jie xie"), Map.entry((int) '提', "ti di"),
            Map.entry((int) '石', "shi dan"), Map.entry((int) '还', "huan hai"),
            Map.entry((int) '朝', "chao zhao"), Map.entry((int) '曾', "ceng zeng"),
            Map.entry((int) '厦', "sha xia"), Map.entry((int) '盛', "sheng cheng"));

    /** Asking the library is slow, and texts repeat a few thousand characters. */
    private static final Map<Integer, List<String>> READ = new ConcurrentHashMap<>();

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
        Normalizer.normalize(toned.replace('ü', 'v'), Normalizer.Form.NFD).chars()
                .filter(letter -> letter < 128 && Character.isLetter(letter))
                .forEach(letter -> plain.append((char) letter));
        return List.of(plain.toString().toLowerCase(Locale.ROOT));
    }

    private static List<String> syllables(int character) {
        var two = SECOND.get(character);
        if (two != null) {
            return List.of(two.split(" "));
        }
        return READ.computeIfAbsent(character, Pinyin::read);
    }
}
