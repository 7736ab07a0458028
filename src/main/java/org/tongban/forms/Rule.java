package org.tongban.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.core.CreditCode;
import org.tongban.core.ResidentNumber;
import tools.jackson.databind.JsonNode;

/**
 * A rule over answers that belong together; a form names those it wants. Each looks only at what is
 * there: that something is missing is said once, at the field.
 */
public sealed interface Rule {

    /** What it finds; {@code today} is the legal date. */
    List<Finding> check(Answers answers, LocalDate today);

    /** Numbers at a pattern make a total; told at {@code group}. */
    record Sum(String at, String group, BigDecimal total) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            var found = answers.every(at);
            int rows = answers.rows(group).size();
            if (rows == 0 || found.size() < rows || !found.values().stream().allMatch(JsonNode::isNumber)) {
                return List.of();
            }
            BigDecimal sum = found.values().stream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
            int compared = sum.compareTo(total);
            if (compared == 0) {
                return List.of();
            }
            return List.of(Finding.error(
                    group,
                    compared < 0 ? FormsProblem.SUM_SHORT : FormsProblem.SUM_OVER,
                    Map.of(
                            "at", at,
                            "sum", plain(sum),
                            "total", plain(total),
                            "difference", plain(sum.subtract(total).abs()))));
        }
    }

    /** Numbers at a pattern make the number at another place. */
    record SumEquals(String at, String group, String equal) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            JsonNode wanted = answers.at(equal);
            var found = answers.every(at);
            if (!wanted.isNumber()
                    || found.isEmpty()
                    || found.size() < answers.rows(group).size()
                    || !found.values().stream().allMatch(JsonNode::isNumber)) {
                return List.of();
            }
            BigDecimal sum = found.values().stream().map(JsonNode::decimalValue).reduce(BigDecimal.ZERO, BigDecimal::add);
            return sum.compareTo(wanted.decimalValue()) == 0
                    ? List.of()
                    : List.of(Finding.error(
                            group,
                            FormsProblem.CONTRIBUTIONS_DIFFER,
                            Map.of("sum", plain(sum), "total", plain(wanted.decimalValue()))));
        }
    }

    /** A date lies within so many years from today. Company Law 2023, art. 47: five years for the whole capital. */
    record WithinYears(String at, int years) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            LocalDate latest = today.plusYears(years);
            return dates(answers, at, date -> date.isAfter(latest), FormsProblem.PAID_TOO_LATE,
                    Map.of("latest", latest.toString(), "years", years));
        }
    }

    /** A date is today or earlier. */
    record NotFuture(String at) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return dates(answers, at, date -> date.isAfter(today), FormsProblem.IN_THE_FUTURE,
                    Map.of("today", today.toString()));
        }
    }

    /** A date is today or later. */
    record NotPast(String at) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return dates(answers, at, date -> date.isBefore(today), FormsProblem.IN_THE_PAST,
                    Map.of("today", today.toString()));
        }
    }

    /** Resident identity numbers are right (GB 11643). */
    record ResidentNumbers(String at) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return texts(answers, at, number -> !ResidentNumber.isValid(number), FormsProblem.RESIDENT_NUMBER_WRONG, false);
        }
    }

    /** Entered credit codes that fail their check only warn: some in real use do (GB 32100). */
    record CreditCodes(String at) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return texts(answers, at, code -> !CreditCode.isValid(code), FormsProblem.CREDIT_CODE_DOUBTFUL, true);
        }
    }

    /** Nobody appears twice. */
    record Distinct(String at) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            var first = new HashMap<String, String>();
            var findings = new ArrayList<Finding>();
            answers.every(at).forEach((pointer, value) -> {
                if (value.isString() && first.putIfAbsent(value.stringValue(), pointer) != null) {
                    findings.add(Finding.error(pointer, FormsProblem.TWICE, Map.of()));
                }
            });
            return findings;
        }
    }

    /** Two places name different people. Company Law 2023, art. 76: directors and managers may not be supervisors. */
    record Different(String at, String from) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            String one = answers.text(at);
            return !one.isEmpty() && one.equals(answers.text(from))
                    ? List.of(Finding.error(at, FormsProblem.SUPERVISOR_IS_REPRESENTATIVE, Map.of()))
                    : List.of();
        }
    }

    /** The person of a resident number is of age. Civil Code, art. 17: eighteen years. */
    record OfAge(String at, int years) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return texts(
                    answers,
                    at,
                    number -> ResidentNumber.isValid(number)
                            && ResidentNumber.birthday(number).plusYears(years).isAfter(today),
                    FormsProblem.NOT_OF_AGE,
                    false);
        }
    }

    /** Texts of all rows joined with a mark between stay within a length, counted in characters as people count. */
    record JoinedLength(String at, String group, int most) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            var texts = answers.every(at).values();
            int length = Math.max(0, texts.size() - 1);
            for (JsonNode text : texts) {
                String value = text.asString("");
                length += value.codePointCount(0, value.length());
            }
            return length <= most
                    ? List.of()
                    : List.of(Finding.error(group, FormsProblem.TOO_LONG, Map.of("max", most, "length", length)));
        }
    }

    /** A division lies within the one that registers here. */
    record WithinDivision(String at, String division) implements Rule {
        @Override
        public List<Finding> check(Answers answers, LocalDate today) {
            return texts(
                    answers,
                    at,
                    code -> code.length() >= 6 && !org.tongban.core.Region.contains(division, code),
                    FormsProblem.DIVISION_OUTSIDE,
                    false);
        }
    }

    private static List<Finding> dates(
            Answers answers,
            String at,
            java.util.function.Predicate<LocalDate> wrong,
            FormsProblem code,
            Map<String, Object> details) {
        var findings = new ArrayList<Finding>();
        answers.every(at).forEach((pointer, value) -> date(value)
                .filter(wrong)
                .ifPresent(date -> findings.add(Finding.error(pointer, code, details))));
        return findings;
    }

    private static List<Finding> texts(
            Answers answers,
            String at,
            java.util.function.Predicate<String> wrong,
            FormsProblem code,
            boolean warning) {
        var findings = new ArrayList<Finding>();
        answers.every(at).forEach((pointer, value) -> {
            if (value.isString() && wrong.test(value.stringValue())) {
                findings.add(new Finding(pointer, code, Map.of(), warning));
            }
        });
        return findings;
    }

    private static Optional<LocalDate> date(JsonNode value) {
        try {
            return value.isString() ? Optional.of(LocalDate.parse(value.stringValue())) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
