package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Submission;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.core.Role;
import org.tongban.flow.Event;
import org.tongban.flow.Flow;
import org.tongban.flow.ProcessModel;
import org.tongban.flow.Step;
import org.tongban.flow.Token;
import org.tongban.law.Citation;
import org.tongban.law.Extension;
import org.tongban.platform.Outbox;

/** Moves running cases on: read the case, ask the process, store the step. */
@Component
public class Steps {

    private final CaseStore store;
    private final WorkStore works;
    private final SeenCases seen;
    private final CaseItems items;
    private final Processes processes;
    private final Clock clock;
    private final Outbox outbox;

    Steps(
            CaseStore store,
            WorkStore works,
            SeenCases seen,
            CaseItems items,
            Processes processes,
            Clock clock,
            Outbox outbox) {
        this.store = store;
        this.works = works;
        this.seen = seen;
        this.items = items;
        this.processes = processes;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** A case as a step finds it. */
    private record Found(CaseFile file, CaseRules rules, ProcessModel model, Instant at) {}

    public CaseFile act(Actor.Officer officer, UUID caseId, int waitId, int version, Act act) {
        Found found = seen.find(caseId, version).map(this::found).orElseGet(() -> find(caseId));
        var work =
                found.file()
                        .state()
                        .findToken(waitId)
                        .filter(token -> token.kind() == Token.Kind.WORK)
                        .orElseThrow(() -> gone(found.file(), CaseProblem.WORK_GONE));
        requireVersion(found.file(), version);
        var attributes = found.model().getNode(work.node()).place().attributes();
        ActingPolicy.check(
                new ActingPolicy.Attempt(
                        officer, found.file(), act, attributes, found.rules()));
        String outcome = act.action().key();
        Step step = advance(found, new Event.WorkDone(waitId, Map.of("outcome", outcome)));
        var after =
                Progress.after(
                        found.file(),
                        step,
                        found.model(),
                        found.rules(),
                        act.action(),
                        work.node(),
                        officer.id(),
                        found.at());
        var details = details(act, work.node());
        var done = new StepChange.Done(waitId, officer.id(), officer.name(), outcome);
        return keep(found, after, step, officer, CaseEntryType.ACTED, outcome, details, done, null);
    }

    public CaseFile withdraw(Actor.Person person, UUID caseId, int version, String reason) {
        Found found = find(caseId);
        requireApplicant(person, found.file());
        requireVersion(found.file(), version);
        requireAwaited(found, "withdrawn", CaseProblem.NOT_WITHDRAWABLE);
        if (reason.length() > Act.REASON_BOUND) {
            throw CaseProblem.TEXT_TOO_LONG.with("bound", Act.REASON_BOUND);
        }
        Step step = advance(found, new Event.MessageReceived("withdrawn", Map.of()));
        var after =
                Progress.after(
                        found.file(),
                        step,
                        found.model(),
                        found.rules(),
                        null,
                        null,
                        null,
                        found.at());
        return keep(
                found,
                after,
                step,
                person,
                CaseEntryType.WITHDRAWN,
                "withdrawn",
                Map.of("reason", reason),
                null,
                null);
    }

    public CaseFile supply(Actor.Person person, UUID caseId, int version, Submission correction) {
        Found found = find(caseId);
        requireApplicant(person, found.file());
        requireVersion(found.file(), version);
        requireAwaited(found, "corrected", CaseProblem.NOT_AWAITED);
        Step step = advance(found, new Event.MessageReceived("corrected", Map.of()));
        var after = Progress.supplied(found.file(), step, found.rules(), found.at());
        var revision =
                new StepChange.Revision(
                        correction.data(),
                        correction.digest(),
                        correction.files(),
                        correction.draft());
        var details = Map.of("revision", after.revision(), "digest", correction.digest());
        return keep(
                found,
                after,
                step,
                person,
                CaseEntryType.CORRECTED,
                "corrected",
                details,
                null,
                revision);
    }

    /**
     * Three more working days with the head's approval: Market Entity Registration Regulation, art.
     * 19; ten: Licensing Law, art. 42.
     */
    public CaseFile extend(Actor.Officer head, UUID caseId, int version, String reason) {
        Found found = find(caseId);
        var file = found.file();
        if (!head.may(Role.HEAD, file.agency(), file.region())) {
            throw CaseProblem.NOT_YOUR_WORK.with("role", Role.HEAD.name());
        }
        requireVersion(file, version);
        if (reason.isBlank()) {
            throw CaseProblem.REASON_MISSING.with();
        }
        var by =
                found.rules()
                        .findExtension()
                        .filter(term -> file.times().accepted() != null && !file.isClosed())
                        .filter(term -> file.times().extensions().isEmpty())
                        .orElseThrow(
                                () -> CaseProblem.NOT_EXTENDABLE.with("number", file.number()));
        Citation ground = found.rules().statutory().basis().getFirst();
        var extension = new Extension(by, ground, reason, found.at());
        var times = CaseClock.extended(found.rules(), file.times(), extension, found.at());
        var still = new Step(file.state(), java.util.List.of());
        var after =
                Progress.after(
                        file, still, found.model(), found.rules(), null, null, null, found.at());
        var details = Map.of("by", by.toString(), "ground", ground.toString(), "reason", reason);
        return keep(
                found,
                Progress.withTimes(after, times),
                still,
                head,
                CaseEntryType.EXTENDED,
                "extended",
                details,
                null,
                null);
    }

    /**
     * A timer of the process has come; it may stand for an action, such as acceptance by lapse of
     * time.
     */
    boolean fire(UUID caseId, int waitId, String name) {
        Found found = find(caseId);
        var token =
                found.file().state().findToken(waitId).filter(at -> at.kind() == Token.Kind.TIMER);
        if (token.isEmpty()) {
            return false;
        }
        var attributes = found.model().getNode(token.get().node()).place().attributes();
        Action action = Action.findByKey(attributes.getOrDefault("action", "")).orElse(null);
        Step step = advance(found, new Event.TimerFired(waitId));
        // Art. 32 (4): not told in time, it counts as accepted on the day it was received.
        Instant effective = action != null && action.accepts() ? found.file().times().received() : found.at();
        var after =
                Progress.after(
                        found.file(),
                        step,
                        found.model(),
                        found.rules(),
                        action,
                        null,
                        null,
                        effective);
        var details = Map.of("name", name, "node", token.get().node());
        String kind = action == null ? "timer" : action.key();
        keep(
                found,
                after,
                step,
                new Actor.Machine("clock"),
                CaseEntryType.TIMER_FIRED,
                kind,
                details,
                null,
                null);
        return true;
    }

    /** A program has answered. */
    void answered(UUID caseId, int waitId, String outcome, Map<String, ?> variables) {
        Found found = find(caseId);
        if (found.file().state().findToken(waitId).isEmpty()) {
            return;
        }
        Step step = advance(found, new Event.ServiceDone(waitId, variables));
        var after =
                Progress.after(
                        found.file(),
                        step,
                        found.model(),
                        found.rules(),
                        null,
                        null,
                        null,
                        found.at());
        var details = new LinkedHashMap<String, Object>();
        details.put("outcome", outcome);
        details.put("result", variables);
        keep(
                found,
                after,
                step,
                new Actor.Machine("cases"),
                CaseEntryType.OUTCOME_DONE,
                "outcome",
                details,
                null,
                null);
    }

    private Found find(UUID caseId) {
        return found(
                store.find(caseId)
                        .orElseThrow(() -> CaseProblem.NO_SUCH_CASE.with("case", caseId)));
    }

    private Found found(CaseFile file) {
        return new Found(
                file,
                items.get(file.itemCode(), file.itemVersion()),
                processes.get(file.process(), file.processDigest()),
                clock.instant());
    }

    private static Step advance(Found found, Event event) {
        return Flow.advance(found.model(), found.file().state(), event);
    }

    private CaseFile keep(
            Found found,
            CaseFile after,
            Step step,
            Actor actor,
            CaseEntryType type,
            String kind,
            Map<String, ?> details,
            StepChange.@Nullable Done done,
            StepChange.@Nullable Revision revision) {
        Map<String, String> place =
                details.get("node") instanceof String node
                        ? found.model().getNode(node).place().attributes()
                        : Map.of();
        var work =
                WorkChange.of(
                        step.effects(),
                        after.agency(),
                        timer -> CaseClock.timer(found.rules(), timer, found.at()));
        var record =
                new Record(
                        type,
                        actor,
                        found.at(),
                        details,
                        Progress.messages(
                                kind, details, place, after.version(), found.at(), work));
        if (!store.step(new StepChange(found.file(), after, done, revision, work, record))) {
            throw refused(found.file(), done);
        }
        outbox.nudge();
        return after;
    }

    /** Why nothing was stored: somebody else holds the work, or the case has moved on. */
    private Problem refused(CaseFile file, StepChange.@Nullable Done done) {
        return Optional.ofNullable(done)
                .flatMap(mine -> works.findOpen(file.id(), mine.waitId()))
                .filter(open -> open.officer() != null && !open.officer().equals(done.officer()))
                .map(open -> CaseProblem.CLAIMED_BY_OTHER.with("who", String.valueOf(open.officerName())))
                .orElseGet(() -> gone(file, CaseProblem.CHANGED_MEANWHILE));
    }

    private void requireVersion(CaseFile file, int seen) {
        if (file.version() != seen) {
            throw gone(file, CaseProblem.CHANGED_MEANWHILE);
        }
    }

    private Problem gone(CaseFile file, CaseProblem problem) {
        var last = works.findLastDone(file.id());
        return problem.with(
                "number", file.number(),
                "who", last.map(Map.Entry::getKey).orElse(""),
                "action", last.map(Map.Entry::getValue).orElse(""));
    }

    private static void requireApplicant(Actor.Person person, CaseFile file) {
        if (!file.applicant().id().equals(person.actingFor().id())
                && !file.author().equals(person.id())) {
            throw CaseProblem.NO_SUCH_CASE.with("case", file.id());
        }
    }

    private static void requireAwaited(Found found, String message, CaseProblem otherwise) {
        if (!CaseMessages.awaits(found.file().state(), found.model(), message)) {
            throw otherwise.with("number", found.file().number());
        }
    }

    private static Map<String, ?> details(Act act, String node) {
        var details = new LinkedHashMap<String, Object>();
        details.put("node", node);
        details.put("action", act.action().key());
        details.put("reason", act.reason());
        details.put("basis", act.basis().stream().map(Citation::toString).toList());
        details.put("missing", act.missing());
        if (act.rightAgency() != null) {
            details.put("rightAgency", act.rightAgency());
        }
        return details;
    }
}
