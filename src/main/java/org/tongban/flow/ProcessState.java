package org.tongban.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.internal.StateJson;

/**
 * Where a process stands: an immutable value, equal when it stands at the same place.
 *
 * @param next the next id to be given
 * @param end the end event reached last in the process itself
 * @param variables strings, booleans, whole numbers as {@link Long}, others as {@link
 *     java.math.BigDecimal}, lists and maps of these
 * @param tokens in the order of their ids
 */
public record ProcessState(
        Status status,
        int next,
        @Nullable String end,
        Map<String, Object> variables,
        List<Token> tokens,
        List<Arrival> arrivals) {

    /** Not yet begun, under way, or over in one of three ways. */
    public enum Status {
        NEW,
        RUNNING,
        ENDED,
        TERMINATED,
        CANCELLED;

        public boolean over() {
            return ordinal() > RUNNING.ordinal();
        }
    }

    /** Before {@link Event.Started}. */
    public static ProcessState fresh() {
        return new ProcessState(Status.NEW, 1, null, Map.of(), List.of(), List.of());
    }

    public static ProcessState fromJson(String json) {
        return StateJson.read(json);
    }

    public String toJson() {
        return StateJson.write(this);
    }

    /** Everything that waits for something from outside. */
    public List<Token> waits() {
        return tokens.stream().filter(token -> token.kind().waits()).toList();
    }

    public Optional<Token> findToken(int id) {
        return tokens.stream().filter(token -> token.id() == id).findFirst();
    }

    public Optional<Token> findWaitAt(String node) {
        return tokens.stream()
                .filter(token -> token.kind().waits() && token.node().equals(node))
                .findFirst();
    }
}
