package org.tongban.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tongban.flow.Token.Kind;

/**
 * What Flowable did with one model: where it waited after every event, and when it was over. A trace can be
 * driven again through any {@code advance}.
 */
final class Trace {

    /** A step of some process. */
    @FunctionalInterface
    interface Advance {
        Step step(ProcessModel model, ProcessState before, Event event);
    }

    /** An event by the node it happens at. */
    record Happening(Kind kind, String node, Map<String, Object> change) {}

    /** Where the model waits, sorted, and whether it is over. */
    record Standing(List<String> waits, boolean over) {
        static Standing of(ProcessState state) {
            return new Standing(state.waits().stream().map(Token::node).sorted().toList(), state.status().over());
        }
    }

    private final ProcessModel model;
    private final Map<String, Object> variables;
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Standing> standings = new ArrayList<>();

    Trace(ProcessModel model, Map<String, Object> variables) {
        this.model = model;
        this.variables = Map.copyOf(variables);
    }

    void stood(Standing standing) {
        standings.add(standing);
    }

    void happened(Kind kind, String node, Map<String, Object> change) {
        happenings.add(new Happening(kind, node, change));
    }

    int length() {
        return happenings.size();
    }

    /** Whether the same events lead to the same waits, by steps that keep every invariant. */
    boolean agrees(Advance advance) {
        try {
            var state = served(advance, model, ProcessState.fresh(), new Event.Started(variables));
            for (int i = 0; i < standings.size(); i++) {
                if (!Standing.of(state).equals(standings.get(i))) {
                    return false;
                }
                if (i < happenings.size()) {
                    var happening = happenings.get(i);
                    state = served(advance, model, state, event(state, happening));
                }
            }
            return true;
        } catch (RuntimeException | AssertionError | StackOverflowError caught) {
            return false;
        }
    }

    private static Event event(ProcessState state, Happening happening) {
        int id = state.waits().stream()
                .filter(wait -> wait.kind() == happening.kind() && wait.node().equals(happening.node()))
                .findFirst()
                .orElseThrow()
                .id();
        return event(id, happening.kind(), happening.node(), happening.change());
    }

    static Event event(int waitId, Kind kind, String node, Map<String, Object> change) {
        return switch (kind) {
            case WORK -> new Event.WorkDone(waitId, change);
            case TIMER -> new Event.TimerFired(waitId);
            case SIGNAL -> new Event.SignalReceived(node, Map.of());
            case MESSAGE -> new Event.MessageReceived(node, node.contains("rT") ? change : Map.of());
            case SERVICE, SCOPE, CALL, REPEAT -> throw new AssertionError("not a wait " + kind);
        };
    }

    /** Services and decisions are answered at once, as Flowable does. */
    static ProcessState served(Advance advance, ProcessModel model, ProcessState before, Event event) {
        var state = step(advance, model, before, event);
        for (int served = 0; served < 1_000; served++) {
            var service = state.waits().stream().filter(wait -> wait.kind() == Kind.SERVICE).findFirst();
            if (service.isEmpty()) {
                return state;
            }
            state = step(advance, model, state, new Event.ServiceDone(service.get().id(), Map.of()));
        }
        throw new AssertionError("services call each other for ever");
    }

    private static ProcessState step(Advance advance, ProcessModel model, ProcessState before, Event event) {
        var step = advance.step(model, before, event);
        Invariants.check(before, event, step);
        return ProcessState.fromJson(step.state().toJson());
    }
}
