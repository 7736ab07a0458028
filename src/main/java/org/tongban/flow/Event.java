package org.tongban.flow;

import java.util.Map;

/** What happened to a process from outside. Variables given are merged into the process's own. */
public sealed interface Event {

    /** It begins. */
    record Started(Map<String, ?> variables) implements Event {}

    /** A person has done the work that {@link Effect.OfferWork} offered. */
    record WorkDone(int waitId, Map<String, ?> variables) implements Event {}

    /** A program has answered {@link Effect.RunService} or {@link Effect.Decide}. */
    record ServiceDone(int waitId, Map<String, ?> variables) implements Event {}

    /** The time of {@link Effect.StartTimer} has come. */
    record TimerFired(int waitId) implements Event {}

    /** A message came; the wait that has waited longest for this name takes it. */
    record MessageReceived(String name, Map<String, ?> variables) implements Event {}

    /** A signal came; all that wait for this name take it, and none is no error. */
    record SignalReceived(String name, Map<String, ?> variables) implements Event {}

    /** The whole process is called off. */
    record Cancelled() implements Event {}
}
