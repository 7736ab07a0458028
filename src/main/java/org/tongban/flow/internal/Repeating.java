package org.tongban.flow.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Effect;
import org.tongban.flow.FlowProblem;
import org.tongban.flow.Node;
import org.tongban.flow.Repeat;
import org.tongban.flow.Token;
import org.tongban.flow.Token.Kind;

/** Multi-instance user tasks (BPMN 2.0, 13.3.7): a body token with the instances hanging on it. */
final class Repeating {

    private static final String TOTAL = "total";
    private static final String STARTED = "started";
    private static final String DONE = "done";
    private static final String ITEMS = "items";
    private static final int MOST_INSTANCES = 1_000;

    private final Marking marking;
    private final Arriving arriving;

    Repeating(Marking marking, Arriving arriving) {
        this.marking = marking;
        this.arriving = arriving;
    }

    void begin(int scope, Node.UserTask task, Repeat repeat) {
        var items = items(scope, task, repeat);
        int total = items == null ? cardinality(scope, task, repeat) : items.size();
        if (total == 0) {
            arriving.leave(scope, task);
            return;
        }
        var data = new LinkedHashMap<String, Object>();
        data.put(TOTAL, (long) total);
        data.put(STARTED, 0L);
        data.put(DONE, 0L);
        if (items != null) {
            data.put(ITEMS, items);
        }
        var body = marking.rest(scope, task.id(), Kind.REPEAT, false, Map.copyOf(data));
        for (int i = 0; i < (repeat.sequential() ? 1 : total); i++) {
            start(body.id(), task, repeat);
        }
        arriving.guard(scope, body, task);
    }

    private void start(int bodyId, Node.UserTask task, Repeat repeat) {
        var body = marking.get(bodyId);
        int index = count(body, STARTED);
        marking.replace(body.with(Values.merge(body.data(), STARTED, index + 1L)));
        var local = local(body, repeat, index);
        var seen = Values.merge(marking.variables(body.parent()), local);
        var input = Values.merge(local, Arriving.map(task.mappings().inputs(), seen));
        var data = Map.<String, Object>of("index", (long) index);
        var token = marking.rest(bodyId, task.id(), Kind.WORK, false, data);
        marking.tell(
                new Effect.OfferWork(
                        token.id(),
                        task.id(),
                        task.name(),
                        task.place().attributes(),
                        input,
                        index));
    }

    private static Map<String, Object> local(Token body, Repeat repeat, int index) {
        var element = repeat.element();
        return element != null && body.data().get(ITEMS) instanceof List<?> items
                ? Values.merge(Map.of(), element, items.get(index))
                : Map.of();
    }

    /** One instance is done; the others go on, or are called off when the condition holds. */
    void done(Token instance, Node.UserTask task, Repeat repeat, Map<String, ?> results) {
        int bodyId = instance.parent();
        var body = marking.get(bodyId);
        int scope = body.parent();
        marking.consume(instance);
        gather(body, instance, task, repeat, results);
        int total = count(body, TOTAL);
        int done = count(body, DONE) + 1;
        body = marking.get(bodyId);
        marking.replace(body.with(Values.merge(body.data(), DONE, (long) done)));
        int started = count(body, STARTED);
        if (done == total || complete(scope, repeat, total, started - done, done)) {
            var last = marking.get(bodyId);
            marking.clear(bodyId, true);
            marking.consume(last);
            arriving.leave(scope, task);
        } else if (repeat.sequential()) {
            start(bodyId, task, repeat);
        }
    }

    private void gather(
            Token body, Token instance, Node.UserTask task, Repeat repeat, Map<String, ?> results) {
        int scope = body.parent();
        int index = ((Number) instance.data().getOrDefault("index", 0L)).intValue();
        var collection = repeat.outputCollection();
        var element = repeat.outputElement();
        if (collection == null || element == null) {
            arriving.output(scope, task.mappings(), results);
            return;
        }
        var seen =
                Values.merge(
                        Values.merge(marking.variables(scope), local(body, repeat, index)),
                        results);
        var value = element.evaluate(seen);
        var gathered = new ArrayList<Object>();
        if (marking.variables(scope).get(collection) instanceof List<?> before) {
            gathered.addAll(before);
        }
        if (value != null) {
            gathered.add(value);
        }
        if (!task.mappings().outputs().isEmpty()) {
            arriving.output(scope, task.mappings(), results);
        }
        marking.put(scope, collection, gathered);
    }

    private boolean complete(int scope, Repeat repeat, int total, int active, int done) {
        var condition = repeat.completion();
        if (condition == null) {
            return false;
        }
        var seen =
                Values.merge(
                        marking.variables(scope),
                        Map.of(
                                "numberOfInstances", total,
                                "numberOfActiveInstances", active,
                                "numberOfCompletedInstances", done));
        return Boolean.TRUE.equals(condition.evaluate(seen));
    }

    private @Nullable List<?> items(int scope, Node.UserTask task, Repeat repeat) {
        var collection = repeat.collection();
        if (collection == null) {
            return null;
        }
        var value = collection.evaluate(marking.variables(scope));
        if (value instanceof List<?> list && list.size() <= MOST_INSTANCES) {
            return list;
        }
        throw notCountable(task, collection.text(), value);
    }

    private int cardinality(int scope, Node.UserTask task, Repeat repeat) {
        var cardinality = repeat.cardinality();
        var value = cardinality == null ? null : cardinality.evaluate(marking.variables(scope));
        if (value instanceof Long number && number >= 0 && number <= MOST_INSTANCES) {
            return number.intValue();
        }
        throw notCountable(task, cardinality == null ? "" : cardinality.text(), value);
    }

    private static RuntimeException notCountable(
            Node.UserTask task, String expression, @Nullable Object value) {
        return FlowProblem.EXPRESSION_FAILED.with(
                "expression",
                expression,
                "reason",
                "%s needs a number or list of at most %d, not %s"
                        .formatted(task.id(), MOST_INSTANCES, value));
    }

    private static int count(Token body, String name) {
        return ((Number) body.data().getOrDefault(name, 0L)).intValue();
    }
}
