package org.tongban.registers.internal.names;

import java.util.List;
import java.util.Map;

/**
 * The vocabulary of names, data of packs.
 *
 * @param forms organisation forms, longest first
 * @param industries phrase to family; family {@code *} for words that say no industry of their own
 */
public record NameWords(
        List<String> forms, Map<String, String> industries, List<Forbidden> forbidden) {

    public static final NameWords EMPTY = new NameWords(List.of(), Map.of(), List.of());

    /** Where in a name a word must not stand. */
    public enum Where {
        ANYWHERE,
        START,
        TRADE_NAME
    }

    /**
     * A word that names must not hold, or only with approval.
     *
     * @param topic class of the word as the pack names it, for the sentence
     * @param law legal basis
     */
    public record Forbidden(
            String word, Where where, boolean approvable, String topic, String law) {

        boolean isIn(String fullName, String tradeName) {
            return switch (where) {
                case ANYWHERE -> fullName.contains(word);
                case START -> fullName.startsWith(word);
                case TRADE_NAME -> tradeName.contains(word);
            };
        }
    }
}
