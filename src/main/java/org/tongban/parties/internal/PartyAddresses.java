package org.tongban.parties.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Party;
import org.tongban.messaging.MailAddresses;
import org.tongban.parties.Mandate;
import org.tongban.parties.PersonAccount;

import java.util.List;
import java.util.Optional;

/** A person's mail goes to him, a firm's to everyone who may act for it today. */
@Component
class PartyAddresses implements MailAddresses {

    private final PersonStore people;
    private final MandateStore mandates;

    PartyAddresses(PersonStore people, MandateStore mandates) {
        this.people = people;
        this.mandates = mandates;
    }

    @Override
    public List<MailAddress> listOf(Party party) {
        return switch (party.kind()) {
            case PERSON ->
                    people.find(party.id()).flatMap(PartyAddresses::address).stream().toList();
            case FIRM ->
                    mandates.listOfFirm(party.id()).stream()
                            .map(Mandate::person)
                            .distinct()
                            .flatMap(person -> people.find(person).stream())
                            .flatMap(person -> address(person).stream())
                            .distinct()
                            .toList();
        };
    }

    private static Optional<MailAddress> address(PersonAccount person) {
        return person.mail().isEmpty()
                ? Optional.empty()
                : Optional.of(new MailAddress(person.mail(), person.name(), person.language()));
    }
}
