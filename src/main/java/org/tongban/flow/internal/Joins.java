package org.tongban.flow.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.flow.Arrival;
import org.tongban.flow.Node;

/**
 * Joining gateways: which tokens have come, by which incoming flow, and when they go on together.
 */
final class Joins {

    private final Marking marking;

    Joins(Marking marking) {
        this.marking = marking;
    }

    /** A gateway that can go on now, in its scope. */
    record Ready(int scope, Node.InclusiveGateway gateway) {}

    void arrive(int scope, Node node, String flow) {
        var arrivals = marking.arrivals();
        for (int i = 0; i < arrivals.size(); i++) {
            var one = arrivals.get(i);
            if (is(one, scope, node.id()) && one.flow().equals(flow)) {
                arrivals.set(i, new Arrival(scope, node.id(), flow, one.count() + 1));
                return;
            }
        }
        arrivals.add(new Arrival(scope, node.id(), flow, 1));
    }

    /** Whether every incoming flow has brought a token (BPMN 2.0, table 13.1). */
    boolean complete(int scope, Node.ParallelGateway gateway) {
        int marked = 0;
        for (var arrival : marking.arrivals()) {
            if (is(arrival, scope, gateway.id())) {
                marked++;
            }
        }
        return marked == gateway.place().incoming().size();
    }

    /** Takes one token from each incoming flow that has one. */
    void take(int scope, Node gateway) {
        var arrivals = marking.arrivals();
        for (int i = arrivals.size() - 1; i >= 0; i--) {
            var one = arrivals.get(i);
            if (is(one, scope, gateway.id())) {
                if (one.count() == 1) {
                    arrivals.remove(i);
                } else {
                    arrivals.set(i, new Arrival(scope, one.node(), one.flow(), one.count() - 1));
                }
            }
        }
    }

    /** An inclusive gateway that need wait for no further token (BPMN 2.0, table 13.3). */
    @Nullable Ready ready() {
        for (var arrival : marking.arrivals()) {
            var model = marking.modelOf(arrival.scope());
            if (model.getNode(arrival.node()) instanceof Node.InclusiveGateway gateway
                    && !mayGetMore(arrival.scope(), gateway)) {
                return new Ready(arrival.scope(), gateway);
            }
        }
        return null;
    }

    private boolean mayGetMore(int scope, Node.InclusiveGateway gateway) {
        var marked = new HashSet<String>();
        for (var arrival : marking.arrivals()) {
            if (is(arrival, scope, gateway.id())) {
                marked.add(arrival.flow());
            }
        }
        for (var token : marking.tokens()) {
            if (token.parent() == scope
                    && !token.boundary()
                    && awaited(token.node(), gateway, marked)) {
                return true;
            }
        }
        for (var arrival : marking.arrivals()) {
            if (arrival.scope() == scope
                    && !arrival.node().equals(gateway.id())
                    && awaited(arrival.node(), gateway, marked)) {
                return true;
            }
        }
        return false;
    }

    /** A token here can still come in by a flow that has none, and by no flow that has one. */
    private static boolean awaited(String from, Node.InclusiveGateway gateway, Set<String> marked) {
        boolean reachesUnmarked = false;
        for (var entry : gateway.upstream().entrySet()) {
            if (entry.getValue().contains(from)) {
                if (marked.contains(entry.getKey())) {
                    return false;
                }
                reachesUnmarked = true;
            }
        }
        return reachesUnmarked;
    }

    private static boolean is(Arrival arrival, int scope, String node) {
        return arrival.scope() == scope && arrival.node().equals(node);
    }

    /** The nodes at which tokens wait for others that will never come. */
    List<String> waiting() {
        return marking.arrivals().stream().map(Arrival::node).distinct().toList();
    }
}
