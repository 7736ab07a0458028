package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.ActorSource;

import java.io.IOException;

/**
 * A form whose token is no longer right: from a page of ours that stood open in another tab while
 * somebody signed in, it is kept and shown to be sent again; from anywhere else it is refused.
 */
@Component
class OldForms implements AccessDeniedHandler {

    private final SavedForms forms;
    private final ActorSource actors;

    OldForms(SavedForms forms, ActorSource actors) {
        this.forms = forms;
        this.actors = actors;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String path = request.getRequestURI();
        if (!(denied instanceof CsrfException) || !isFromHere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (path.startsWith("/sign-in") || path.startsWith("/register")) {
            LocalPath.redirect(response, path.startsWith("/register") ? "/register" : "/sign-in");
        } else {
            forms.save(request);
            boolean signedIn = !(actors.current() instanceof Actor.Anyone);
            LocalPath.redirect(
                    response,
                    signedIn
                            ? "/sign-in/resume"
                            : "/sign-in?back=" + LocalPath.encode(LocalPath.ofReferer(request)));
        }
    }

    /** Browsers say where a request comes from (Fetch Metadata); a page cannot forge it. */
    private static boolean isFromHere(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }
}
