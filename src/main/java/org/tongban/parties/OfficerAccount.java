package org.tongban.parties;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Actor;
import org.tongban.core.Grant;

import java.util.List;
import java.util.UUID;

/**
 * The account of an officer with his rights.
 *
 * @param agency code of the agency he works at
 * @param unit code of his section
 * @param active false: may no longer sign in or act
 */
public record OfficerAccount(
        UUID id,
        String login,
        String name,
        String agency,
        @Nullable String unit,
        boolean active,
        List<Grant> grants) {

    public Actor.Officer actor() {
        return new Actor.Officer(id, name, agency, grants);
    }
}
