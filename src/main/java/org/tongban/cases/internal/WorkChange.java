package org.tongban.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.core.Role;
import org.tongban.flow.Effect;

/** What a step of the process asks of the tables around the case, sorted from its effects. */
final class WorkChange {

    /**
     * Work for officers of one role; an agency attribute may name another agency than the case's.
     */
    record Offered(int waitId, String node, String role, String agency) {}

    /** A timer with the moment it fires. */
    record Timed(int waitId, String name, Instant due) {}

    /** A service task that names an outcome. */
    record Called(int waitId, String outcome, Map<String, String> attributes) {}

    /** Turns the name or duration of a timer into a moment. */
    interface Dues {
        Instant of(Effect.StartTimer timer);
    }

    final List<Offered> offered = new ArrayList<>();
    final List<Integer> withdrawn = new ArrayList<>();
    final List<Timed> timed = new ArrayList<>();
    final List<Integer> untimed = new ArrayList<>();

    /** Timers that fire at another moment than before. */
    final List<Timed> retimed = new ArrayList<>();

    /** Whether open work has another deadline than when it was offered. */
    boolean redated;

    final List<Called> called = new ArrayList<>();
    boolean ended;

    /** Whose work a user task is. */
    static Role roleOf(Map<String, String> attributes) {
        return Role.valueOf(attributes.getOrDefault("role", "examiner").toUpperCase(Locale.ROOT));
    }

    /** The agency that does it: that of the case, unless the user task names another. */
    static String agencyOf(Map<String, String> attributes, String ofCase) {
        return attributes.getOrDefault("agency", ofCase);
    }

    static WorkChange of(List<Effect> effects, String agency, Dues dues) {
        var change = new WorkChange();
        for (Effect effect : effects) {
            change.add(effect, agency, dues);
        }
        return change;
    }

    private void add(Effect effect, String agency, Dues dues) {
        switch (effect) {
            case Effect.OfferWork work ->
                    offered.add(
                            new Offered(
                                    work.waitId(),
                                    work.nodeId(),
                                    roleOf(work.attributes()).name().toLowerCase(Locale.ROOT),
                                    agencyOf(work.attributes(), agency)));
            case Effect.WithdrawWork work -> withdrawn.add(work.waitId());
            case Effect.StartTimer timer ->
                    timed.add(new Timed(timer.waitId(), timer.value(), dues.of(timer)));
            case Effect.StopTimer timer -> untimed.add(timer.waitId());
            case Effect.RunService service ->
                    called.add(
                            new Called(
                                    service.waitId(),
                                    service.attributes().getOrDefault("outcome", service.nodeId()),
                                    service.attributes()));
            case Effect.Ended over -> ended = true;
            case Effect.Decide table ->
                    called.add(new Called(table.waitId(), "decide", table.attributes()));
            // Nothing to store: the process state itself says what it awaits.
            case Effect.StopService stopped -> {}
            case Effect.Send sent -> {}
            case Effect.Broadcast signal -> {}
            case Effect.AwaitMessage awaited -> {}
            case Effect.AwaitSignal awaited -> {}
            case Effect.StopAwaiting given -> {}
        }
    }
}
