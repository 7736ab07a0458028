package org.tongban.forms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tongban.core.Actor;

/** Tells how a case stands that a draft continues; the module of cases stands behind it. */
public interface ContinuedCases {

    /** Empty when the actor may not see it, or it is not there. */
    Optional<Continued> find(Actor.Person actor, String reference);

    /**
     * A case that asked for a correction (Administrative Licensing Law, art. 32 (4)).
     *
     * @param number the number people quote
     * @param waits whether it still waits for the correction
     * @param missing what the notice asked for
     * @param until when it lapses; null when it does not wait
     */
    record Continued(String number, boolean waits, List<String> missing, @Nullable Instant until) {}
}
