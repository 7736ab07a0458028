package org.tongban.forms.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tongban.forms.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** Turns what was typed into a value; what cannot be read stays as it was typed, to be shown with its error. */
public final class Typed {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,8})?");
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})\\s*[-/.\u5e74]\\s*([0-9]{1,2})\\s*[-/.\u6708]\\s*([0-9]{1,2})\\s*\u65e5?");
    private static final Pattern COMPACT_DATE = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** What one input may carry at most, whatever its own bound: longer text is cut off before it is kept. */
    public static final int LONGEST = 20_000;

    private Typed() {}

    /** The value of one field; a missing node when nothing was typed. */
    public static JsonNode read(Field field, List<String> typed) {
        return switch (field.widget()) {
            case CHECKBOXES -> list(typed);
            case CONFIRM -> typed.contains("true") ? JSON.booleanNode(true) : MissingNode.getInstance();
            case NUMBER, MONEY, PERCENT -> text(typed).map(Typed::number).orElse(MissingNode.getInstance());
            case DATE -> text(typed).map(Typed::date).orElse(MissingNode.getInstance());
            case RESIDENT_NUMBER, CREDIT_CODE ->
                text(typed).<JsonNode>map(t -> JSON.stringNode(narrow(t).replace(" ", "").toUpperCase(Locale.ROOT)))
                        .orElse(MissingNode.getInstance());
            case PHONE, EMAIL ->
                text(typed).<JsonNode>map(t -> JSON.stringNode(narrow(t).replace(" ", "")))
                        .orElse(MissingNode.getInstance());
            case TEXT, TEXTAREA, RADIOS, SELECT, NAME_CHECK, ADDRESS, SCOPE, GROUP, FILE ->
                text(typed).<JsonNode>map(JSON::stringNode).orElse(MissingNode.getInstance());
        };
    }

    private static JsonNode list(List<String> typed) {
        var values = JSON.arrayNode();
        typed.stream().map(Typed::cleaned).filter(text -> !text.isEmpty()).distinct().limit(200).forEach(values::add);
        return values.isEmpty() ? MissingNode.getInstance() : values;
    }

    private static Optional<String> text(List<String> typed) {
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(cleaned(typed.getLast())).filter(text -> !text.isEmpty());
    }

    /** Composed form, line ends as one character, no spaces around (the ideographic one among them). */
    private static String cleaned(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Normalizer.normalize(cut.replace("\r\n", "\n").replace("\u0000", ""), Normalizer.Form.NFC).strip();
    }

    /** Full-width digits and letters, as Chinese keyboards give them, become plain ones. */
    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static JsonNode number(String text) {
        String plain = narrow(text).replace(",", "").replace(" ", "").replaceAll("%$", "");
        return NUMBER.matcher(plain).matches() ? JSON.numberNode(new BigDecimal(plain)) : JSON.stringNode(text);
    }

    private static JsonNode date(String text) {
        String plain = narrow(text);
        for (Pattern pattern : List.of(DATE, COMPACT_DATE)) {
            Matcher matcher = pattern.matcher(plain);
            if (matcher.matches()) {
                try {
                    return JSON.stringNode(LocalDate.of(
                                    Integer.parseInt(matcher.group(1)),
                                    Integer.parseInt(matcher.group(2)),
                                    Integer.parseInt(matcher.group(3)))
                            .toString());
                } catch (DateTimeException notADay) {
                    return JSON.stringNode(text);
                }
            }
        }
        return JSON.stringNode(text);
    }
}
