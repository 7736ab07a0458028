package org.tongban.catalogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A query as the index reads it.
 *
 * @param folded without blanks and signs
 * @param groups each a way of reading the query; an item fits when enough terms of one group are its own
 */
record SearchQuery(String folded, List<Group> groups) {

    static final int LONGEST = 100;

    /**
     * One way of reading.
     *
     * @param needed how many of the terms an item must have
     * @param confirm what the haystack must contain as well; empty for nothing
     */
    record Group(List<String> terms, int needed, String confirm, int weight) {}

    /** The terms of all readings: whatever has one of them is looked at. */
    List<String> terms() {
        return groups.stream().flatMap(group -> group.terms().stream()).distinct().toList();
    }

    /** Terms of what might have been meant: single pairs, the same sounds, parts of the letters. */
    List<String> looseTerms() {
        var loose = new LinkedHashSet<>(terms());
        loose.addAll(SearchTerms.pairs("2", SearchTerms.han(folded)));
        for (var reading : Pinyin.readings(folded)) {
            loose.addAll(SearchTerms.grams("y", String.join("", reading), 3));
        }
        return loose.stream().limit(200).toList();
    }

    /** The query could be the beginning of an item code. */
    boolean looksLikeCode() {
        return folded.matches("[0-9a-z]{4,60}") && folded.chars().anyMatch(Character::isDigit);
    }

    static SearchQuery of(String query) {
        var shortened = query.codePoints().limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String folded = SearchTerms.fold(shortened);
        String han = SearchTerms.han(folded);
        var groups = new ArrayList<Group>();
        if (!han.isEmpty()) {
            chinese(han, groups);
        } else if (!folded.isEmpty()) {
            letters(shortened, folded, groups);
        }
        return new SearchQuery(folded, List.copyOf(groups));
    }

    private static void chinese(String han, List<Group> groups) {
        var pairs = new LinkedHashSet<>(SearchTerms.pairs("2", han));
        if (pairs.isEmpty()) {
            groups.add(new Group(List.copyOf(SearchTerms.singles(han)), 1, "", 60));
            return;
        }
        // Two thirds of the pairs: word order and small words may differ, chance agreements do not suffice.
        groups.add(new Group(List.copyOf(pairs), (pairs.size() * 2 + 2) / 3, "", 60));
        groups.add(new Group(
                List.copyOf(SearchTerms.pairs("b", han)), Math.max(2, pairs.size()), "", 10));
    }

    private static void letters(String query, String folded, List<Group> groups) {
        if (folded.matches("[a-z]{2,20}")) {
            groups.add(exact("p", folded, 2, 50));
        }
        if (folded.matches("[a-z]{3,60}")) {
            groups.add(exact("y", folded, 3, 40));
        }
        Set<String> words = new LinkedHashSet<>();
        for (var word : query.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            if (word.length() >= 3) {
                words.add("e" + word.substring(0, Math.min(12, word.length())));
            }
        }
        if (!words.isEmpty()) {
            groups.add(new Group(List.copyOf(words), words.size(), "", 45));
        }
    }

    private static Group exact(String sign, String letters, int length, int weight) {
        var terms = List.copyOf(SearchTerms.grams(sign, letters, length));
        return new Group(terms, terms.size(), sign + ":" + letters, weight);
    }
}
