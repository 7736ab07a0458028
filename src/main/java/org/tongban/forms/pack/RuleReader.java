package org.tongban.forms.pack;

import java.util.Set;
import org.tongban.forms.Rule;

/** Reads the named rules of a form. */
final class RuleReader {

    private RuleReader() {}

    static Rule read(Source rule) {
        return switch (rule.text("rule")) {
            case "sum" -> {
                rule.onlyKnown(Set.of("rule", "at", "group", "total"));
                if (!rule.node().path("total").isNumber()) {
                    throw rule.refused("total must be a number");
                }
                yield new Rule.Sum(pointer(rule, "at"), pointer(rule, "group"), rule.node().path("total").decimalValue());
            }
            case "sum-equals" -> {
                rule.onlyKnown(Set.of("rule", "at", "group", "equals"));
                yield new Rule.SumEquals(pointer(rule, "at"), pointer(rule, "group"), pointer(rule, "equals"));
            }
            case "within-years" -> {
                rule.onlyKnown(Set.of("rule", "at", "years"));
                yield new Rule.WithinYears(pointer(rule, "at"), rule.number("years", 0));
            }
            case "not-future" -> new Rule.NotFuture(pointer(rule, "at"));
            case "not-past" -> new Rule.NotPast(pointer(rule, "at"));
            case "distinct" -> new Rule.Distinct(pointer(rule, "at"));
            case "of-age" -> new Rule.OfAge(pointer(rule, "at"), rule.number("years", 18));
            case "different" -> new Rule.Different(pointer(rule, "at"), pointer(rule, "from"));
            case "joined-length" -> new Rule.JoinedLength(pointer(rule, "at"), pointer(rule, "group"), rule.number("most", 2000));
            case "within-division" -> new Rule.WithinDivision(pointer(rule, "at"), rule.text("division"));
            default -> throw rule.child("rule").refused("unknown rule " + rule.text("rule"));
        };
    }

    private static String pointer(Source rule, String name) {
        String pointer = rule.text(name);
        if (!pointer.startsWith("/")) {
            throw rule.child(name).refused(name + " must be a pointer that begins with /");
        }
        return pointer;
    }
}
