package org.tongban.cases.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Cases;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Problem;

/**
 * The same done to many pieces of work at once: each is a step of its own, so what cannot be done holds
 * nothing else up and is told with its reason.
 */
@Component
public class BulkWork {

    /** As many as a page of the worklist shows. */
    public static final int MOST = Worklist.PAGE;

    private final Cases cases;
    private final WorkDesk desk;
    private final Offers offers;

    BulkWork(Cases cases, WorkDesk desk, Offers offers) {
        this.cases = cases;
        this.desk = desk;
        this.offers = offers;
    }

    /**
     * A piece of work as it was marked.
     *
     * @param version of the case as it was shown; 0 where that does not matter
     */
    public record Marked(UUID caseId, int waitId, int version) {

        /** As a form sends it: {@code case_wait} or {@code case_wait_version}. */
        public static Marked parse(String text) {
            try {
                String[] parts = text.split("_", 3);
                return new Marked(
                        UUID.fromString(parts[0]),
                        Integer.parseInt(parts[1]),
                        parts.length == 3 ? Integer.parseInt(parts[2]) : 0);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                throw CoreProblem.BAD_INPUT.with("work", text.length()).causedBy(wrong);
            }
        }

        public String key() {
            return caseId + "_" + waitId + "_" + version;
        }
    }

    /** How it went with one; {@code problem} is null when it was done. */
    public record Outcome(CaseFile file, Marked marked, @Nullable Problem problem) {
        public boolean done() {
            return problem == null;
        }
    }

    public List<Outcome> claim(Actor.Officer officer, Collection<Marked> all) {
        return each(officer, all, one -> cases.claim(officer, one.caseId(), one.waitId()));
    }

    public List<Outcome> release(Actor.Officer officer, Collection<Marked> all) {
        return each(officer, all, one -> cases.release(officer, one.caseId(), one.waitId()));
    }

    /** Which of them could be accepted now, each in the version to be confirmed; nothing is done. */
    public List<Outcome> mayAccept(Actor.Officer officer, Collection<Marked> all) {
        var files = files(officer, all);
        var open = offers.list(officer, files.values()).stream()
                .collect(Collectors.toMap(
                        offer -> new Marked(offer.work().caseId(), offer.work().waitId(), 0), offer -> offer));
        return distinct(all).stream()
                .filter(one -> files.containsKey(one.caseId()))
                .map(one -> {
                    CaseFile file = files.get(one.caseId());
                    var shown = new Marked(one.caseId(), one.waitId(), file.version());
                    var offer = open.get(new Marked(one.caseId(), one.waitId(), 0));
                    return new Outcome(file, shown, hindrance(Optional.ofNullable(offer)).orElse(null));
                })
                .toList();
    }

    /** Accepts each as it was confirmed (Administrative Licensing Law, art. 32 (5)). */
    public List<Outcome> accept(Actor.Officer officer, Collection<Marked> all) {
        return each(
                officer,
                all,
                one -> cases.act(officer, one.caseId(), one.waitId(), one.version(), Act.of(Action.ACCEPT)));
    }

    private static Optional<Problem> hindrance(Optional<Offers.Offer> found) {
        if (found.isEmpty()) {
            return Optional.of(CaseProblem.WORK_GONE.with("who", "", "action", ""));
        }
        var offer = found.get();
        return switch (offer.standing()) {
            case MINE, FREE ->
                    offer.actions().contains(Action.ACCEPT)
                            ? Optional.empty()
                            : Optional.of(CaseProblem.ACTION_NOT_OFFERED.with(
                                    "action", Action.ACCEPT.key(), "offered", ""));
            case OF_OTHER ->
                    Optional.of(CaseProblem.CLAIMED_BY_OTHER.with("who", String.valueOf(offer.work().officerName())));
            case SAME_PERSON -> Optional.of(CaseProblem.SAME_PERSON.with("node", offer.work().node()));
            case NOT_HIS -> Optional.of(CaseProblem.NOT_YOUR_WORK.with("role", offer.work().role().name()));
        };
    }

    private List<Outcome> each(Actor.Officer officer, Collection<Marked> all, Consumer<Marked> work) {
        var files = files(officer, all);
        return distinct(all).stream()
                .filter(one -> files.containsKey(one.caseId()))
                .map(one -> new Outcome(files.get(one.caseId()), one, attempt(one, work)))
                .toList();
    }

    private static @Nullable Problem attempt(Marked one, Consumer<Marked> work) {
        try {
            work.accept(one);
            return null;
        } catch (Problem problem) {
            if (problem.code() instanceof CaseProblem) {
                return problem;
            }
            throw problem;
        }
    }

    /** Those the officer may see; others are told like ones that are not there. */
    private Map<UUID, CaseFile> files(Actor.Officer officer, Collection<Marked> all) {
        if (all.size() > MOST) {
            throw CoreProblem.BAD_INPUT.with("work", all.size());
        }
        var ids = all.stream().map(Marked::caseId).collect(Collectors.toCollection(LinkedHashSet::new));
        return new LinkedHashMap<>(desk.listByIds(officer, ids));
    }

    private static Collection<Marked> distinct(Collection<Marked> all) {
        return new LinkedHashSet<>(all);
    }
}
