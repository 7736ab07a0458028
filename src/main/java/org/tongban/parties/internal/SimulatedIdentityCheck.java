package org.tongban.parties.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.tongban.parties.IdentityCheck;
import org.tongban.parties.PopulationLookup;

/**
 * Stands in for the state's services in demonstration mode: asks the demonstration's own population
 * register, and takes the visitor's word for the face.
 */
@Component
@ConditionalOnProperty(name = "tongban.mode", havingValue = "demo")
class SimulatedIdentityCheck implements IdentityCheck {

    private final ObjectProvider<PopulationLookup> population;

    SimulatedIdentityCheck(ObjectProvider<PopulationLookup> population) {
        this.population = population;
    }

    @Override
    public String adapter() {
        return "simulator";
    }

    @Override
    public Finding checkNumber(String name, String residentNumber) {
        PopulationLookup register = population.getIfAvailable();
        if (register == null) {
            return Finding.UNAVAILABLE;
        }
        return switch (register.match(name, residentNumber)) {
            case SAME -> Finding.SAME;
            case NAME_DIFFERS, NOT_FOUND -> Finding.DIFFERENT;
        };
    }

    @Override
    public Finding checkFace(String name, String residentNumber, String evidence) {
        return evidence.equals("same") ? Finding.SAME : Finding.DIFFERENT;
    }
}
