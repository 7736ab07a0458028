package org.tongban.registers.internal.names;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tongban.registers.HanText;
import org.tongban.registers.NameParts;

/** Takes a firm's name apart with the words of the packs; pure. */
public final class NameParser {

    private static final Pattern BRACKETED = Pattern.compile("^(.{2,}?)\uFF08(.+?)\uFF09(.*)$");
    private static final int SHORTEST_TRADE_NAME = 2;
    private static final String GENERAL = "*";

    private NameParser() {}

    public static NameParts parse(String entered, DivisionNames divisions, NameWords words) {
        String fullName = HanText.normal(entered);
        String rest = fullName;
        String form = null;
        for (String known : words.forms()) {
            if (rest.endsWith(known)) {
                form = known;
                rest = rest.substring(0, rest.length() - known.length());
                break;
            }
        }
        String division = "";
        for (String known : divisions.allowed()) {
            if (rest.startsWith(known)) {
                division = known;
                rest = rest.substring(known.length());
                break;
            }
        }
        var bracketed = BRACKETED.matcher(rest);
        // The division may stand in brackets behind the trade name: 龘川（云川）新材料.
        if (division.isEmpty()
                && bracketed.matches()
                && divisions.allowed().contains(bracketed.group(2))) {
            division = bracketed.group(2);
            return withIndustry(
                    fullName, division, bracketed.group(1), bracketed.group(3), form, words);
        }
        return split(fullName, division, rest, form, words);
    }

    private static NameParts withIndustry(
            String fullName,
            String division,
            String tradeName,
            String industry,
            @Nullable String form,
            NameWords words) {
        return new NameParts(
                fullName, division, tradeName, industry, family(industry, words), form);
    }

    /** Takes known industry words off the end while a trade name of two characters remains. */
    private static NameParts split(
            String fullName, String division, String rest, @Nullable String form, NameWords words) {
        int[] points = rest.codePoints().toArray();
        int end = points.length;
        boolean taken = true;
        while (taken) {
            taken = false;
            for (int start = SHORTEST_TRADE_NAME; start < end; start++) {
                if (words.industries().containsKey(new String(points, start, end - start))) {
                    end = start;
                    taken = true;
                    break;
                }
            }
        }
        String tradeName = new String(points, 0, end);
        String industry = new String(points, end, points.length - end);
        return withIndustry(fullName, division, tradeName, industry, form, words);
    }

    /**
     * Family of the first word that says an industry; else of a general word; else the text itself.
     */
    private static String family(String industry, NameWords words) {
        String rest = industry;
        String general = "";
        while (!rest.isEmpty()) {
            String word = longestAtStart(rest, words);
            if (word.isEmpty()) {
                rest = rest.substring(rest.offsetByCodePoints(0, 1));
                continue;
            }
            String family = words.industries().getOrDefault(word, GENERAL);
            if (!family.startsWith(GENERAL)) {
                return family;
            }
            general = general.isEmpty() ? family : general;
            rest = rest.substring(word.length());
        }
        return general.isEmpty() ? industry : general;
    }

    private static String longestAtStart(String text, NameWords words) {
        for (int length = Math.min(8, text.length()); length > 1; length--) {
            if (words.industries().containsKey(text.substring(0, length))) {
                return text.substring(0, length);
            }
        }
        return "";
    }
}
