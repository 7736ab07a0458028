package org.tongban.forms.internal;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.files.FileRight;
import org.tongban.forms.PersonFacts;

/** Files of a draft are seen by its author and by those who must sign it. */
@Component
class DraftFileRight implements FileRight {

    private final DraftStore drafts;
    private final SignatureStore signatures;
    private final ObjectProvider<PersonFacts> persons;

    DraftFileRight(DraftStore drafts, SignatureStore signatures, ObjectProvider<PersonFacts> persons) {
        this.drafts = drafts;
        this.signatures = signatures;
        this.persons = persons;
    }

    @Override
    public String holderKind() {
        return "draft";
    }

    @Override
    public boolean maySee(Actor actor, String holder) {
        if (!(actor instanceof Actor.Person person)) {
            return false;
        }
        UUID draft = UUID.fromString(holder.substring("draft:".length()));
        return drafts.find(draft).filter(found -> found.author().equals(person.id())).isPresent()
                || persons.stream()
                        .flatMap(facts -> facts.findResidentNumber(person.id()).stream())
                        .anyMatch(number -> signatures.isSigner(draft, Signers.identity(number)));
    }
}
