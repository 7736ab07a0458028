package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tongban.flow.Token.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Random sound processes go through Flowable and through {@code advance}: the same must wait after
 * every event, and the end must come at the same one. {@code -Dflow.seed=} repeats a run.
 */
class OracleTests {

    private static final int MOST_EVENTS = 40;

    @Test
    void agreesWithFlowableOnTwoHundredModels() {
        drive(200);
    }

    @Test
    @Tag("long")
    void agreesWithFlowableOnTwoThousandModels() {
        var share = drive(2_000);
        assertThat(share).allSatisfy((element, count) -> assertThat(count).isGreaterThan(100));
        assertThat(share.get("crossed") + share.get("overlapping")).isGreaterThan(200);
    }

    private static Map<String, Integer> drive(int models) {
        long seed = Long.getLong("flow.seed", System.nanoTime());
        System.out.println("OracleTests: -Dflow.seed=" + seed + ", " + models + " models");
        var share = new TreeMap<String, Integer>();
        int events = 0;
        try (var flowable = new Flowable()) {
            for (int i = 0; i < models; i++) {
                var process = new RandomProcess(seed + i);
                process.elements().forEach(element -> share.merge(element, 1, Integer::sum));
                events += compare(flowable, process, seed + i);
            }
        }
        System.out.println("OracleTests: " + events + " events, models by element " + share);
        return share;
    }

    private static int compare(Flowable flowable, RandomProcess process, long seed) {
        return trace(flowable, process, seed).length();
    }

    /** Drives both engines through one model; fails where they differ. */
    static Trace trace(Flowable flowable, RandomProcess process, long seed) {
        var random = new Random(seed);
        var told = new ArrayList<String>();
        // An edge fires once a run: twice, and Flowable would join two tokens of one flow.
        var fired = new HashSet<String>();
        try {
            var model = ProcessModels.read(Bpmn.bytes(process.ours()), "random-" + seed + ".bpmn");
            var variables = new HashMap<String, Object>();
            for (int i = 0; i < 4; i++) {
                variables.put("v" + i, random.nextInt(3));
            }
            told.add("start " + variables);
            var trace = new Trace(model, variables);
            flowable.start(process.flowables(), variables);
            var state = Trace.served(Flow::advance, model, ProcessState.fresh(), new Event.Started(variables));
            for (int i = 0; i < MOST_EVENTS; i++) {
                same(flowable, state);
                trace.stood(Trace.Standing.of(state));
                var wait = unique(model, state, random, fired);
                if (wait == null) {
                    break;
                }
                Map<String, Object> change = Map.of("v" + random.nextInt(4), random.nextInt(3));
                fired.add(wait.node());
                told.add(wait.kind() + " " + wait.node() + " " + change);
                happen(flowable, wait, change);
                trace.happened(wait.kind(), wait.node(), change);
                state = Trace.served(
                        Flow::advance, model, state, Trace.event(wait.id(), wait.kind(), wait.node(), change));
            }
            return trace;
        } catch (AssertionError | RuntimeException mismatch) {
            throw new AssertionError(
                    "-Dflow.seed=%d (one model)%n%s%n%s"
                            .formatted(seed, String.join("\n", told), process.ours()),
                    mismatch);
        } finally {
            flowable.drop();
        }
    }

    private static void happen(Flowable flowable, Token wait, Map<String, Object> change) {
        var node = wait.node();
        switch (wait.kind()) {
            case WORK -> flowable.work(node, change);
            case TIMER -> flowable.timer(node);
            case SIGNAL -> flowable.signal(node);
            case MESSAGE -> {
                if (node.contains("rT")) {
                    flowable.receive(node, change);
                } else {
                    flowable.message(node, Map.of());
                }
            }
            case SERVICE, SCOPE, CALL, REPEAT -> throw new AssertionError("not a wait " + wait);
        }
    }

    private static void same(Flowable flowable, ProcessState state) {
        var ours = state.waits().stream().map(Token::node).sorted().toList();
        var receiveTasks = ours.stream().filter(node -> node.contains("rT")).distinct().toList();
        assertThat(ours).as("waits").isEqualTo(flowable.waits(receiveTasks));
        assertThat(state.status().over()).as("over").isEqualTo(flowable.ended());
    }

    /**
     * A wait that both engines understand alike: the only one at its node, or one of equal ones.
     */
    private static @Nullable Token unique(
            ProcessModel model, ProcessState state, Random random, Set<String> fired) {
        var candidates =
                state.waits().stream()
                        .filter(wait -> !(wait.boundary() && fired.contains(wait.node())))
                        .filter(wait -> alike(model, state, wait))
                        .toList();
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    private static boolean alike(ProcessModel model, ProcessState state, Token wait) {
        var same = state.waits().stream().filter(one -> one.node().equals(wait.node())).toList();
        if (same.stream().anyMatch(one -> one.parent() != wait.parent())) {
            return false;
        }
        boolean repeated =
                state.findToken(wait.parent())
                        .filter(parent -> parent.kind() == Kind.REPEAT)
                        .isPresent();
        // Two of one node differ when one of them has already lost an event at its edge.
        return same.size() == 1
                || repeated
                || (model.nodes().get(wait.node()) instanceof Node.UserTask task
                        && task.boundaries().isEmpty());
    }
}
