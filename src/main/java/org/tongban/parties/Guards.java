package org.tongban.parties;

import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.CoreProblem;
import org.tongban.core.Role;

/** The questions every door asks first; each returns who it is or refuses. */
public final class Guards {

    private Guards() {}

    /** Refuses whoever has not signed in. */
    public static Actor signedIn(Actor actor) {
        if (actor instanceof Actor.Anyone) {
            throw CoreProblem.NOT_SIGNED_IN.with();
        }
        return actor;
    }

    /** A natural person, not an officer. */
    public static Actor.Person person(Actor actor) {
        if (signedIn(actor) instanceof Actor.Person person) {
            return person;
        }
        throw CoreProblem.NOT_ALLOWED.with("actor", actor.reference());
    }

    /**
     * A natural person known surely enough: {@link PartiesProblem#ASSURANCE_NEEDED} leads to the
     * check.
     */
    public static Actor.Person person(Actor actor, Assurance needed) {
        Actor.Person person = person(actor);
        if (!person.assurance().reaches(needed)) {
            throw PartiesProblem.ASSURANCE_NEEDED.with("needed", needed.name());
        }
        return person;
    }

    /** An officer who holds the role at the agency within the region. */
    public static Actor.Officer officer(Actor actor, Role role, String agency, String region) {
        if (signedIn(actor) instanceof Actor.Officer officer && officer.may(role, agency, region)) {
            return officer;
        }
        throw CoreProblem.NOT_ALLOWED.with(
                "actor", actor.reference(), "role", role.name(), "agency", agency);
    }

    /** An officer who holds the role anywhere. */
    public static Actor.Officer officer(Actor actor, Role role) {
        if (signedIn(actor) instanceof Actor.Officer officer && officer.hasRole(role)) {
            return officer;
        }
        throw CoreProblem.NOT_ALLOWED.with("actor", actor.reference(), "role", role.name());
    }
}
