package org.tongban.flow.internal;

import org.jspecify.annotations.Nullable;
import org.tongban.flow.Effect;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Mappings;
import org.tongban.flow.Node;
import org.tongban.flow.Place;
import org.tongban.flow.ProcessState.Status;
import org.tongban.flow.SequenceFlow;
import org.tongban.flow.Token;
import org.tongban.flow.Token.Kind;
import org.tongban.flow.Trigger;
import org.tongban.flow.internal.Marking.Move;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a token does on reaching a node, and on leaving it. */
final class Arriving {

    private final Marking marking;
    private final Joins joins;
    private final Repeating repeating;

    Arriving(Marking marking, Joins joins) {
        this.marking = marking;
        this.joins = joins;
        this.repeating = new Repeating(marking, this);
    }

    Repeating repeating() {
        return repeating;
    }

    void arrive(Move move) {
        int scope = move.scope();
        switch (move.node()) {
            case Node.StartEvent start -> leave(scope, start);
            case Node.EndEvent end -> end(scope, end);
            case Node.ExclusiveGateway gateway -> leave(scope, gateway);
            case Node.ParallelGateway gateway -> join(scope, gateway, move.by());
            case Node.InclusiveGateway gateway -> join(scope, gateway, move.by());
            case Node.CatchEvent event -> {
                await(event, event.trigger(), scope, false);
            }
            case Node.ThrowEvent event -> {
                give(scope, event.place(), event.trigger());
                leave(scope, event);
            }
            case Node.BoundaryEvent event -> leave(scope, event);
            case Node.Activity activity -> begin(scope, activity);
        }
    }

    void leave(int scope, Node node) {
        for (var flow : Ways.from(node, marking.variables(scope))) {
            marking.moves.add(new Move(scope, marking.modelOf(scope).getNode(flow.target()), flow));
        }
        // An activity without a way out ends its token like an end event (BPMN 2.0, 13.3.1).
        if (node.place().outgoing().isEmpty() && scope == Marking.PROCESS) {
            marking.end = node.id();
        }
    }

    private void end(int scope, Node.EndEvent end) {
        give(scope, end.place(), end.trigger());
        if (scope == Marking.PROCESS) {
            marking.end = end.id();
        }
        if (end.terminates()) {
            marking.clear(scope, false);
            if (scope == Marking.PROCESS) {
                marking.status = Status.TERMINATED;
            }
        }
    }

    private void give(int scope, Place place, @Nullable Trigger trigger) {
        switch (trigger) {
            case null -> {}
            case Trigger.Message message ->
                    marking.tell(
                            new Effect.Send(
                                    place.id(),
                                    place.name(),
                                    message.name(),
                                    place.attributes(),
                                    marking.variables(scope)));
            case Trigger.Signal signal ->
                    marking.tell(new Effect.Broadcast(place.id(), signal.name()));
            case Trigger.Timer _ ->
                    throw FlowProblem.BAD_STATE.with("reason", "a timer cannot be thrown");
        }
    }

    private void join(int scope, Node.Gateway gateway, @Nullable SequenceFlow by) {
        if (by == null || gateway.place().incoming().size() <= 1) {
            leave(scope, gateway);
            return;
        }
        joins.arrive(scope, gateway, by.id());
        if (gateway instanceof Node.ParallelGateway parallel && joins.complete(scope, parallel)) {
            joins.take(scope, parallel);
            leave(scope, parallel);
        }
    }

    private void begin(int scope, Node.Activity activity) {
        var place = activity.place();
        var input = input(scope, activity.mappings());
        switch (activity) {
            case Node.UserTask task when task.repeat() != null ->
                    repeating.begin(scope, task, task.repeat());
            case Node.UserTask task -> {
                var token = rest(scope, task, Kind.WORK, Map.of());
                marking.tell(
                        new Effect.OfferWork(
                                token.id(), task.id(), task.name(), place.attributes(), input, 0));
                guard(scope, token, task);
            }
            case Node.ServiceTask task -> {
                var token = rest(scope, task, Kind.SERVICE, Map.of());
                marking.tell(
                        new Effect.RunService(
                                token.id(), task.id(), task.name(), place.attributes(), input));
                guard(scope, token, task);
            }
            case Node.BusinessRuleTask task -> {
                var token = rest(scope, task, Kind.SERVICE, Map.of());
                marking.tell(
                        new Effect.Decide(
                                token.id(), task.id(), task.name(), place.attributes(), input));
                guard(scope, token, task);
            }
            case Node.SendTask task -> {
                marking.tell(
                        new Effect.Send(task.id(), task.name(), null, place.attributes(), input));
                leave(scope, task);
            }
            case Node.ReceiveTask task ->
                    guard(scope, await(task, task.message(), scope, false), task);
            case Node.SubProcess sub -> {
                var token = rest(scope, sub, Kind.SCOPE, Map.of());
                guard(scope, token, sub);
                var model = marking.modelOf(token.id());
                marking.moves.add(new Move(token.id(), model.getNode(sub.start()), null));
            }
            case Node.CallActivity call -> {
                var inner = Marking.called(marking.modelOf(scope), call);
                var token = rest(scope, call, Kind.CALL, input);
                guard(scope, token, call);
                marking.moves.add(new Move(token.id(), inner.getNode(inner.start()), null));
            }
        }
    }

    private Token rest(int scope, Node node, Kind kind, Map<String, Object> data) {
        return marking.rest(scope, node.id(), kind, false, data);
    }

    /** Sets the events at the edge of an activity waiting. */
    void guard(int scope, Token host, Node.Activity activity) {
        for (var event : activity.boundaries()) {
            await(event, event.trigger(), host.id(), true);
        }
    }

    private Token await(Node node, Trigger trigger, int parent, boolean boundary) {
        var attributes = node.place().attributes();
        return switch (trigger) {
            case Trigger.Timer timer -> {
                var value = time(node, timer, parent);
                var token = marking.rest(parent, node.id(), Kind.TIMER, boundary, Map.of());
                marking.tell(
                        new Effect.StartTimer(
                                token.id(),
                                node.id(),
                                node.name(),
                                timer.form(),
                                value,
                                attributes));
                yield token;
            }
            case Trigger.Message message -> {
                var token = marking.rest(parent, node.id(), Kind.MESSAGE, boundary, Map.of());
                marking.tell(
                        new Effect.AwaitMessage(token.id(), node.id(), message.name(), attributes));
                yield token;
            }
            case Trigger.Signal signal -> {
                var token = marking.rest(parent, node.id(), Kind.SIGNAL, boundary, Map.of());
                marking.tell(
                        new Effect.AwaitSignal(token.id(), node.id(), signal.name(), attributes));
                yield token;
            }
        };
    }

    private String time(Node node, Trigger.Timer timer, int parent) {
        var expression = timer.expression();
        if (expression == null) {
            return timer.text();
        }
        // A timer at the edge of a call reads the caller's variables, not those of the called
        // process.
        var host = node instanceof Node.BoundaryEvent ? marking.get(parent).parent() : parent;
        var value = expression.evaluate(marking.variables(host));
        if (!(value instanceof String text) || !Times.valid(timer.form(), text)) {
            throw FlowProblem.EXPRESSION_FAILED.with(
                    "expression",
                    expression.text(),
                    "reason",
                    "the timer %s needs an ISO 8601 time, not %s".formatted(node.id(), value));
        }
        return text;
    }

    // Leaving activities

    /** An activity is done: its results are taken over, its edge is lifted, its token goes on. */
    void finish(Token token, Node.Activity activity, Map<String, ?> results) {
        int scope = token.parent();
        marking.consume(token);
        output(scope, activity.mappings(), results);
        leave(scope, activity);
    }

    private Map<String, Object> input(int scope, Mappings mappings) {
        return mappings.inputs().isEmpty()
                ? Map.of()
                : map(mappings.inputs(), marking.variables(scope));
    }

    /** Without output mappings every result becomes a variable; with them only what they name. */
    void output(int scope, Mappings mappings, Map<String, ?> results) {
        marking.put(
                scope,
                mappings.outputs().isEmpty()
                        ? results
                        : map(mappings.outputs(), Values.merge(marking.variables(scope), results)));
    }

    static Map<String, Object> map(List<Mappings.Mapping> mappings, Map<String, Object> variables) {
        var mapped = new LinkedHashMap<String, Object>();
        for (var mapping : mappings) {
            var value = mapping.source().evaluate(variables);
            if (value != null) {
                mapped.put(mapping.target(), value);
            }
        }
        return mapped;
    }
}
