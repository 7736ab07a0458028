package org.tongban.parties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.Problem.FieldProblem;
import org.tongban.core.ResidentNumber;
import org.tongban.journal.Journal;
import org.tongban.messaging.Messaging;
import org.tongban.messaging.Notice;
import org.tongban.parties.internal.Credentials;
import org.tongban.parties.internal.PersonStore;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door to the accounts of natural persons. */
@Component
public class People {

    private final PersonStore store;
    private final Credentials credentials;
    private final Journal journal;
    private final Messaging messaging;
    private final Ids ids;

    People(
            PersonStore store,
            Credentials credentials,
            Journal journal,
            Messaging messaging,
            Ids ids) {
        this.store = store;
        this.credentials = credentials;
        this.journal = journal;
        this.messaging = messaging;
        this.ids = ids;
    }

    /** Throws {@link CoreProblem#NOT_FOUND}. */
    public PersonAccount get(UUID id) {
        return find(id).orElseThrow(() -> CoreProblem.NOT_FOUND.with("person", id));
    }

    public Optional<PersonAccount> find(UUID id) {
        return store.find(id);
    }

    public Optional<PersonAccount> findByLogin(String login) {
        return store.findByLogin(login);
    }

    /** The verified account of a number; found by its keyed hash. */
    public Optional<PersonAccount> findByResidentNumber(String number) {
        return ResidentNumber.isValid(number) ? store.findByNumber(number) : Optional.empty();
    }

    /**
     * The whole number, for prefilling a person's own forms and for parts of Tongban that put it on
     * papers; empty before verification. Refuses other people and officers.
     */
    public Optional<String> residentNumber(Actor actor, UUID id) {
        return switch (actor) {
            case Actor.Machine part -> store.findNumber(id);
            case Actor.Person person when person.id().equals(id) -> store.findNumber(id);
            case Actor.Person other ->
                    throw CoreProblem.NOT_ALLOWED.with("actor", other.reference());
            case Actor.Officer officer ->
                    throw CoreProblem.NOT_ALLOWED.with("actor", officer.reference());
            case Actor.Anyone nobody -> throw CoreProblem.NOT_SIGNED_IN.with();
        };
    }

    /**
     * Makes an account at the lowest assurance. Throws {@link CoreProblem#BAD_INPUT} with the
     * fields that are wrong, among them {@link PartiesProblem#LOGIN_TAKEN}.
     */
    @Transactional
    public PersonAccount register(Registration given) {
        Registration tidy = given.tidy();
        tidy.check();
        var person =
                new PersonAccount(
                        ids.next(),
                        tidy.login(),
                        tidy.name(),
                        null,
                        tidy.phone(),
                        tidy.mail(),
                        Assurance.REGISTERED,
                        tidy.language());
        if (!store.insert(person)) {
            throw Registration.refused(
                    List.of(new FieldProblem("/login", PartiesProblem.LOGIN_TAKEN, Map.of())));
        }
        credentials.set(person.id(), tidy.password());
        journal.append(
                PartiesEntryType.PERSON_REGISTERED,
                new Actor.Person(person.id(), person.name(), person.assurance(), person.party()),
                "person:" + person.id(),
                Map.of());
        messaging.send(
                new Notice(
                        ids.next(),
                        person.party(),
                        "parties.welcome",
                        Map.of("name", person.name()),
                        List.of()));
        return person;
    }
}
