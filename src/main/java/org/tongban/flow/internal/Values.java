package org.tongban.flow.internal;

import org.jspecify.annotations.Nullable;
import org.tongban.flow.FlowProblem;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brings variables into the one form that survives JSON unchanged. */
final class Values {

    private Values() {}

    /** These variables over those; null takes a variable away. */
    static Map<String, Object> merge(Map<String, Object> base, Map<String, ?> more) {
        if (more.isEmpty()) {
            return base;
        }
        var merged = new LinkedHashMap<String, Object>(base);
        more.forEach((name, value) -> put(merged, name, value));
        return Collections.unmodifiableMap(merged);
    }

    static Map<String, Object> merge(
            Map<String, Object> base, String name, @Nullable Object value) {
        var merged = new LinkedHashMap<String, Object>(base);
        put(merged, name, value);
        return Collections.unmodifiableMap(merged);
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        var plain = plain(name, value);
        if (plain == null) {
            into.remove(name);
        } else {
            into.put(name, plain);
        }
    }

    static @Nullable Object plain(String name, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean truth -> truth;
            case Long number -> number;
            case Integer number -> (long) number;
            case Short number -> (long) number;
            case Byte number -> (long) number;
            case BigInteger number -> decimal(new BigDecimal(number));
            case BigDecimal number -> decimal(number);
            case Double number when Double.isFinite(number) -> decimal(BigDecimal.valueOf(number));
            case Float number when Float.isFinite(number) ->
                    decimal(new BigDecimal(Float.toString(number)));
            case List<?> list -> list(name, list);
            case Map<?, ?> map -> map(name, map);
            case java.time.temporal.TemporalAmount amount -> amount.toString();
            case java.time.temporal.TemporalAccessor time -> time.toString();
            default ->
                    throw FlowProblem.BAD_VARIABLE.with(
                            "variable", name, "type", value.getClass().getSimpleName());
        };
    }

    private static Object decimal(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        return plain.scale() <= 0 && plain.precision() - plain.scale() <= 18
                ? (Object) plain.longValueExact()
                : plain;
    }

    private static List<Object> list(String name, List<?> list) {
        var plain = new ArrayList<Object>(list.size());
        for (var value : list) {
            var element = plain(name, value);
            if (element != null) {
                plain.add(element);
            }
        }
        return Collections.unmodifiableList(plain);
    }

    private static Map<String, Object> map(String name, Map<?, ?> map) {
        var plain = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> put(plain, String.valueOf(key), value));
        return Collections.unmodifiableMap(plain);
    }
}
