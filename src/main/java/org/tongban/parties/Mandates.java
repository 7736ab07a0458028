package org.tongban.parties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Party;
import org.tongban.journal.Journal;
import org.tongban.parties.internal.MandateStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door to mandates. {@code registers} grants and ends those of legal representatives when a
 * record changes; only parts of Tongban itself may.
 */
@Component
public class Mandates {

    private final MandateStore store;
    private final Journal journal;

    Mandates(MandateStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** Grants once for a ground, firm, person and kind; a second call returns the first mandate. */
    @Transactional
    public Mandate grant(Actor by, Mandate.Granting granting) {
        mayDecide(by);
        boolean isNew = store.grant(granting);
        Mandate mandate = store.get(granting);
        if (isNew) {
            record(PartiesEntryType.MANDATE_GRANTED, by, mandate, granting.ground());
        }
        return mandate;
    }

    /** Ends a mandate; nothing happens when it has ended. Throws {@link CoreProblem#NOT_FOUND}. */
    @Transactional
    public void end(Actor by, UUID id, String ground) {
        mayDecide(by);
        Mandate mandate =
                store.find(id).orElseThrow(() -> CoreProblem.NOT_FOUND.with("mandate", id));
        if (store.end(id, ground)) {
            record(PartiesEntryType.MANDATE_ENDED, by, mandate, ground);
        }
    }

    /** The firm's name has changed in the register. */
    @Transactional
    public void rename(Actor by, Party firm) {
        mayDecide(by);
        store.rename(firm.id(), firm.name());
    }

    /** Those that hold today, by name of the firm. */
    public List<Mandate> listFor(UUID person) {
        return store.listOfPerson(person);
    }

    /** Who may act for a firm today. */
    public List<Mandate> listOfFirm(UUID firm) {
        return store.listOfFirm(firm);
    }

    /** The mandate by which a person acts for a firm today. */
    public Optional<Mandate> find(UUID person, UUID firm) {
        return listFor(person).stream().filter(held -> held.firm().id().equals(firm)).findFirst();
    }

    private static void mayDecide(Actor by) {
        if (!(by instanceof Actor.Machine)) {
            throw CoreProblem.NOT_ALLOWED.with("actor", by.reference());
        }
    }

    private void record(PartiesEntryType type, Actor by, Mandate mandate, String ground) {
        journal.append(
                type,
                by,
                "person:" + mandate.person(),
                Map.of(
                        "firm", mandate.firm().id().toString(),
                        "kind", mandate.kind().name(),
                        "ground", ground));
    }
}
