package org.tongban.cases.internal;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.WorkItem;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.core.Role;

/** Who may see a case, and who takes which work on. */
@Component
public class WorkDesk {

    private final CaseStore store;
    private final WorkStore works;
    private final SeenCases seen;
    private final Clock clock;

    WorkDesk(CaseStore store, WorkStore works, SeenCases seen, Clock clock) {
        this.store = store;
        this.works = works;
        this.seen = seen;
        this.clock = clock;
    }

    public CaseFile get(Actor actor, UUID caseId) {
        CaseFile file =
                store.find(caseId)
                        .filter(found -> maySee(actor, found))
                        .orElseThrow(() -> CaseProblem.NO_SUCH_CASE.with("case", caseId));
        seen.keep(file);
        return file;
    }

    /** Those of the cases that are there and that the actor may see. */
    Map<UUID, CaseFile> listByIds(Actor actor, Collection<UUID> ids) {
        var files = store.listByIds(ids);
        files.values().removeIf(file -> !maySee(actor, file));
        files.values().forEach(seen::keep);
        return files;
    }

    public CaseFile get(Actor actor, String number) {
        return Optional.of(number)
                .filter(text -> text.length() <= 40)
                .flatMap(store::findIdByNumber)
                .map(id -> get(actor, id))
                .orElseThrow(() -> CaseProblem.NO_SUCH_CASE.with("case", number));
    }

    /**
     * A case one may not see is told like one that is not there, so that nothing can be guessed.
     */
    private static boolean maySee(Actor actor, CaseFile file) {
        return switch (actor) {
            case Actor.Anyone anyone -> false;
            case Actor.Person person ->
                    file.applicant().id().equals(person.actingFor().id())
                            || file.author().equals(person.id());
            case Actor.Officer officer ->
                    officer.grants().stream()
                            .filter(
                                    grant ->
                                            grant.role() != Role.ADMINISTRATOR
                                                    && grant.role() != Role.EDITOR)
                            .anyMatch(
                                    grant ->
                                            grant.covers(
                                                    grant.role(), file.agency(), file.region()));
            case Actor.Machine machine -> true;
        };
    }

    public void claim(Actor.Officer officer, UUID caseId, int waitId) {
        WorkItem work = open(officer, caseId, waitId);
        if (officer.id().equals(work.officer())) {
            return;
        }
        if (!works.claim(caseId, waitId, officer, clock.instant())) {
            throw CaseProblem.CLAIMED_BY_OTHER.with(
                    "who", works.findOpen(caseId, waitId).map(WorkItem::officerName).orElse(""));
        }
    }

    public void release(Actor.Officer officer, UUID caseId, int waitId) {
        open(officer, caseId, waitId);
        if (!works.release(caseId, waitId, officer, clock.instant())) {
            throw CaseProblem.WORK_GONE.with("who", "", "action", "");
        }
    }

    private WorkItem open(Actor.Officer officer, UUID caseId, int waitId) {
        WorkItem work =
                works.findOpen(caseId, waitId)
                        .orElseThrow(() -> CaseProblem.WORK_GONE.with("who", "", "action", ""));
        ActingPolicy.mayTake(officer, work)
                .ifPresent(
                        (Problem problem) -> {
                            throw problem;
                        });
        return work;
    }
}
