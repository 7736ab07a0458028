package org.tongban.forms;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;

/** What is already known of the person who fills in, and who stands behind an identity number. */
public interface PersonFacts {

    /** KnownAnswers by name, for example {@code person.name}, {@code person.residentNumber}. */
    Map<String, Fact> facts(Actor.Person actor);

    /** Resident number of a verified person; empty when not verified. */
    Optional<String> findResidentNumber(UUID person);

    /** The account of a resident number, if there is one. */
    Optional<UUID> findPerson(String residentNumber);

    /**
     * A known answer.
     *
     * @param date when it was last right, ISO 8601
     */
    record Fact(String value, Bilingual source, String date) {}
}
