package org.tongban.cases.internal;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.WorkItem;
import org.tongban.core.Actor;
import org.tongban.core.Role;

/** What an officer may do with a case just now: the lawful next actions and no others. */
@Component
public class Offers {

    private final WorkStore works;
    private final Processes processes;
    private final CaseItems items;

    Offers(WorkStore works, Processes processes, CaseItems items) {
        this.works = works;
        this.processes = processes;
        this.items = items;
    }

    /** How a piece of work stands towards an officer. */
    public enum Standing {
        MINE,
        /** Nobody took it on; acting takes it on. */
        FREE,
        OF_OTHER,
        /** He did the step that somebody else must approve (一审一核). */
        SAME_PERSON,
        /** Another role's, agency's or region's. */
        NOT_HIS
    }

    /** Open work with what this officer may do; {@code actions} is empty unless it is his or free. */
    public record Offer(WorkItem work, Standing standing, List<Action> actions) {
        public boolean open() {
            return standing == Standing.MINE || standing == Standing.FREE;
        }
    }

    public List<Offer> list(Actor.Officer officer, CaseFile file) {
        return works.listOpen(file.id()).stream().map(work -> offer(officer, file, work)).toList();
    }

    /** The same for several cases in one statement. */
    List<Offer> list(Actor.Officer officer, Collection<CaseFile> files) {
        var byId = files.stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return works.listOpen(byId.keySet()).stream()
                .map(work -> offer(officer, byId.get(work.caseId()), work))
                .toList();
    }

    /** Whether the head may approve more time now. */
    public boolean mayExtend(Actor.Officer head, CaseFile file) {
        return head.may(Role.HEAD, file.agency(), file.region())
                && file.times().accepted() != null
                && file.times().decided() == null
                && !file.isClosed()
                && file.times().extensions().isEmpty()
                && items.get(file.itemCode(), file.itemVersion()).findExtension().isPresent();
    }

    private Offer offer(Actor.Officer officer, CaseFile file, WorkItem work) {
        var attributes =
                processes.get(file.process(), file.processDigest()).getNode(work.node()).place().attributes();
        var standing = standing(officer, file, work, attributes.get("differentFrom"));
        var actions =
                Arrays.stream(attributes.getOrDefault("actions", "").split(" "))
                        .flatMap(key -> Action.findByKey(key).stream())
                        .toList();
        boolean open = standing == Standing.MINE || standing == Standing.FREE;
        return new Offer(work, standing, open ? actions : List.of());
    }

    private Standing standing(
            Actor.Officer officer, CaseFile file, WorkItem work, @org.jspecify.annotations.Nullable String other) {
        if (ActingPolicy.mayTake(officer, work).isPresent()) {
            return Standing.NOT_HIS;
        }
        if (other != null
                && officer.id().equals(file.handled().get(other))
                && !items.get(file.itemCode(), file.itemVersion()).oneOfficer()) {
            return Standing.SAME_PERSON;
        }
        var holder = work.officer();
        if (holder == null) {
            return Standing.FREE;
        }
        return holder.equals(officer.id()) ? Standing.MINE : Standing.OF_OTHER;
    }
}
