package org.tongban.parties.web;

import org.jspecify.annotations.Nullable;
import org.tongban.core.Problem;
import org.tongban.parties.internal.Personas.Persona;

import java.util.List;

/**
 * The page to sign in.
 *
 * @param back where to go on afterwards
 * @param login what was typed before
 * @param saved whether a form waits to be sent again
 */
public record SignInModel(
        String back,
        String login,
        @Nullable Problem problem,
        boolean saved,
        List<Persona> personas) {

    public List<Persona> people() {
        return personas.stream().filter(each -> !each.officer()).toList();
    }

    public List<Persona> officers() {
        return personas.stream().filter(Persona::officer).toList();
    }
}
