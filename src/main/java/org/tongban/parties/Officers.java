package org.tongban.parties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.journal.Journal;
import org.tongban.parties.internal.OfficerStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door to officers and their rights. */
@Component
public class Officers {

    private final OfficerStore store;
    private final Agencies agencies;
    private final Journal journal;

    Officers(OfficerStore store, Agencies agencies, Journal journal) {
        this.store = store;
        this.agencies = agencies;
        this.journal = journal;
    }

    /** Throws {@link CoreProblem#NOT_FOUND}. */
    public OfficerAccount get(UUID id) {
        return find(id).orElseThrow(() -> CoreProblem.NOT_FOUND.with("officer", id));
    }

    public Optional<OfficerAccount> find(UUID id) {
        return store.find(id);
    }

    public Optional<OfficerAccount> findByLogin(String login) {
        return store.findByLogin(login);
    }

    /** Active officers of an agency by name. */
    public List<OfficerAccount> list(String agency) {
        return store.list(agency);
    }

    /** Active officers of an agency who hold a role there, by name. */
    public List<OfficerAccount> list(String agency, Role role) {
        String region = agencies.get(agency).region();
        return store.list(agency).stream()
                .filter(officer -> officer.actor().may(role, agency, region))
                .toList();
    }

    /** Every officer, at most a thousand; for administrators. */
    public List<OfficerAccount> listAll(Actor administrator) {
        Guards.officer(administrator, Role.ADMINISTRATOR);
        return store.listAll(1000);
    }

    /** Gives a right; nothing happens when he has it. It holds from his next press. */
    @Transactional
    public void grant(Actor administrator, UUID officer, Grant grant) {
        mayChange(administrator, grant);
        get(officer);
        if (!grant.agency().equals("*") && agencies.find(grant.agency()).isEmpty()) {
            throw PartiesProblem.UNKNOWN_AGENCY.with("agency", grant.agency());
        }
        if (store.grant(officer, grant)) {
            record(PartiesEntryType.RIGHT_GRANTED, administrator, officer, grant);
        }
    }

    /** Takes a right; it ends with his next press. The last administrator stays. */
    @Transactional
    public void withdraw(Actor administrator, UUID officer, Grant grant) {
        mayChange(administrator, grant);
        if (grant.role() == Role.ADMINISTRATOR && store.countAdministrators() <= 1) {
            throw PartiesProblem.LAST_ADMINISTRATOR.with();
        }
        if (store.withdraw(officer, grant)) {
            record(PartiesEntryType.RIGHT_WITHDRAWN, administrator, officer, grant);
        }
    }

    /** An administrator changes rights only within his own agencies and regions. */
    private static void mayChange(Actor administrator, Grant grant) {
        Guards.officer(administrator, Role.ADMINISTRATOR, grant.agency(), grant.region());
    }

    private void record(PartiesEntryType type, Actor administrator, UUID officer, Grant grant) {
        journal.append(
                type,
                administrator,
                "officer:" + officer,
                Map.of(
                        "role", grant.role().name(),
                        "agency", grant.agency(),
                        "region", grant.region()));
    }
}
