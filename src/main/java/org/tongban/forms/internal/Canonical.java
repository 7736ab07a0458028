package org.tongban.forms.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.TreeMap;
import org.tongban.core.CoreProblem;
import tools.jackson.databind.JsonNode;

/** The JSON Canonicalization Scheme (RFC 8785): one text for one value, whatever the order it came in. */
public final class Canonical {

    private Canonical() {}

    public static String json(JsonNode value) {
        var out = new StringBuilder();
        write(value, out);
        return out.toString();
    }

    /** SHA-256 of the canonical text in UTF-8. */
    public static byte[] digest(String canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw CoreProblem.UNEXPECTED.with().causedBy(impossible);
        }
    }

    private static void write(JsonNode value, StringBuilder out) {
        if (value.isObject()) {
            // String order is by UTF-16 code unit, exactly as 3.2.3 asks.
            var sorted = new TreeMap<String, JsonNode>();
            value.forEachEntry(sorted::put);
            out.append('{');
            sorted.forEach((key, each) -> {
                if (out.charAt(out.length() - 1) != '{') {
                    out.append(',');
                }
                writeString(key, out);
                out.append(':');
                write(each, out);
            });
            out.append('}');
        } else if (value.isArray()) {
            out.append('[');
            for (int i = 0; i < value.size(); i++) {
                if (i > 0) {
                    out.append(',');
                }
                write(value.get(i), out);
            }
            out.append(']');
        } else if (value.isString()) {
            writeString(value.stringValue(), out);
        } else if (value.isNumber()) {
            out.append(number(value.asDouble()));
        } else if (value.isBoolean()) {
            out.append(value.booleanValue());
        } else {
            out.append("null");
        }
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Java writes two digits where one would do (4.9E-324 for 5e-324). */
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        BigDecimal one = written.round(new MathContext(1));
        return written.precision() == 2 && one.doubleValue() == value ? one.stripTrailingZeros() : written;
    }

    /** ECMAScript's Number::toString; Java's shortest digits (since 19), written the other way. */
    static String number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw CoreProblem.BAD_INPUT.with("number", String.valueOf(value));
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale();
        String sign = value < 0 ? "-" : "";
        int count = digits.length();
        if (count <= point && point <= 21) {
            return sign + digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return sign + digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return sign + "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return sign + digits.charAt(0) + (count > 1 ? "." + digits.substring(1) : "") + exponent;
    }
}
