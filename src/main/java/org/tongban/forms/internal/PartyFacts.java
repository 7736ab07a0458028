package org.tongban.forms.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.forms.PersonFacts;
import org.tongban.parties.People;
import org.tongban.parties.PersonAccount;

/** What accounts know of persons: name and number as the population register confirmed them. */
@Component
class PartyFacts implements PersonFacts {

    private static final Actor.Machine SELF = new Actor.Machine("forms");
    private static final Bilingual SOURCE = new Bilingual("人口库", "population register");

    private final People people;
    private final Clock clock;

    PartyFacts(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Map<String, Fact> facts(Actor.Person actor) {
        String date = LocalDate.now(clock).toString();
        return people.residentNumber(actor, actor.id())
                .map(number -> Map.of(
                        "person.name", new Fact(actor.name(), SOURCE, date),
                        "person.residentNumber", new Fact(number, SOURCE, date)))
                .orElse(Map.of());
    }

    @Override
    public Optional<String> findResidentNumber(UUID person) {
        return people.residentNumber(SELF, person);
    }

    @Override
    public Optional<UUID> findPerson(String residentNumber) {
        return people.findByResidentNumber(residentNumber).map(PersonAccount::id);
    }
}
