package org.tongban.catalogue.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.tongban.catalogue.ServiceItem;

/**
 * What an item can be found by, each term with the sign of its kind: {@code 1} one Chinese character,
 * {@code 2} two of them in a row, {@code p} two letters of pinyin initials in a row, {@code y} three
 * letters of full pinyin, {@code e} an English word or its beginning, {@code b} two characters of the
 * summary. PostgreSQL's trigrams would miss words of two characters, which most Chinese words are.
 */
public final class SearchTerms {

    private static final Pattern ENGLISH = Pattern.compile("[a-z0-9]+");

    private SearchTerms() {}

    /** NFKC, lower case, only letters, digits and Han. */
    static String fold(String text) {
        var folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** All terms of an item. */
    static Set<String> of(ServiceItem item) {
        var terms = new LinkedHashSet<String>();
        var named = new ArrayList<>(item.keywords());
        named.addFirst(item.name().zh());
        for (var name : named) {
            terms.addAll(singles(fold(name)));
            terms.addAll(pairs("2", han(fold(name))));
            for (var reading : Pinyin.readings(name)) {
                terms.addAll(grams("p", initials(reading), 2));
                terms.addAll(grams("y", String.join("", reading), 3));
            }
            terms.addAll(english(name));
        }
        var summary = item.summary();
        if (summary != null) {
            terms.addAll(pairs("b", han(fold(summary.zh()))));
            terms.addAll(english(summary.en()));
        }
        terms.addAll(english(item.name().en()));
        return terms;
    }

    /** One line a kind of name, for confirming what single terms have found together. */
    static String haystack(ServiceItem item) {
        var lines = new LinkedHashSet<String>();
        var named = new ArrayList<>(item.keywords());
        named.addFirst(item.name().zh());
        for (var name : named) {
            lines.add("n:" + fold(name));
            for (var reading : Pinyin.readings(name)) {
                lines.add("p:" + initials(reading));
                lines.add("y:" + String.join("", reading));
            }
        }
        lines.add("e:" + item.name().en().toLowerCase(Locale.ROOT));
        return String.join("\n", lines);
    }

    static String initials(List<String> reading) {
        return reading.stream().filter(syllable -> !syllable.isEmpty())
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** Only the Han characters, with a gap where others stood. */
    static String han(String folded) {
        var kept = new StringBuilder();
        folded.codePoints().forEach(character -> {
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                kept.appendCodePoint(character);
            } else if (!kept.isEmpty() && kept.charAt(kept.length() - 1) != ' ') {
                kept.append(' ');
            }
        });
        return kept.toString().strip();
    }

    static Collection<String> pairs(String sign, String han) {
        var pairs = new LinkedHashSet<String>();
        for (var run : han.split(" ")) {
            int[] characters = run.codePoints().toArray();
            for (int i = 0; i + 1 < characters.length; i++) {
                pairs.add(sign + new String(characters, i, 2));
            }
        }
        return pairs;
    }

    static Collection<String> singles(String folded) {
        return han(folded).codePoints().filter(character -> character != ' ')
                .mapToObj(character -> "1" + Character.toString(character))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static Collection<String> grams(String sign, String letters, int length) {
        var grams = new LinkedHashSet<String>();
        for (int i = 0; i + length <= letters.length(); i++) {
            grams.add(sign + letters.substring(i, i + length));
        }
        return grams;
    }

    private static Collection<String> english(String text) {
        var words = new LinkedHashSet<String>();
        var found = ENGLISH.matcher(text.toLowerCase(Locale.ROOT));
        while (found.find()) {
            for (int end = 3; end <= Math.min(12, found.group().length()); end++) {
                words.add("e" + found.group().substring(0, end));
            }
        }
        return words;
    }
}
