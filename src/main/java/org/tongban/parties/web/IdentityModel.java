package org.tongban.parties.web;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Assurance;
import org.tongban.core.Problem;
import org.tongban.parties.PersonAccount;

/**
 * The page to verify.
 *
 * @param name to show in the field
 * @param simulated whether the visitor himself chooses what the camera finds
 */
public record IdentityModel(
        PersonAccount person,
        String back,
        String name,
        @Nullable Problem problem,
        boolean simulated) {

    public boolean needsNumber() {
        return person.assurance() == Assurance.REGISTERED;
    }

    public boolean needsFace() {
        return person.assurance() == Assurance.NUMBER_CHECKED;
    }
}
