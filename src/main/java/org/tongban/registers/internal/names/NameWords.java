package org.tongban.registers.internal.names;

import java.util.List;
import java.util.Map;
import org.tongban.registers.NameReason;

/**
 * The vocabulary of names, data of packs.
 *
 * @param forms organisation forms, longest first
 * @param industries phrase to family; a family that begins with {@code *} says no industry of its own
 * @param laws legal basis by kind of reason
 * @param divisionSuffixes kinds of divisions that may be left out, longest first; the first is that
 *     of a city's district, which may not
 * @param divisionPlaceholders levels that exist in codes only
 */
public record NameWords(
        List<String> forms,
        Map<String, String> industries,
        List<Forbidden> forbidden,
        Map<String, String> laws,
        List<String> divisionSuffixes,
        List<String> divisionPlaceholders) {

    public static final NameWords EMPTY =
            new NameWords(List.of(), Map.of(), List.of(), Map.of(), List.of(), List.of());

    /** Where the rule behind a reason stands; empty when no pack says. */
    public String law(NameReason.Kind kind) {
        return laws.getOrDefault(kind.name(), "");
    }

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
