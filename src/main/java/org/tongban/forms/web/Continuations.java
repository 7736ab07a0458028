package org.tongban.forms.web;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.forms.ContinuedCases;
import org.tongban.forms.Draft;

/** The case that a draft corrects, if it corrects one. */
@Component
class Continuations {

    private final ObjectProvider<ContinuedCases> cases;

    Continuations(ObjectProvider<ContinuedCases> cases) {
        this.cases = cases;
    }

    Optional<ContinuedCases.Continued> find(Actor.Person actor, Draft draft) {
        String reference = draft.continues();
        return reference == null
                ? Optional.empty()
                : cases.stream().flatMap(each -> each.find(actor, reference).stream()).findFirst();
    }

    /** A new application can always be handed in; a correction while its case waits for it. */
    boolean isWanted(Actor.Person actor, Draft draft) {
        return draft.continues() == null
                || find(actor, draft).filter(ContinuedCases.Continued::waits).isPresent();
    }
}
