package org.tongban.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a process that a token can reach. */
public sealed interface Node {

    Place place();

    default String id() {
        return place().id();
    }

    default String name() {
        return place().name();
    }

    /** Where a process or sub-process begins. */
    record StartEvent(Place place) implements Node {}

    /** Where a token ends: plainly, taking its whole scope with it, or sending something. */
    record EndEvent(Place place, boolean terminates, @Nullable Trigger trigger) implements Node {}

    /** An intermediate event that waits. */
    record CatchEvent(Place place, Trigger trigger) implements Node {}

    /** An intermediate event that sends a message or signal, or only marks a point. */
    record ThrowEvent(Place place, @Nullable Trigger trigger) implements Node {}

    /** An event at the edge of an activity. */
    record BoundaryEvent(Place place, String host, Trigger trigger, boolean interrupting)
            implements Node {}

    /** A gateway. */
    sealed interface Gateway extends Node {}

    /** One way out: the first whose condition is true, else the default. */
    record ExclusiveGateway(Place place) implements Gateway {}

    /** Every way out, when a token has come in by every way in. */
    record ParallelGateway(Place place) implements Gateway {}

    /**
     * Every way out whose condition is true, when no token can still come in by another way.
     *
     * @param upstream for each incoming flow, the nodes from which it can be reached without
     *     passing this gateway
     */
    record InclusiveGateway(Place place, Map<String, Set<String>> upstream) implements Gateway {}

    /** Something that takes time and may carry boundary events. */
    sealed interface Activity extends Node {
        List<BoundaryEvent> boundaries();

        Mappings mappings();
    }

    /** Work of a person. */
    record UserTask(
            Place place, List<BoundaryEvent> boundaries, Mappings mappings, @Nullable Repeat repeat)
            implements Activity {}

    /** Work of a program. */
    record ServiceTask(Place place, List<BoundaryEvent> boundaries, Mappings mappings)
            implements Activity {}

    /** A decision table. */
    record BusinessRuleTask(Place place, List<BoundaryEvent> boundaries, Mappings mappings)
            implements Activity {}

    /** Something sent; done at once. */
    record SendTask(Place place, List<BoundaryEvent> boundaries, Mappings mappings)
            implements Activity {}

    /** Waiting for a message. */
    record ReceiveTask(
            Place place, List<BoundaryEvent> boundaries, Mappings mappings, Trigger.Message message)
            implements Activity {}

    /** A part of the process with an inside of its own. */
    record SubProcess(Place place, List<BoundaryEvent> boundaries, Mappings mappings, String start)
            implements Activity {}

    /** Another process, run as a step of this one, with variables of its own. */
    record CallActivity(
            Place place, List<BoundaryEvent> boundaries, Mappings mappings, String calledElement)
            implements Activity {}
}
