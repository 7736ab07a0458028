package org.tongban.flow.internal;

import org.jspecify.annotations.Nullable;
import org.tongban.flow.Arrival;
import org.tongban.flow.Effect;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Node;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.ProcessState;
import org.tongban.flow.ProcessState.Status;
import org.tongban.flow.SequenceFlow;
import org.tongban.flow.Token;
import org.tongban.flow.Token.Kind;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The tokens of one process while a step is being made; lives no longer than the step. */
final class Marking {

    /** A token about to reach a node; {@code by} is empty where no sequence flow leads. */
    record Move(int scope, Node node, @Nullable SequenceFlow by) {}

    /** The process itself, as a parent of tokens. */
    static final int PROCESS = 0;

    final ArrayDeque<Move> moves = new ArrayDeque<>();
    Status status;
    @Nullable String end;

    private final ProcessModel model;
    private final List<Token> tokens;
    private final List<Arrival> arrivals;
    private final List<Effect> effects = new ArrayList<>();
    private final int firstOfStep;
    private int next;
    private Map<String, Object> variables;

    Marking(ProcessModel model, ProcessState state) {
        this.model = model;
        this.tokens = new ArrayList<>(state.tokens());
        this.arrivals = new ArrayList<>(state.arrivals());
        this.status = state.status();
        this.end = state.end();
        this.next = state.next();
        this.firstOfStep = state.next();
        this.variables = state.variables();
    }

    ProcessState state() {
        return new ProcessState(
                status, next, end, variables, List.copyOf(tokens), List.copyOf(arrivals));
    }

    List<Effect> effects() {
        return List.copyOf(effects);
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Arrival> arrivals() {
        return arrivals;
    }

    void tell(Effect effect) {
        effects.add(effect);
    }

    // Tokens

    Token rest(int parent, String node, Kind kind, boolean boundary, Map<String, Object> data) {
        var token = new Token(next++, parent, node, kind, boundary, data);
        tokens.add(token);
        return token;
    }

    @Nullable Token find(int id) {
        for (var token : tokens) {
            if (token.id() == id) {
                return token;
            }
        }
        return null;
    }

    Token get(int id) {
        var token = find(id);
        if (token == null) {
            throw FlowProblem.BAD_STATE.with("reason", "no token " + id);
        }
        return token;
    }

    void replace(Token token) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).id() == token.id()) {
                tokens.set(i, token);
                return;
            }
        }
    }

    /** Takes a token away that has done its part, and what still hangs on it. */
    void consume(Token token) {
        clear(token.id(), true);
        tokens.remove(token);
    }

    /** Calls a token off, with everything that hangs on it, and says so. */
    void cancel(Token token) {
        clear(token.id(), true);
        tokens.remove(token);
        var id = token.id();
        if (id >= firstOfStep) {
            effects.removeIf(effect -> waitIdOf(effect) == id);
            return;
        }
        switch (token.kind()) {
            case WORK -> tell(new Effect.WithdrawWork(id));
            case SERVICE -> tell(new Effect.StopService(id));
            case TIMER -> tell(new Effect.StopTimer(id));
            case MESSAGE, SIGNAL -> tell(new Effect.StopAwaiting(id));
            case SCOPE, CALL, REPEAT -> {}
        }
    }

    /** Calls off what lies in a scope; the events at its own edge only if asked to. */
    void clear(int scope, boolean edgeToo) {
        for (var token : List.copyOf(tokens)) {
            if (token.parent() == scope && (edgeToo || !token.boundary())) {
                cancel(token);
            }
        }
        arrivals.removeIf(arrival -> arrival.scope() == scope);
        moves.removeIf(move -> move.scope() == scope);
    }

    private static int waitIdOf(Effect effect) {
        return switch (effect) {
            case Effect.OfferWork offer -> offer.waitId();
            case Effect.RunService run -> run.waitId();
            case Effect.Decide decide -> decide.waitId();
            case Effect.StartTimer timer -> timer.waitId();
            case Effect.AwaitMessage await -> await.waitId();
            case Effect.AwaitSignal await -> await.waitId();
            case Effect.WithdrawWork _,
                    Effect.StopService _,
                    Effect.Send _,
                    Effect.Broadcast _,
                    Effect.StopTimer _,
                    Effect.StopAwaiting _,
                    Effect.Ended _ ->
                    -1;
        };
    }

    // Models and variables, by scope

    ProcessModel modelOf(int scope) {
        for (int id = scope; id != PROCESS; ) {
            var token = get(id);
            if (token.kind() == Kind.CALL) {
                var outer = modelOf(token.parent());
                return called(outer, (Node.CallActivity) outer.getNode(token.node()));
            }
            id = token.parent();
        }
        return model;
    }

    static ProcessModel called(ProcessModel outer, Node.CallActivity call) {
        var inner = outer.called().get(call.calledElement());
        if (inner == null) {
            throw FlowProblem.UNKNOWN_CALL.with(
                    "process", outer.id(), "node", call.id(), "called", call.calledElement());
        }
        return inner;
    }

    /** The node a token rests at; a boundary event lies beside its host, not in it. */
    Node nodeOf(Token token) {
        int scope = token.boundary() ? get(token.parent()).parent() : token.parent();
        return modelOf(scope).getNode(token.node());
    }

    Map<String, Object> variables(int scope) {
        var owner = owner(scope);
        return owner == null ? variables : owner.data();
    }

    void put(int scope, Map<String, ?> more) {
        if (more.isEmpty()) {
            return;
        }
        var owner = owner(scope);
        if (owner == null) {
            variables = Values.merge(variables, more);
        } else {
            replace(owner.with(Values.merge(owner.data(), more)));
        }
    }

    void put(int scope, String name, @Nullable Object value) {
        var owner = owner(scope);
        if (owner == null) {
            variables = Values.merge(variables, name, value);
        } else {
            replace(owner.with(Values.merge(owner.data(), name, value)));
        }
    }

    /** The called process whose variables a scope sees; null for the process itself. */
    private @Nullable Token owner(int scope) {
        for (int id = scope; id != PROCESS; ) {
            var token = get(id);
            if (token.kind() == Kind.CALL) {
                return token;
            }
            id = token.parent();
        }
        return null;
    }
}
