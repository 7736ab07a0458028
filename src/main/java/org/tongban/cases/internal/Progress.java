package org.tongban.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Decision;
import org.tongban.flow.Effect;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.Step;

/** Works out what a step of the process means for the case: status, decision, clock. Pure. */
final class Progress {

    private Progress() {}

    /**
     * The case after an action, or after an event that is none ({@code action} null).
     *
     * @param by who acted, remembered at {@code node}
     */
    static CaseFile after(
            CaseFile before,
            Step step,
            ProcessModel model,
            CaseRules rules,
            @Nullable Action action,
            @Nullable String node,
            @Nullable UUID by,
            Instant at) {
        Decision decision = decision(before, step, model, action);
        boolean ended = step.state().status().over();
        CaseStatus status = ended ? CaseStatus.CLOSED : status(before, action);
        CaseFile.Times times = times(before, rules, action, at);
        if (decision != null && before.decision() == null) {
            times = CaseClock.decided(times, at);
        }
        if (ended) {
            times = CaseClock.closed(times, at);
        }
        return with(
                before,
                step,
                status,
                decision,
                before.revision(),
                times,
                handled(before, node, by));
    }

    /** The case after the applicant has supplied what was asked for. */
    static CaseFile supplied(CaseFile before, Step step, CaseRules rules, Instant at) {
        return with(
                before,
                step,
                CaseStatus.SUBMITTED,
                null,
                before.revision() + 1,
                CaseClock.receivedAgain(rules, before.times(), at),
                before.handled());
    }

    /**
     * The messages that leave with a step: what moved, if anybody is to be told or given a paper, and
     * each outcome that is to run.
     *
     * @param place attributes of the start event or user task; {@code paper="none"} says that its
     *     steps bring no sealed paper
     */
    static List<Record.Message> messages(
            String kind,
            Map<String, ?> details,
            Map<String, String> place,
            int version,
            Instant at,
            WorkChange work) {
        var messages = new ArrayList<Record.Message>();
        boolean papered =
                CasePapers.kindOf(kind).isPresent() && !"none".equals(place.get("paper"));
        if (papered || CaseNotices.mayTell(kind)) {
            var moved = new HashMap<String, Object>(details);
            moved.put("kind", kind);
            moved.put("version", version);
            moved.put("at", at.toString());
            messages.add(new Record.Message(papered ? Topics.PAPER : Topics.MOVED, moved));
        }
        for (var called : work.called) {
            messages.add(
                    new Record.Message(
                            Topics.OUTCOME,
                            Map.of(
                                    "wait", called.waitId(),
                                    "outcome", called.outcome(),
                                    "attributes", called.attributes())));
        }
        return messages;
    }

    private static CaseStatus status(CaseFile before, @Nullable Action action) {
        return action == null ? before.status() : action.status().orElse(before.status());
    }

    /**
     * The end event may name a decision of its own ({@code tongban:decision}), for ends that no
     * officer chose.
     */
    private static @Nullable Decision decision(
            CaseFile before, Step step, ProcessModel model, @Nullable Action action) {
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Ended over && over.endNodeId() != null) {
                String named = model.getNode(over.endNodeId()).place().attributes().get("decision");
                if (named != null) {
                    return Decision.ofKey(named);
                }
            }
        }
        return action == null ? before.decision() : action.decision().orElse(before.decision());
    }

    private static CaseFile.Times times(
            CaseFile before, CaseRules rules, @Nullable Action action, Instant at) {
        if (action != null && action.accepts()) {
            return CaseClock.accepted(rules, before.times(), at);
        }
        return action == Action.CORRECT ? CaseClock.waiting(rules, before.times(), at) : before.times();
    }

    private static Map<String, UUID> handled(
            CaseFile before, @Nullable String node, @Nullable UUID by) {
        if (node == null || by == null) {
            return before.handled();
        }
        var handled = new HashMap<>(before.handled());
        handled.put(node, by);
        return handled;
    }

    static CaseFile withTimes(CaseFile file, CaseFile.Times times) {
        return new CaseFile(
                file.id(),
                file.number(),
                file.version(),
                file.itemCode(),
                file.itemVersion(),
                file.process(),
                file.processDigest(),
                file.state(),
                file.status(),
                file.decision(),
                file.title(),
                file.agency(),
                file.region(),
                file.applicant(),
                file.author(),
                file.revision(),
                times,
                file.handled());
    }

    private static CaseFile with(
            CaseFile before,
            Step step,
            CaseStatus status,
            @Nullable Decision decision,
            int revision,
            CaseFile.Times times,
            Map<String, UUID> handled) {
        return new CaseFile(
                before.id(),
                before.number(),
                before.version() + 1,
                before.itemCode(),
                before.itemVersion(),
                before.process(),
                before.processDigest(),
                step.state(),
                status,
                decision,
                before.title(),
                before.agency(),
                before.region(),
                before.applicant(),
                before.author(),
                revision,
                times,
                handled);
    }
}
