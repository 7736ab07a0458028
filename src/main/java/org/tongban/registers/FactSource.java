package org.tongban.registers;

import java.util.List;
import org.tongban.core.Actor;
import org.tongban.core.Party;

/**
 * Knows named facts about persons or firms; registers and licences are such sources. Whoever
 * implements it records the reading where personal data leave.
 */
public interface FactSource {

    /**
     * Everything known of a subject.
     *
     * @param identifier resident number of a person, credit code of a firm
     * @param ground why it is read, for example {@code draft:<id>}
     */
    List<Fact> listFacts(Actor actor, Party.Kind kind, String identifier, String ground);
}
