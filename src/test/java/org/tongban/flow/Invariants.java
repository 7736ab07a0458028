package org.tongban.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.Collectors;

/** What must hold of every step of every process. */
final class Invariants {

    private Invariants() {}

    static void check(ProcessState before, Event event, Step step) {
        var after = step.state();
        var ids = after.tokens().stream().map(Token::id).toList();
        assertThat(ids).as("ids once, in order").isSorted().doesNotHaveDuplicates();
        assertThat(ids).as("ids given").allMatch(id -> id < after.next());
        assertThat(after.next()).isGreaterThanOrEqualTo(before.next());
        for (var token : after.tokens()) {
            assertThat(token.parent() == 0 || ids.contains(token.parent()))
                    .as("no orphan " + token)
                    .isTrue();
        }
        assertThat(after.arrivals()).allMatch(arrival -> arrival.count() > 0);
        if (after.status().over()) {
            assertThat(after.tokens()).as("nothing after the end").isEmpty();
            assertThat(after.arrivals()).isEmpty();
            assertThat(step.effects()).last().isInstanceOf(Effect.Ended.class);
        } else {
            assertThat(after.waits()).as("something waits").isNotEmpty();
        }
        told(before, event, step);
    }

    /** Every wait is told when it begins and when it is called off, and nothing else is. */
    private static void told(ProcessState before, Event event, Step step) {
        var open = before.waits().stream().map(Token::id).collect(Collectors.toSet());
        var begun = new HashSet<Integer>();
        var stopped = new HashSet<Integer>();
        for (var effect : step.effects()) {
            switch (effect) {
                case Effect.OfferWork one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.RunService one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.Decide one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.StartTimer one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.AwaitMessage one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.AwaitSignal one -> assertThat(begun.add(one.waitId())).isTrue();
                case Effect.WithdrawWork one -> assertThat(stopped.add(one.waitId())).isTrue();
                case Effect.StopService one -> assertThat(stopped.add(one.waitId())).isTrue();
                case Effect.StopTimer one -> assertThat(stopped.add(one.waitId())).isTrue();
                case Effect.StopAwaiting one -> assertThat(stopped.add(one.waitId())).isTrue();
                case Effect.Send _, Effect.Broadcast _, Effect.Ended _ -> {}
            }
        }
        assertThat(open).as("only what was open is stopped").containsAll(stopped);
        var expected = new HashSet<>(open);
        expected.removeAll(stopped);
        expected.addAll(begun);
        var waiting = step.state().waits().stream().map(Token::id).collect(Collectors.toSet());
        assertThat(expected).as("told " + step.effects()).containsAll(waiting);
        expected.removeAll(waiting);
        assertThat(expected).as("taken by the event itself").allMatch(open::contains);
        switch (event) {
            case Event.WorkDone done -> assertThat(expected).containsOnly(done.waitId());
            case Event.ServiceDone done -> assertThat(expected).containsOnly(done.waitId());
            case Event.TimerFired fired -> assertThat(expected).containsOnly(fired.waitId());
            case Event.MessageReceived _ -> assertThat(expected).hasSizeLessThanOrEqualTo(1);
            case Event.SignalReceived _, Event.Cancelled _ -> {}
            case Event.Started _ -> assertThat(expected).isEmpty();
        }
    }
}
