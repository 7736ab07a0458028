package org.tongban.registers;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Party;

/** The door to all facts together, whichever source knows them. */
@Component
public class Facts {

    private final ObjectProvider<FactSource> sources;

    Facts(ObjectProvider<FactSource> sources) {
        this.sources = sources;
    }

    /**
     * Facts by element; where two sources know one, the lower floor's stands. The reading is
     * recorded.
     *
     * @param identifier resident number or credit code
     */
    @Transactional
    public Map<String, Fact> get(
            Actor actor, Party.Kind kind, String identifier, String ground) {
        if (actor instanceof Actor.Anyone) {
            throw CoreProblem.NOT_SIGNED_IN.with();
        }
        return sources.orderedStream()
                .map(source -> source.listFacts(actor, kind, identifier, ground))
                .flatMap(List::stream)
                .collect(
                        Collectors.toMap(
                                Fact::element, Function.identity(), (first, later) -> first));
    }
}
