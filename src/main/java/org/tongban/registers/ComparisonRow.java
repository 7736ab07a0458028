package org.tongban.registers;

import java.util.List;
import java.util.Map;
import org.tongban.registers.internal.Differences;

/**
 * What an applicant says beside what a register says, for the officer's desk.
 *
 * @param rule {@code name}, {@code address}, {@code representative}, {@code shareholder}, {@code
 *     supervisor}, {@code capital}, {@code scope}
 * @param about whom it is about where a rule gives several rows, for example the shareholder's name
 * @param saying message key around what the applicant says, with {@code details}; empty for none
 * @param stated what the applicant says, with the words that differ
 * @param finding message key of what the register says: {@code registers.comparison.<…>}
 * @param details named places of that message
 * @param recorded words of the register that follow it, with those that differ; may be empty
 */
public record ComparisonRow(
        String rule,
        String about,
        String saying,
        List<Span> stated,
        String finding,
        Map<String, String> details,
        List<Span> recorded,
        Outcome outcome) {

    /** A piece of text; one that differs is underlined. */
    public record Span(String text, boolean differs) {}

    /** Order is the order of attention. */
    public enum Outcome {
        /** 要注意. */
        ATTENTION,
        /** 写法不同. */
        DIFFERENT,
        /** 一致. */
        SAME
    }

    /** Message key of the row's label: {@code registers.comparison.label.address}. */
    public String labelKey() {
        return "registers.comparison.label." + rule;
    }

    /** Message key of the outcome. */
    public String outcomeKey() {
        return "registers.comparison.outcome."
                + outcome.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The same with a sentence of its own for what the applicant says. */
    ComparisonRow saying(String key) {
        return new ComparisonRow(
                rule,
                about,
                "registers.comparison.stated." + key,
                stated,
                finding,
                details,
                recorded,
                outcome);
    }

    /** What is written differently, the differing words marked on both sides. */
    static ComparisonRow differing(
            String rule,
            String about,
            String stated,
            String finding,
            String recorded,
            Outcome outcome) {
        return new ComparisonRow(
                rule,
                about,
                "",
                Differences.mark(stated, recorded),
                "registers.comparison." + finding,
                Map.of(),
                Differences.mark(recorded, stated),
                outcome);
    }

    static ComparisonRow of(
            String rule, String about, String stated, String finding, Map<String, String> details, Outcome outcome) {
        return new ComparisonRow(
                rule,
                about,
                "",
                stated.isEmpty() ? List.of() : List.of(new Span(stated, false)),
                "registers.comparison." + finding,
                details,
                List.of(),
                outcome);
    }
}
