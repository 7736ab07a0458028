package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.WorkItem;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.core.Role;

/** Who may do what with an open piece of work: a list of rules, each with its reason. */
final class ActingPolicy {

    private ActingPolicy() {}

    /**
     * An officer about to act.
     *
     * @param attributes of the user task
     */
    record Attempt(
            Actor.Officer officer,
            CaseFile file,
            Act act,
            Map<String, String> attributes,
            CaseRules rules) {}

    /** Empty when allowed. */
    private interface Rule {
        Optional<Problem> check(Attempt attempt);
    }

    private static final List<Rule> RULES =
            List.of(
                    ActingPolicy::holdsTheRole,
                    ActingPolicy::isAnotherPerson,
                    ActingPolicy::actionIsOffered,
                    ActingPolicy::saysWhatIsNeeded,
                    ActingPolicy::keepsWithinBounds);

    static void check(Attempt attempt) {
        for (Rule rule : RULES) {
            rule.check(attempt)
                    .ifPresent(
                            problem -> {
                                throw problem;
                            });
        }
    }

    /** Whether this officer may take the work on at all. */
    static Optional<Problem> mayTake(Actor.Officer officer, WorkItem work) {
        return mayTake(officer, work.role(), work.agency(), work.region());
    }

    private static Optional<Problem> mayTake(
            Actor.Officer officer, Role role, String agency, String region) {
        return officer.may(role, agency, region)
                ? Optional.empty()
                : Optional.of(CaseProblem.NOT_YOUR_WORK.with("role", role.name()));
    }

    /** The work as the process offered it; who holds it is seen when the step is stored. */
    private static Optional<Problem> holdsTheRole(Attempt attempt) {
        var file = attempt.file();
        return mayTake(
                attempt.officer(),
                WorkChange.roleOf(attempt.attributes()),
                WorkChange.agencyOf(attempt.attributes(), file.agency()),
                file.region());
    }

    /** Examining and approving are two people (一审一核) unless the item lets one do both (审核合一). */
    private static Optional<Problem> isAnotherPerson(Attempt attempt) {
        String other = attempt.attributes().get("differentFrom");
        boolean same =
                other != null && attempt.officer().id().equals(attempt.file().handled().get(other));
        return same && !attempt.rules().oneOfficer()
                ? Optional.of(CaseProblem.SAME_PERSON.with("node", other))
                : Optional.empty();
    }

    private static Optional<Problem> actionIsOffered(Attempt attempt) {
        String key = attempt.act().action().key();
        String offered = attempt.attributes().getOrDefault("actions", "");
        return List.of(offered.split(" ")).contains(key)
                ? Optional.empty()
                : Optional.of(
                        CaseProblem.ACTION_NOT_OFFERED.with("action", key, "offered", offered));
    }

    private static Optional<Problem> saysWhatIsNeeded(Attempt attempt) {
        Act act = attempt.act();
        Action.Needs needs = act.action().needs();
        return switch (needs) {
            case NOTHING -> Optional.empty();
            case REASON -> reason(act);
            // Administrative Licensing Law, art. 38 (2): a refusal names reason and basis.
            case GROUND ->
                    act.basis().isEmpty()
                            ? Optional.of(CaseProblem.BASIS_MISSING.with())
                            : reason(act);
            case MISSING ->
                    act.missing().isEmpty()
                            ? Optional.of(CaseProblem.NOTHING_LISTED.with())
                            : Optional.empty();
            case AGENCY ->
                    act.rightAgency() == null || act.rightAgency().isBlank()
                            ? Optional.of(CaseProblem.AGENCY_MISSING.with())
                            : Optional.empty();
        };
    }

    private static Optional<Problem> reason(Act act) {
        return act.reason().isEmpty()
                ? Optional.of(CaseProblem.REASON_MISSING.with())
                : Optional.empty();
    }

    private static Optional<Problem> keepsWithinBounds(Attempt attempt) {
        Act act = attempt.act();
        boolean tooLong =
                act.reason().length() > Act.REASON_BOUND
                        || act.missing().size() > Act.MISSING_BOUND
                        || act.missing().stream()
                                .anyMatch(text -> text.length() > Act.REASON_BOUND);
        return tooLong
                ? Optional.of(CaseProblem.TEXT_TOO_LONG.with("bound", Act.REASON_BOUND))
                : Optional.empty();
    }
}
