package org.tongban.forms.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.core.Bilingual;
import org.tongban.core.ResidentNumber;
import org.tongban.forms.Answers;
import org.tongban.forms.Field;
import org.tongban.platform.Shell;
import tools.jackson.databind.JsonNode;

/** Writes answers as people read them. */
final class Shown {

    private static final Pattern PLACE = Pattern.compile("\\{([^}|]+)(?:\\|([a-z]+))?}");

    private Shown() {}

    /** One answer in one line; empty when there is none. */
    static String value(Field field, Answers answers, String pointer, Shell shell) {
        JsonNode value = answers.at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (field.widget()) {
            case DATE -> date(value.asString(""), shell);
            case NUMBER, MONEY, PERCENT -> number(value) + unit(field, shell);
            case RADIOS, SELECT -> option(field, value.asString(""), shell);
            case CHECKBOXES -> {
                var labels = new ArrayList<String>();
                value.forEach(each -> labels.add(option(field, each.asString(""), shell)));
                yield Sentences.joined(shell, labels);
            }
            case CONFIRM -> field.label().in(shell.language());
            case NAME_CHECK -> answers.text(pointer + "/full");
            case ADDRESS -> answers.text(pointer + "/divisionName") + answers.text(pointer + "/detail");
            case SCOPE -> {
                var texts = new ArrayList<String>();
                value.path("entries").forEach(entry -> texts.add(entry.path("text").asString("")));
                yield String.join("\uff1b", texts);
            }
            case FILE -> value.path("name").asString("");
            case RESIDENT_NUMBER -> ResidentNumber.masked(value.asString(""));
            case TEXT, TEXTAREA, PHONE, EMAIL, CREDIT_CODE -> value.asString("");
            case GROUP -> String.valueOf(value.size());
        };
    }

    /** What stands in the input: exactly what may be typed again. */
    static String typed(Answers answers, String pointer) {
        JsonNode value = answers.at(pointer);
        return value.isNumber() ? number(value) : answers.text(pointer);
    }

    /** Bilingual with places such as {@code {/capital/paidBy|date}}, or within a row {@code {contribution}}. */
    static String words(Bilingual words, Answers answers, String row, Shell shell) {
        Matcher matcher = PLACE.matcher(words.in(shell.language()));
        var out = new StringBuilder();
        while (matcher.find()) {
            String pointer = matcher.group(1).startsWith("/") ? matcher.group(1) : row + "/" + matcher.group(1);
            matcher.appendReplacement(out, Matcher.quoteReplacement(place(answers, pointer, matcher.group(2), shell)));
        }
        return matcher.appendTail(out).toString();
    }

    private static String place(
            Answers answers, String pointer, @org.jspecify.annotations.Nullable String how, Shell shell) {
        return switch (how == null ? "" : how) {
            case "date" -> date(answers.text(pointer), shell);
            case "count" -> String.valueOf(answers.at(pointer).size());
            case "true" -> String.valueOf(
                    answers.every(pointer).values().stream().filter(value -> value.asBoolean(false)).count());
            case "sum" -> answers.every(pointer).values().stream()
                    .filter(JsonNode::isNumber)
                    .map(JsonNode::decimalValue)
                    .reduce(BigDecimal::add)
                    .map(Shown::plain)
                    .orElse("0");
            default -> typed(answers, pointer);
        };
    }

    static String date(String text, Shell shell) {
        try {
            return shell.date(LocalDate.parse(text)).text();
        } catch (DateTimeException asTyped) {
            return text;
        }
    }

    static String number(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.asString("");
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String unit(Field field, Shell shell) {
        if (field.unit() == null) {
            return "";
        }
        String unit = field.unit().in(shell.language());
        return unit.equals("%") ? unit : " " + unit;
    }

    private static String option(Field field, String value, Shell shell) {
        List<Field.Option> options = field.options();
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(option -> option.label().in(shell.language()))
                .findFirst()
                .orElse(value);
    }
}
