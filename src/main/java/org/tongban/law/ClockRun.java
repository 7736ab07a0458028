package org.tongban.law;

import java.time.Instant;
import java.util.List;

/**
 * What happened to one clock so far.
 *
 * @param at the moment it is read: now, or when the matter ended
 */
public record ClockRun(
        Instant start, List<Extension> extensions, List<Suspension> suspensions, Instant at) {

    public ClockRun {
        extensions = List.copyOf(extensions);
        suspensions = List.copyOf(suspensions);
    }

    public static ClockRun of(Instant start, Instant at) {
        return new ClockRun(start, List.of(), List.of(), at);
    }

    public ClockRun extended(List<Extension> by) {
        return new ClockRun(start, by, suspensions, at);
    }

    public ClockRun suspended(List<Suspension> during) {
        return new ClockRun(start, extensions, during, at);
    }
}
