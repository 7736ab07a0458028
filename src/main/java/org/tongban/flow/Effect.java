package org.tongban.flow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a step asks of the world. Wait ids are small numbers, given in the order of creation, the
 * same on every replay; what is both begun and given up within one step is not told.
 */
public sealed interface Effect {

    /**
     * Work for a person.
     *
     * @param attributes of the user task in our own namespace, such as {@code role}
     * @param input what the input mappings gave, and the item of a multi-instance
     * @param instance number of the instance in a multi-instance from 0, else 0
     */
    record OfferWork(
            int waitId,
            String nodeId,
            String name,
            Map<String, String> attributes,
            Map<String, Object> input,
            int instance)
            implements Effect {}

    /** The work is no longer to be done. */
    record WithdrawWork(int waitId) implements Effect {}

    /** A program is to run, and to answer with {@link Event.ServiceDone}. */
    record RunService(
            int waitId,
            String nodeId,
            String name,
            Map<String, String> attributes,
            Map<String, Object> input)
            implements Effect {}

    /** A decision table is to be asked, and to answer with {@link Event.ServiceDone}. */
    record Decide(
            int waitId,
            String nodeId,
            String name,
            Map<String, String> attributes,
            Map<String, Object> input)
            implements Effect {}

    /** The answer of this program or table is no longer wanted. */
    record StopService(int waitId) implements Effect {}

    /**
     * Something is to be sent; nothing waits for it.
     *
     * @param message name of the message of a throwing event, or null for a send task
     */
    record Send(
            String nodeId,
            String name,
            @Nullable String message,
            Map<String, String> attributes,
            Map<String, Object> input)
            implements Effect {}

    /** A signal is to be given to every process that waits for it, this one included. */
    record Broadcast(String nodeId, String signal) implements Effect {}

    /**
     * A timer is to run; {@code value} is an ISO 8601 duration or date, or the name of a deadline.
     */
    record StartTimer(
            int waitId,
            String nodeId,
            String name,
            Trigger.Form form,
            String value,
            Map<String, String> attributes)
            implements Effect {}

    /** The timer is no longer wanted. */
    record StopTimer(int waitId) implements Effect {}

    /** The process waits for a message. */
    record AwaitMessage(int waitId, String nodeId, String message, Map<String, String> attributes)
            implements Effect {}

    /** The process waits for a signal. */
    record AwaitSignal(int waitId, String nodeId, String signal, Map<String, String> attributes)
            implements Effect {}

    /** The process no longer waits for this message or signal. */
    record StopAwaiting(int waitId) implements Effect {}

    /**
     * The process is over; nothing comes after this.
     *
     * @param endNodeId the end event reached last, or null when it was cancelled
     */
    record Ended(@Nullable String endNodeId, boolean terminated) implements Effect {}
}
