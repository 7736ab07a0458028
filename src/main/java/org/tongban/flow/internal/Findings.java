package org.tongban.flow.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Advice;
import org.tongban.flow.Expression;
import org.tongban.flow.Finding;
import org.tongban.flow.FlowProblem;

/** Gathers everything that is wrong with a file, so that it is all told at once. */
final class Findings {

    private final List<Finding> refused = new ArrayList<>();
    private final List<Finding> warnings = new ArrayList<>();

    void refuse(FlowProblem code, RawElement at, String detail, Advice instead) {
        refused.add(finding(code, at, detail, instead));
    }

    void warn(FlowProblem code, RawElement at, String detail, Advice instead) {
        warnings.add(finding(code, at, detail, instead));
    }

    void refuseFile(FlowProblem code, int line, String detail, Advice instead) {
        refused.add(new Finding(code, "", "", "", line, detail, instead));
    }

    private static Finding finding(FlowProblem code, RawElement at, String detail, Advice instead) {
        return new Finding(code, at.element(), at.id(), at.name(), at.line(), detail, instead);
    }

    /** A FEEL expression, or null and a finding. */
    @Nullable Expression feel(RawElement at, String text) {
        return switch (Feel.parse(text)) {
            case Feel.Parsed.Good good -> good.expression();
            case Feel.Parsed.Bad bad -> {
                refuse(FlowProblem.BAD_EXPRESSION, at, text + " \u2013 " + bad.reason(), Advice.FEEL);
                yield null;
            }
        };
    }

    List<Finding> warnings() {
        return sorted(warnings);
    }

    void throwIfAny(String fileName) {
        if (!refused.isEmpty()) {
            throw FlowProblem.MODEL_REFUSED.with(
                    "file", fileName, "number", refused.size(), "findings", sorted(refused));
        }
    }

    private static List<Finding> sorted(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::line).thenComparing(Finding::code))
                .toList();
    }
}
