package org.tongban.parties.web;

import java.util.List;
import org.tongban.core.Actor;
import org.tongban.parties.Mandate;

/** Oneself or one of the firms. */
public record ActingForModel(Actor.Person person, List<Mandate> mandates, String back) {

    public boolean isChosen(Mandate mandate) {
        return person.actingFor().id().equals(mandate.firm().id());
    }
}
