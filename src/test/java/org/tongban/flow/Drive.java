package org.tongban.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Drives one process by names of nodes, and reads aloud what it offers; every state goes by JSON.
 */
final class Drive {

    private final ProcessModel model;
    private ProcessState state = ProcessState.fresh();
    private List<Effect> effects = List.of();

    private Drive(ProcessModel model) {
        this.model = model;
    }

    static Drive of(ProcessModel model) {
        return new Drive(model);
    }

    static Drive started(ProcessModel model, Object... variables) {
        return new Drive(model).on(new Event.Started(map(variables)));
    }

    static Drive started(String inside, Object... variables) {
        return started(Bpmn.model(inside), variables);
    }

    Drive on(Event event) {
        var step = Flow.advance(model, state, event);
        state = ProcessState.fromJson(step.state().toJson());
        if (!state.equals(step.state())) {
            throw new AssertionError("lost in JSON: " + step.state() + " became " + state);
        }
        effects = step.effects();
        return this;
    }

    Drive work(String node, Object... variables) {
        return on(new Event.WorkDone(wait(node), map(variables)));
    }

    Drive service(String node, Object... variables) {
        return on(new Event.ServiceDone(wait(node), map(variables)));
    }

    Drive timer(String node) {
        return on(new Event.TimerFired(wait(node)));
    }

    Drive message(String name, Object... variables) {
        return on(new Event.MessageReceived(name, map(variables)));
    }

    Drive signal(String name) {
        return on(new Event.SignalReceived(name, Map.of()));
    }

    int wait(String node) {
        return state.findWaitAt(node)
                .orElseThrow(() -> new AssertionError("nothing waits at " + node + ": " + waits()))
                .id();
    }

    /** The nodes at which something waits, in the order of their beginning. */
    List<String> waits() {
        return state.waits().stream().map(Token::node).toList();
    }

    ProcessState state() {
        return state;
    }

    List<Effect> effects() {
        return effects;
    }

    String end() {
        return String.valueOf(state.end());
    }

    <T extends Effect> List<T> effects(Class<T> type) {
        var found = new ArrayList<T>();
        effects.stream().filter(type::isInstance).map(type::cast).forEach(found::add);
        return found;
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new java.util.LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
