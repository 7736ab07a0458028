package org.tongban.parties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Problem;
import org.tongban.core.ResidentNumber;
import org.tongban.journal.Journal;
import org.tongban.parties.IdentityCheck.Finding;
import org.tongban.parties.internal.PersonStore;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Lifts a person's assurance: first name and number, then the face (Market Entity Registration
 * Regulation, art. 15: signatories are verified by real name).
 */
@Component
public class Identity {

    private final PersonStore store;
    private final IdentityCheck check;
    private final Journal journal;

    Identity(PersonStore store, IdentityCheck check, Journal journal) {
        this.store = store;
        this.check = check;
        this.journal = journal;
    }

    /**
     * Compares name and number with the population register and keeps the number, encrypted; the
     * account takes the name that was verified. Failed checks are recorded too.
     */
    @Transactional(noRollbackFor = Problem.class)
    public void checkNumber(Actor actor, String name, String number) {
        Actor.Person person = Guards.person(actor);
        String tidyNumber = number.strip().toUpperCase(java.util.Locale.ROOT);
        if (!ResidentNumber.isValid(tidyNumber)) {
            throw PartiesProblem.BAD_NUMBER.with();
        }
        if (!Registration.isName(name.strip())) {
            throw PartiesProblem.BAD_NAME.with();
        }
        Finding finding = check.checkNumber(name.strip(), tidyNumber);
        store.recordCheck(person.id(), "NUMBER", finding, check.adapter());
        switch (finding) {
            case UNAVAILABLE -> throw PartiesProblem.CHECK_UNAVAILABLE.with();
            case DIFFERENT -> throw PartiesProblem.NUMBER_DIFFERS.with();
            case SAME -> {
                Optional<String> before = store.findNumber(person.id());
                boolean known = before.isPresent() && before.get().equals(tidyNumber);
                Assurance reached = known ? person.assurance() : Assurance.NUMBER_CHECKED;
                if (!store.setNumber(person.id(), name.strip(), tidyNumber, reached)) {
                    throw PartiesProblem.NUMBER_TAKEN.with();
                }
                record(person, "number", reached);
            }
        }
    }

    /** Compares the face before the camera with the number already checked. */
    @Transactional(noRollbackFor = Problem.class)
    public void checkFace(Actor actor, String evidence) {
        Actor.Person person = Guards.person(actor);
        String number = numberOf(person.id());
        Finding finding = check.checkFace(person.name(), number, evidence);
        store.recordCheck(person.id(), "FACE", finding, check.adapter());
        switch (finding) {
            case UNAVAILABLE -> throw PartiesProblem.CHECK_UNAVAILABLE.with();
            case DIFFERENT -> throw PartiesProblem.FACE_DIFFERS.with();
            case SAME -> {
                store.setAssurance(person.id(), Assurance.FACE_VERIFIED);
                record(person, "face", Assurance.FACE_VERIFIED);
            }
        }
    }

    private String numberOf(UUID person) {
        return store.findNumber(person).orElseThrow(() -> PartiesProblem.NUMBER_FIRST.with());
    }

    private void record(Actor.Person person, String step, Assurance reached) {
        journal.append(
                PartiesEntryType.PERSON_CHECKED,
                person,
                person.reference(),
                Map.of("step", step, "finding", "same", "assurance", reached.name()));
    }
}
