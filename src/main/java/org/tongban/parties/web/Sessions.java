package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.tongban.parties.internal.Account;
import org.tongban.parties.internal.CurrentActor;

import java.util.List;

/** Begins and ends sessions; a session keeps only who signed in and for whom he acts. */
@Component
class Sessions {

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final ChangeSessionIdAuthenticationStrategy fixation =
            new ChangeSessionIdAuthenticationStrategy();
    private final CsrfAuthenticationStrategy tokens;
    private final SavedForms forms;
    private final CurrentActor actor;

    Sessions(CsrfTokenRepository tokens, SavedForms forms, CurrentActor actor) {
        this.tokens = new CsrfAuthenticationStrategy(tokens);
        this.forms = forms;
        this.actor = actor;
    }

    /** The session gets a new id (session fixation), the forms a new token. */
    void open(HttpServletRequest request, HttpServletResponse response, Account account) {
        if (SecurityContextHolder.getContext().getAuthentication() != null) {
            end(request);
        }
        request.getSession();
        forms.signedIn(request, response, account.reference());
        var signedIn =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.reference(), null, List.of());
        fixation.onAuthentication(signedIn, request, response);
        tokens.onAuthentication(signedIn, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(signedIn);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        actor.forget();
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        actor.forget();
    }
}
