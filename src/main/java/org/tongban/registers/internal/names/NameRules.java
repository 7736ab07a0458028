package org.tongban.registers.internal.names;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tongban.registers.HanText;
import org.tongban.registers.NameParts;
import org.tongban.registers.NameReason;
import org.tongban.registers.NameReason.Kind;

/** What a name must be by itself, before it is compared with others; pure. */
public final class NameRules {

    /** Longest name we take; longer ones cannot be printed on a licence. */
    public static final int LONGEST = 60;

    private static final Charset COMMON = Charset.forName("GB2312");

    private NameRules() {}

    /** A rule finds reasons in a name. */
    private interface Rule {
        void check(Subject name, BiConsumer<Kind, Map<String, String>> found);
    }

    private record Subject(NameParts parts, DivisionNames divisions, NameWords words) {}

    private static final List<Rule> RULES =
            List.of(
                    NameRules::length,
                    NameRules::characters,
                    NameRules::division,
                    NameRules::tradeName,
                    NameRules::industry,
                    NameRules::form);

    public static List<NameReason> check(
            NameParts parts, DivisionNames divisions, NameWords words) {
        var subject = new Subject(parts, divisions, words);
        var reasons = new ArrayList<NameReason>();
        for (Rule rule : RULES) {
            rule.check(
                    subject,
                    (kind, details) ->
                            reasons.add(
                                    new NameReason(kind, blocks(kind), details, null, words.law(kind))));
        }
        words.forbidden().stream()
                .filter(word -> word.isIn(parts.fullName(), parts.tradeName()))
                .forEach(word -> reasons.add(forbidden(word)));
        return reasons;
    }

    private static void length(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        String text = name.parts().fullName();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            found.accept(Kind.LENGTH, Map.of("longest", String.valueOf(LONGEST)));
        }
    }

    /** Decree 734, art. 5: standard Chinese characters. */
    private static void characters(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        var foreign = new StringBuilder();
        var rare = new StringBuilder();
        name.parts()
                .fullName()
                .codePoints()
                .forEach(
                        point -> {
                            if (!HanText.isHan(point) && "\uFF08\uFF09\u00B7".indexOf(point) < 0) {
                                foreign.appendCodePoint(point);
                            } else if (!COMMON.newEncoder().canEncode(Character.toString(point))) {
                                rare.appendCodePoint(point);
                            }
                        });
        if (!foreign.isEmpty()) {
            found.accept(
                    Kind.FOREIGN_CHARACTER, Map.of("characters", firstTen(foreign.toString())));
        }
        if (!rare.isEmpty()) {
            found.accept(Kind.RARE_CHARACTER, Map.of("characters", firstTen(rare.toString())));
        }
    }

    private static String firstTen(String text) {
        int[] points = text.codePoints().limit(10).toArray();
        return new String(points, 0, points.length);
    }

    /** Art. 7. */
    private static void division(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        if (!name.parts().division().isEmpty()) {
            return;
        }
        String alone = name.divisions().alone();
        String example =
                name.divisions().allowed().isEmpty() ? "" : name.divisions().allowed().getLast();
        if (!alone.isEmpty() && name.parts().fullName().startsWith(alone)) {
            found.accept(
                    Kind.DISTRICT_WITHOUT_CITY, Map.of("district", alone, "division", example));
        } else {
            found.accept(Kind.DIVISION_MISSING, Map.of("division", example));
        }
    }

    /** Art. 8: at least two characters, no place, no industry. */
    private static void tradeName(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        String tradeName = name.parts().tradeName();
        boolean isIndustry = name.words().industries().containsKey(tradeName);
        if (tradeName.codePointCount(0, tradeName.length()) < 2 || isIndustry) {
            found.accept(Kind.TRADE_NAME_SHORT, Map.of("tradeName", tradeName));
        } else if (name.divisions().allowed().contains(tradeName)) {
            found.accept(Kind.TRADE_NAME_IS_PLACE, Map.of("tradeName", tradeName));
        }
    }

    /** Art. 6 and 9: a name without industry is for firms that span several. */
    private static void industry(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        if (name.parts().industry().isEmpty()) {
            found.accept(Kind.INDUSTRY_MISSING, Map.of("tradeName", name.parts().tradeName()));
        }
    }

    /** Art. 10. */
    private static void form(Subject name, BiConsumer<Kind, Map<String, String>> found) {
        if (name.parts().form() == null) {
            found.accept(Kind.FORM_MISSING, Map.of());
        }
    }

    private static boolean blocks(Kind kind) {
        return kind != Kind.RARE_CHARACTER && kind != Kind.INDUSTRY_MISSING;
    }

    private static NameReason forbidden(NameWords.Forbidden word) {
        return new NameReason(
                word.approvable() ? Kind.NEEDS_APPROVAL : Kind.FORBIDDEN,
                true,
                Map.of("word", word.word(), "topic", word.topic()),
                null,
                word.law());
    }
}
