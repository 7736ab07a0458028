package org.tongban.parties.internal;

import org.springframework.stereotype.Component;
import org.tongban.core.Party;
import org.tongban.messaging.MailAddresses;
import org.tongban.parties.Mandate;
import org.tongban.parties.PersonAccount;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

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

    @Override
    public Map<Party, List<MailAddress>> listOfAll(Collection<Party> parties) {
        var found = new HashMap<Party, List<MailAddress>>();
        var persons = new ArrayList<UUID>();
        for (Party party : parties) {
            switch (party.kind()) {
                case PERSON -> persons.add(party.id());
                case FIRM -> found.put(party, listOf(party));
            }
        }
        var addresses = people.listMailAddresses(persons);
        for (Party party : parties) {
            var address = party.kind() == Party.Kind.PERSON ? addresses.get(party.id()) : null;
            if (address != null) {
                found.put(party, List.of(address));
            }
        }
        return found;
    }

    private static Optional<MailAddress> address(PersonAccount person) {
        return person.mail().isEmpty()
                ? Optional.empty()
                : Optional.of(new MailAddress(person.mail(), person.name(), person.language()));
    }
}
