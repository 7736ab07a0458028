package org.tongban.forms.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;
import org.tongban.forms.PersonFacts;
import org.tongban.parties.People;
import org.tongban.parties.PersonAccount;
import org.tongban.platform.Messages;

/** What accounts know of persons: name and number as the population register confirmed them. */
@Component
class PartyFacts implements PersonFacts {

    private static final Actor.Machine SELF = new Actor.Machine("forms");
    private final People people;
    private final Clock clock;
    private final Bilingual source;

    PartyFacts(People people, Clock clock, Messages messages) {
        this.people = people;
        this.clock = clock;
        this.source = new Bilingual(
                messages.text(Language.ZH, "forms.source.population"),
                messages.text(Language.EN, "forms.source.population"));
    }

    @Override
    public Map<String, Fact> facts(Actor.Person actor) {
        String date = LocalDate.now(clock).toString();
        return people.residentNumber(actor, actor.id())
                .map(number -> Map.of(
                        "person.name", new Fact(actor.name(), source, date),
                        "person.residentNumber", new Fact(number, source, date)))
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
