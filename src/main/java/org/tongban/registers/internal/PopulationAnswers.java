package org.tongban.registers.internal;

import org.springframework.stereotype.Component;
import org.tongban.parties.PopulationLookup;
import org.tongban.registers.Population;

/** Tells parties whether a name and a resident number belong together. */
@Component
class PopulationAnswers implements PopulationLookup {

    private final Population population;

    PopulationAnswers(Population population) {
        this.population = population;
    }

    @Override
    public Match match(String name, String residentNumber) {
        return switch (population.match(name, residentNumber)) {
            case SAME -> Match.SAME;
            case NAME_DIFFERS -> Match.NAME_DIFFERS;
            case NOT_FOUND -> Match.NOT_FOUND;
        };
    }
}
