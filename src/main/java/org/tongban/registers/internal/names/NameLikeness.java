package org.tongban.registers.internal.names;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tongban.registers.HanText;
import org.tongban.registers.NameParts;
import org.tongban.registers.NameReason;
import org.tongban.registers.NameReason.Kind;

/**
 * When two names of one registrar are too much alike (Decree 734, art. 17; Rules of Comparison of
 * 2017, 工商企注字〔2017〕133号, arts. 3 and 4), and the index keys under which the others are found
 * without looking at every name; pure.
 */
public final class NameLikeness {

    private static final String NO_INDUSTRY = "-";
    private static final String ANY_INDUSTRY = "*any";

    /** Shorter trade names differ by half when one character differs. */
    private static final int SHORTEST_EDITED = 3;

    private NameLikeness() {}

    /** Keys under which a name is stored: once within its industry, once within all. */
    public static List<String> keys(String division, NameParts parts) {
        var keys = new LinkedHashSet<String>();
        String family = parts.family().isEmpty() ? NO_INDUSTRY : parts.family();
        for (String form : forms(parts.tradeName())) {
            keys.add(division + "/" + family + "/" + form);
            keys.add(division + "/" + ANY_INDUSTRY + "/" + form);
        }
        return List.copyOf(keys);
    }

    /** Keys to look under: the same industry and names without one; all when it has none itself. */
    public static List<String> queryKeys(String division, NameParts parts) {
        var keys = new LinkedHashSet<String>();
        for (String form : forms(parts.tradeName())) {
            if (parts.family().isEmpty()) {
                keys.add(division + "/" + ANY_INDUSTRY + "/" + form);
            } else {
                keys.add(division + "/" + parts.family() + "/" + form);
                keys.add(division + "/" + NO_INDUSTRY + "/" + form);
            }
        }
        return List.copyOf(keys);
    }

    /** Sound, sorted characters, and for longer ones the name with each character left out. */
    private static Set<String> forms(String tradeName) {
        int[] points = tradeName.codePoints().toArray();
        var forms = new LinkedHashSet<String>();
        forms.add("p" + HanText.pinyin(tradeName));
        forms.add("s" + sorted(tradeName));
        if (points.length >= SHORTEST_EDITED) {
            forms.add("e" + tradeName);
            for (int left = 0; left < points.length; left++) {
                forms.add("e" + without(points, left));
            }
        }
        return forms;
    }

    /** Why {@code candidate} clashes with a name that is taken; empty when it does not. */
    public static Optional<NameReason> compare(
            NameParts candidate, NameParts taken, NameWords words) {
        return kind(candidate, taken)
                .map(
                        kind ->
                                new NameReason(
                                        kind,
                                        true,
                                        Map.of(
                                                "name", taken.fullName(),
                                                "tradeName", candidate.tradeName(),
                                                "takenTradeName", taken.tradeName()),
                                        taken.fullName(),
                                        words.law(kind)));
    }

    private static Optional<Kind> kind(NameParts candidate, NameParts taken) {
        if (candidate.fullName().equals(taken.fullName())) {
            return Optional.of(Kind.SAME);
        }
        if (candidate.core().equals(taken.core())) {
            return Optional.of(Kind.SAME_IN_OTHER_ORDER);
        }
        boolean near =
                candidate.family().isEmpty()
                        || taken.family().isEmpty()
                        || candidate.family().equals(taken.family());
        if (!near) {
            return Optional.empty();
        }
        String one = candidate.tradeName();
        String other = taken.tradeName();
        if (one.equals(other)) {
            return Optional.of(Kind.SAME_TRADE_NAME);
        }
        if (HanText.pinyin(one).equals(HanText.pinyin(other))) {
            return Optional.of(Kind.HOMOPHONE);
        }
        boolean edited = length(one) >= SHORTEST_EDITED && length(other) >= SHORTEST_EDITED;
        return sorted(one).equals(sorted(other)) || edited && oneEditApart(one, other)
                ? Optional.of(Kind.ONE_CHARACTER)
                : Optional.empty();
    }

    /** Whether one character put in, taken out or changed makes one of the other. */
    static boolean oneEditApart(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length, b.length) && a[start] == b[start]) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length, b.length) - start
                && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        return a.length - start - end <= 1 && b.length - start - end <= 1;
    }

    private static String sorted(String text) {
        int[] points = text.codePoints().sorted().toArray();
        return new String(points, 0, points.length);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String without(int[] points, int left) {
        int[] rest = Arrays.copyOf(points, points.length - 1);
        System.arraycopy(points, left + 1, rest, left, points.length - left - 1);
        return new String(rest, 0, rest.length);
    }
}
