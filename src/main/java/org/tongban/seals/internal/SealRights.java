package org.tongban.seals.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Role;
import org.tongban.seals.SealsProblem;

/** Who may use a seal, and who decides that. */
@Component
public class SealRights {

    /** As long as an agency has set nothing: those who take in, approve and head. */
    private static final List<Role> USUAL = List.of(Role.CLERK, Role.APPROVER, Role.HEAD);

    private final KeyStore keys;

    SealRights(KeyStore keys) {
        this.keys = keys;
    }

    /** A part of Tongban carries out what an officer with the right has decided. */
    public boolean mayUse(Actor actor, String agency) {
        return switch (actor) {
            case Actor.Machine machine -> true;
            case Actor.Officer officer ->
                    listRoles(agency).stream().anyMatch(role -> has(officer, role, agency));
            case Actor.Anyone anyone -> false;
            case Actor.Person person -> false;
        };
    }

    public List<Role> listRoles(String agency) {
        var set =
                keys.listRoles(agency).stream()
                        .flatMap(name -> Arrays.stream(Role.values()).filter(r -> r.name().equals(name)))
                        .toList();
        return set.isEmpty() ? USUAL : set;
    }

    public void grant(Actor by, String agency, Role role, Instant moment) {
        checkGoverns(by, agency);
        settle(agency, moment);
        keys.grant(agency, role.name(), moment);
    }

    public void withdraw(Actor by, String agency, Role role, Instant moment) {
        checkGoverns(by, agency);
        settle(agency, moment);
        keys.withdraw(agency, role.name());
    }

    public void checkGoverns(Actor by, String agency) {
        boolean governs =
                switch (by) {
                    case Actor.Machine machine -> true;
                    case Actor.Officer officer ->
                            has(officer, Role.HEAD, agency)
                                    || has(officer, Role.ADMINISTRATOR, agency);
                    case Actor.Anyone anyone -> false;
                    case Actor.Person person -> false;
                };
        if (!governs) {
            throw SealsProblem.SEAL_NOT_ALLOWED.with("agency", agency);
        }
    }

    /** Writes the usual rights down before the first change to them. */
    private void settle(String agency, Instant moment) {
        listRoles(agency).forEach(role -> keys.grant(agency, role.name(), moment));
    }

    private static boolean has(Actor.Officer officer, Role role, String agency) {
        return officer.grants().stream()
                .anyMatch(
                        grant ->
                                grant.role() == role
                                        && (grant.agency().equals(agency)
                                                || grant.agency().equals("*")));
    }
}
