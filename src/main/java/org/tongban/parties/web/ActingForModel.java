package org.tongban.parties.web;

import org.tongban.core.Actor;
import org.tongban.parties.Mandate;

import java.util.List;

/** Oneself or one of the firms. */
public record ActingForModel(Actor.Person person, List<Mandate> mandates, String back) {

    public boolean isChosen(Mandate mandate) {
        return person.actingFor().id().equals(mandate.firm().id());
    }
}
