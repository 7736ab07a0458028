package org.tongban.flow.internal;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Problem;
import org.tongban.flow.Effect;
import org.tongban.flow.Event;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Node;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.ProcessState;
import org.tongban.flow.ProcessState.Status;
import org.tongban.flow.Step;
import org.tongban.flow.Token;
import org.tongban.flow.Token.Kind;
import org.tongban.flow.Trigger;

import java.util.Map;
import java.util.Set;

/** One step: an event moves tokens until all of them rest. */
public final class Run {

    /** More moves than this in one step is a loop without a stop. */
    private static final int MOST_MOVES = 10_000;

    private final ProcessModel model;
    private final ProcessState before;
    private final Marking marking;
    private final Joins joins;
    private final Arriving arriving;

    public Run(ProcessModel model, ProcessState before) {
        this.model = model;
        this.before = before;
        this.marking = new Marking(model, before);
        this.joins = new Joins(marking);
        this.arriving = new Arriving(marking, joins);
    }

    public Step apply(Event event) {
        checkStatus(event);
        switch (event) {
            case Event.Started started -> start(started.variables());
            case Event.WorkDone done -> work(done);
            case Event.ServiceDone done -> service(done);
            case Event.TimerFired fired ->
                    fire(waiting(fired.waitId(), Set.of(Kind.TIMER), event), Map.of());
            case Event.MessageReceived message -> fire(receiver(message), message.variables());
            case Event.SignalReceived signal -> signal(signal);
            case Event.Cancelled _ -> cancel();
        }
        settle();
        return new Step(marking.state(), marking.effects());
    }

    private void checkStatus(Event event) {
        if (event instanceof Event.Started) {
            if (before.status() != Status.NEW) {
                throw refusal(FlowProblem.ALREADY_STARTED, event);
            }
        } else if (before.status() != Status.RUNNING) {
            throw refusal(FlowProblem.NOT_RUNNING, event);
        }
    }

    private Problem refusal(FlowProblem code, Event event) {
        return code.with(
                "event",
                event.getClass().getSimpleName(),
                "process",
                model.id(),
                "state",
                before.status().name(),
                "waits",
                before.waits().stream().map(wait -> wait.id() + ":" + wait.node()).toList());
    }

    private void start(Map<String, ?> variables) {
        marking.status = Status.RUNNING;
        marking.put(Marking.PROCESS, variables);
        marking.moves.add(new Marking.Move(Marking.PROCESS, model.getNode(model.start()), null));
    }

    private Token waiting(int id, Set<Kind> kinds, Event event) {
        var token = marking.find(id);
        if (token == null || !kinds.contains(token.kind())) {
            throw refusal(FlowProblem.NO_SUCH_WAIT, event);
        }
        return token;
    }

    private void work(Event.WorkDone done) {
        var token = waiting(done.waitId(), Set.of(Kind.WORK), done);
        var parent = token.parent() == Marking.PROCESS ? null : marking.get(token.parent());
        if (parent != null && parent.kind() == Kind.REPEAT) {
            var task = (Node.UserTask) marking.nodeOf(parent);
            var repeat = task.repeat();
            if (repeat != null) {
                arriving.repeating().done(token, task, repeat, done.variables());
                return;
            }
        }
        arriving.finish(token, (Node.Activity) marking.nodeOf(token), done.variables());
    }

    private void service(Event.ServiceDone done) {
        var token = waiting(done.waitId(), Set.of(Kind.SERVICE), done);
        arriving.finish(token, (Node.Activity) marking.nodeOf(token), done.variables());
    }

    // Catching

    private Token receiver(Event.MessageReceived message) {
        for (var token : marking.tokens()) {
            if (token.kind() == Kind.MESSAGE && message.name().equals(nameAwaited(token))) {
                return token;
            }
        }
        throw refusal(FlowProblem.NOBODY_WAITS, message);
    }

    private void signal(Event.SignalReceived signal) {
        var receivers =
                marking.tokens().stream()
                        .filter(token -> token.kind() == Kind.SIGNAL)
                        .filter(token -> signal.name().equals(nameAwaited(token)))
                        .toList();
        for (var receiver : receivers) {
            // One receiver may have called another off.
            if (marking.find(receiver.id()) != null) {
                fire(receiver, signal.variables());
            }
        }
    }

    private @Nullable String nameAwaited(Token token) {
        return switch (marking.nodeOf(token)) {
            case Node.CatchEvent event -> name(event.trigger());
            case Node.BoundaryEvent event -> name(event.trigger());
            case Node.ReceiveTask task -> task.message().name();
            default -> null;
        };
    }

    private static @Nullable String name(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Message message -> message.name();
            case Trigger.Signal signal -> signal.name();
            case Trigger.Timer _ -> null;
        };
    }

    private void fire(Token token, Map<String, ?> variables) {
        switch (marking.nodeOf(token)) {
            case Node.CatchEvent event -> {
                marking.consume(token);
                marking.put(token.parent(), variables);
                arriving.leave(token.parent(), event);
            }
            case Node.ReceiveTask task -> arriving.finish(token, task, variables);
            case Node.BoundaryEvent event -> fireBoundary(token, event, variables);
            default -> throw FlowProblem.BAD_STATE.with("reason", "no event at " + token.node());
        }
    }

    private void fireBoundary(Token token, Node.BoundaryEvent event, Map<String, ?> variables) {
        var host = marking.get(token.parent());
        int scope = host.parent();
        if (event.interrupting()) {
            marking.consume(token);
            marking.cancel(host);
        } else if (token.kind() == Kind.TIMER) {
            marking.consume(token);
        }
        marking.put(scope, variables);
        arriving.leave(scope, event);
    }

    private void cancel() {
        marking.clear(Marking.PROCESS, true);
        marking.status = Status.CANCELLED;
    }

    // Coming to rest

    private void settle() {
        int moves = 0;
        while (!marking.status.over()) {
            var move = marking.moves.poll();
            if (move != null) {
                if (++moves > MOST_MOVES) {
                    throw FlowProblem.ENDLESS.with("process", model.id(), "node", move.node().id());
                }
                arriving.arrive(move);
            } else if (!completeScope() && !fireInclusive()) {
                break;
            }
        }
        if (marking.status.over()) {
            var end = marking.status == Status.CANCELLED ? null : marking.end;
            marking.tell(new Effect.Ended(end, marking.status == Status.TERMINATED));
        } else if (marking.tokens().stream().noneMatch(token -> token.kind().waits())) {
            throw FlowProblem.STUCK.with("process", model.id(), "nodes", joins.waiting());
        }
    }

    /** Ends one scope in which nothing is left; false when there is none. */
    private boolean completeScope() {
        for (var token : marking.tokens()) {
            if ((token.kind() == Kind.SCOPE || token.kind() == Kind.CALL) && empty(token.id())) {
                var activity = (Node.Activity) marking.nodeOf(token);
                Map<String, Object> results = Map.of();
                if (token.kind() == Kind.CALL) {
                    results = Arriving.map(activity.mappings().outputs(), token.data());
                    int scope = token.parent();
                    marking.consume(token);
                    marking.put(scope, results);
                    arriving.leave(scope, activity);
                } else {
                    arriving.finish(token, activity, results);
                }
                return true;
            }
        }
        if (empty(Marking.PROCESS)) {
            marking.status = Status.ENDED;
            return true;
        }
        return false;
    }

    private boolean empty(int scope) {
        return marking.tokens().stream()
                        .noneMatch(token -> token.parent() == scope && !token.boundary())
                && marking.arrivals().stream().noneMatch(arrival -> arrival.scope() == scope);
    }

    private boolean fireInclusive() {
        if (marking.arrivals().isEmpty()) {
            return false;
        }
        var ready = joins.ready();
        if (ready == null) {
            return false;
        }
        joins.take(ready.scope(), ready.gateway());
        arriving.leave(ready.scope(), ready.gateway());
        return true;
    }
}
