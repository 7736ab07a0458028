package org.tongban.registers.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Party;
import org.tongban.registers.Fact;
import org.tongban.registers.FactSource;
import org.tongban.registers.Firm;
import org.tongban.registers.LegalPersons;
import org.tongban.registers.Person;
import org.tongban.registers.Population;

/** What the population register and the register of legal persons know. */
@Component
class RegisterFacts implements FactSource {

    private final Population population;
    private final LegalPersons legalPersons;

    RegisterFacts(Population population, LegalPersons legalPersons) {
        this.population = population;
        this.legalPersons = legalPersons;
    }

    @Override
    public List<Fact> listFacts(
            Actor actor, Party.Kind kind, String identifier, String ground) {
        return switch (kind) {
            case PERSON ->
                    population.find(actor, identifier, ground).map(RegisterFacts::of).orElse(List.of());
            case FIRM ->
                    legalPersons.findByCode(identifier).map(RegisterFacts::of).orElse(List.of());
        };
    }

    private static List<Fact> of(Person person) {
        return List.of(
                person(person, "person.name", person.name()),
                person(person, "person.maskedNumber", person.maskedNumber()),
                person(person, "person.birthday", person.birthday().toString()),
                person(person, "person.division", person.division()));
    }

    private static Fact person(Person person, String element, String value) {
        return new Fact(element, value, "registers.population", person.since());
    }

    private static List<Fact> of(Firm firm) {
        var facts = new ArrayList<Fact>();
        LocalDate since = firm.statusSince() == null ? firm.since() : firm.statusSince();
        facts.add(firm(firm.since(), "firm.creditCode", firm.creditCode()));
        facts.add(firm(firm.since(), "firm.name", firm.name()));
        facts.add(firm(firm.since(), "firm.type", firm.type()));
        facts.add(firm(firm.since(), "firm.address", firm.address()));
        facts.add(firm(firm.since(), "firm.representative", firm.representative()));
        facts.add(firm(firm.since(), "firm.since", firm.since().toString()));
        facts.add(firm(since, "firm.status", firm.status().name()));
        if (firm.capital() != null) {
            facts.add(firm(firm.since(), "firm.capital", firm.capital().toPlainString()));
        }
        return facts;
    }

    private static Fact firm(LocalDate since, String element, String value) {
        return new Fact(element, value, "registers.legal-persons", since);
    }
}
