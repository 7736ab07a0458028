package org.tongban.flow.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Arrival;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.ProcessState;
import org.tongban.flow.ProcessState.Status;
import org.tongban.flow.Token;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The compact form of a state: {@code {"v":1,"s":status,"n":next,"e":end,"d":variables,
 * "t":[[id,parent,node,kind,boundary,data]…],"a":[[scope,node,flow,count]…]}}. Version 1.
 */
public final class StateJson {

    private static final int VERSION = 1;
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private StateJson() {}

    public static String write(ProcessState state) {
        var form = new LinkedHashMap<String, Object>();
        form.put("v", VERSION);
        form.put("s", state.status().name());
        form.put("n", state.next());
        if (state.end() != null) {
            form.put("e", state.end());
        }
        form.put("d", state.variables());
        form.put("t", state.tokens().stream().map(StateJson::form).toList());
        if (!state.arrivals().isEmpty()) {
            form.put(
                    "a",
                    state.arrivals().stream()
                            .map(one -> List.of(one.scope(), one.node(), one.flow(), one.count()))
                            .toList());
        }
        return MAPPER.writeValueAsString(form);
    }

    private static List<Object> form(Token token) {
        var form = new ArrayList<Object>(6);
        form.add(token.id());
        form.add(token.parent());
        form.add(token.node());
        form.add(token.kind().name());
        if (token.boundary() || !token.data().isEmpty()) {
            form.add(token.boundary() ? 1 : 0);
        }
        if (!token.data().isEmpty()) {
            form.add(token.data());
        }
        return form;
    }

    public static ProcessState read(String json) {
        try {
            var form = MAPPER.readValue(json, OBJECT);
            if (!Integer.valueOf(VERSION).equals(form.get("v"))) {
                throw FlowProblem.BAD_STATE.with("reason", "unknown version " + form.get("v"));
            }
            var end = form.get("e");
            return new ProcessState(
                    Status.valueOf(String.valueOf(form.get("s"))),
                    number(form.get("n")),
                    end == null ? null : end.toString(),
                    Values.merge(Map.of(), object(form.get("d"))),
                    list(form.get("t")).stream().map(StateJson::token).toList(),
                    list(form.getOrDefault("a", List.of())).stream()
                            .map(StateJson::arrival)
                            .toList());
        } catch (JacksonException
                | ClassCastException
                | IllegalArgumentException
                | IndexOutOfBoundsException broken) {
            throw FlowProblem.BAD_STATE
                    .with("reason", String.valueOf(broken.getMessage()))
                    .causedBy(broken);
        }
    }

    private static Token token(Object form) {
        var parts = list(form);
        return new Token(
                number(parts.get(0)),
                number(parts.get(1)),
                (String) parts.get(2),
                Token.Kind.valueOf((String) parts.get(3)),
                parts.size() > 4 && number(parts.get(4)) == 1,
                parts.size() > 5 ? Values.merge(Map.of(), object(parts.get(5))) : Map.of());
    }

    private static Arrival arrival(Object form) {
        var parts = list(form);
        return new Arrival(
                number(parts.get(0)),
                (String) parts.get(1),
                (String) parts.get(2),
                number(parts.get(3)));
    }

    private static int number(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        throw FlowProblem.BAD_STATE.with("reason", "no number: " + value);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return (List<Object>) list;
        }
        throw FlowProblem.BAD_STATE.with("reason", "no list: " + value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw FlowProblem.BAD_STATE.with("reason", "no object: " + value);
    }
}
