package org.tongban.parties.internal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.stereotype.Component;
import org.tongban.parties.IdentityCheck;
import org.tongban.parties.PopulationLookup;

/**
 * Real service until an installation brings the state's own service: the local population register
 * answers for numbers, nobody for faces, which are then verified at the counter.
 */
@Component
@Conditional(RegisterIdentityCheck.NotDemo.class)
class RegisterIdentityCheck implements IdentityCheck {

    private final ObjectProvider<PopulationLookup> population;

    RegisterIdentityCheck(ObjectProvider<PopulationLookup> population) {
        this.population = population;
    }

    @Override
    public String adapter() {
        return "population-register";
    }

    @Override
    public Finding checkNumber(String name, String residentNumber) {
        PopulationLookup register = population.getIfAvailable();
        if (register == null) {
            return Finding.UNAVAILABLE;
        }
        return register.match(name, residentNumber) == PopulationLookup.Match.SAME
                ? Finding.SAME
                : Finding.DIFFERENT;
    }

    @Override
    public Finding checkFace(String name, String residentNumber, String evidence) {
        return Finding.UNAVAILABLE;
    }

    static class NotDemo implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !"demo".equals(context.getEnvironment().getProperty("tongban.mode"));
        }
    }
}
