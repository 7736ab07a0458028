package org.tongban.cases.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseFile;
import org.tongban.flow.Effect;
import org.tongban.law.ClockRun;
import org.tongban.law.Deadline;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Extension;

/** The legal clock of one case: pure reckoning over its rules and moments. */
final class CaseClock {

    private CaseClock() {}

    /** At submission: the time to accept runs (Administrative Licensing Law, art. 32). */
    static CaseFile.Times submitted(CaseRules rules, Instant at) {
        Deadline acceptance = rules.deadlines().of(rules.acceptance(), at, at);
        return new CaseFile.Times(
                at,
                at,
                null,
                null,
                null,
                acceptance.due(),
                acceptance.yellowAt(),
                null,
                acceptance.provisional(),
                List.of());
    }

    /** At acceptance: the promise and the law's own deadline run. */
    static CaseFile.Times accepted(CaseRules rules, CaseFile.Times times, Instant at) {
        Deadline promise = rules.deadlines().of(rules.promise(), at, at);
        Deadline statutory = rules.deadlines().of(rules.statutory(), at, at);
        return new CaseFile.Times(
                times.submitted(),
                times.received(),
                at,
                null,
                null,
                promise.due(),
                promise.yellowAt(),
                statutory.due(),
                promise.provisional() || statutory.provisional(),
                List.of());
    }

    /**
     * While the applicant is to supply something no clock of ours runs; his own may rest on a
     * calendar not yet published.
     */
    static CaseFile.Times waiting(CaseRules rules, CaseFile.Times times, Instant at) {
        var correction = rules.deadlines().of(DeadlineRule.of(rules.correction()), at, at);
        return new CaseFile.Times(
                times.submitted(),
                times.received(),
                null,
                null,
                null,
                null,
                null,
                null,
                correction.provisional(),
                List.of());
    }

    /** A correction is received anew. */
    static CaseFile.Times receivedAgain(CaseRules rules, CaseFile.Times times, Instant at) {
        var fresh = submitted(rules, at);
        return new CaseFile.Times(
                times.submitted(),
                at,
                null,
                null,
                null,
                fresh.due(),
                fresh.yellow(),
                null,
                fresh.provisional(),
                List.of());
    }

    static CaseFile.Times decided(CaseFile.Times times, Instant at) {
        return with(times, at, times.closed());
    }

    static CaseFile.Times closed(CaseFile.Times times, Instant at) {
        return with(times, times.decided(), at);
    }

    private static CaseFile.Times with(
            CaseFile.Times times, @Nullable Instant decided, @Nullable Instant closed) {
        return new CaseFile.Times(
                times.submitted(),
                times.received(),
                times.accepted(),
                decided,
                closed,
                times.due(),
                times.yellow(),
                times.lawDue(),
                times.provisional(),
                times.extensions());
    }

    /**
     * More time, approved and told: promise and law both move (Market Entity Registration
     * Regulation, art. 19).
     */
    static CaseFile.Times extended(
            CaseRules rules, CaseFile.Times times, Extension extension, Instant at) {
        var extensions = new ArrayList<>(times.extensions());
        extensions.add(extension);
        Instant start = times.accepted() == null ? times.received() : times.accepted();
        Deadline statutory = statutory(rules, start, extensions, at);
        return new CaseFile.Times(
                times.submitted(),
                times.received(),
                times.accepted(),
                times.decided(),
                times.closed(),
                statutory.due(),
                statutory.yellowAt(),
                statutory.due(),
                statutory.provisional(),
                extensions);
    }

    /**
     * The deadlines by the calendar as published now; everything else as it was.
     *
     * @param asked when a correction was asked for, while the case waits for one
     */
    static CaseFile.Times reckonedAnew(
            CaseRules rules, CaseFile.Times times, @Nullable Instant asked) {
        Instant accepted = times.accepted();
        if (accepted != null && !times.extensions().isEmpty()) {
            var last = times.extensions().getLast();
            var law = statutory(rules, accepted, times.extensions(), last.approvedAt());
            return dated(times, law.due(), law.yellowAt(), law.due(), law.provisional());
        }
        CaseFile.Times fresh = times;
        if (accepted != null) {
            fresh = accepted(rules, times, accepted);
        } else if (times.due() != null) {
            fresh = submitted(rules, times.received());
        } else if (asked != null) {
            fresh = waiting(rules, times, asked);
        }
        return dated(times, fresh.due(), fresh.yellow(), fresh.lawDue(), fresh.provisional());
    }

    private static CaseFile.Times dated(
            CaseFile.Times times,
            @Nullable Instant due,
            @Nullable Instant yellow,
            @Nullable Instant lawDue,
            boolean provisional) {
        return new CaseFile.Times(
                times.submitted(),
                times.received(),
                times.accepted(),
                times.decided(),
                times.closed(),
                due,
                yellow,
                lawDue,
                provisional,
                times.extensions());
    }

    /** The law's own deadline as it stands, with every day on it. */
    static Deadline statutory(
            CaseRules rules, Instant start, List<Extension> extensions, Instant at) {
        return rules.deadlines().of(rules.statutory(), ClockRun.of(start, at).extended(extensions));
    }

    /** When a timer of the process fires; a deadline's name is looked up in the item's rules. */
    static Instant timer(CaseRules rules, Effect.StartTimer timer, Instant at) {
        return switch (timer.form()) {
            case DEADLINE -> named(rules, timer.value(), at);
            case DATE -> OffsetDateTime.parse(timer.value()).toInstant();
            case DURATION -> after(rules, timer.value(), at);
        };
    }

    private static Instant named(CaseRules rules, String name, Instant at) {
        return findNamed(rules, name, at)
                .orElseThrow(() -> new IllegalArgumentException("no deadline is named " + name));
    }

    /** When a legal deadline of that name ends; empty when the timer rests on no calendar. */
    static Optional<Instant> findNamed(CaseRules rules, String name, Instant at) {
        DeadlineRule rule =
                switch (name) {
                    case "acceptance" -> rules.acceptance();
                    case "correction" -> DeadlineRule.of(rules.correction());
                    case "promise" -> rules.promise();
                    case "statutory" -> rules.statutory();
                    default -> null;
                };
        return Optional.ofNullable(rule).map(known -> rules.deadlines().of(known, at, at).due());
    }

    private static Instant after(CaseRules rules, String duration, Instant at) {
        int time = duration.indexOf('T');
        if (time == 1) {
            return at.plus(Duration.parse(duration));
        }
        ZonedDateTime start = at.atZone(rules.deadlines().zone());
        ZonedDateTime day =
                start.plus(Period.parse(time < 0 ? duration : duration.substring(0, time)));
        return (time < 0 ? day : day.plus(Duration.parse("P" + duration.substring(time))))
                .toInstant();
    }
}
