package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.parties.internal.Account;
import org.tongban.parties.internal.SignIn;
import org.tongban.platform.Page;

/** Signing in and out. */
@Controller
class SignInPages {

    private static final int LONGEST_LOGIN = 64;

    private final SignIn signIn;
    private final Sessions sessions;
    private final SavedForms forms;

    SignInPages(SignIn signIn, Sessions sessions, SavedForms forms) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.forms = forms;
    }

    @GetMapping("/sign-in")
    @Access(Who.ANYONE)
    Page show(@RequestParam(required = false) @Nullable String back, HttpServletRequest request) {
        return page(LocalPath.safe(back), "", null, request);
    }

    @PostMapping("/sign-in")
    @Access(Who.ANYONE)
    Object enter(
            @RequestParam String login,
            @RequestParam String password,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = login.length() > LONGEST_LOGIN ? login.substring(0, LONGEST_LOGIN) : login;
        try {
            Account account = signIn.byPassword(typed, password, request.getRemoteAddr());
            return goOn(account, back, request, response);
        } catch (Problem refused) {
            return page(LocalPath.safe(back), typed, refused, request)
                    .withStatus(refused.code().category().status());
        }
    }

    /** One press, in a demonstration only. */
    @PostMapping("/sign-in/persona")
    @Access(Who.ANYONE)
    ResponseEntity<Void> enterAsPersona(
            @RequestParam String login,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        return goOn(signIn.byPersona(login), back, request, response);
    }

    /** What was sent when the session had ended, to be sent again. */
    @GetMapping("/sign-in/resume")
    @Access(Who.SIGNED_IN)
    Object resume(HttpServletRequest request) {
        return forms.find(request)
                .<Object>map(form -> Page.of("parties/resume", form))
                .orElseGet(() -> LocalPath.go("/"));
    }

    @PostMapping("/sign-out")
    @Access(Who.ANYONE)
    ResponseEntity<Void> leave(HttpServletRequest request) {
        sessions.end(request);
        return LocalPath.go("/");
    }

    private ResponseEntity<Void> goOn(
            Account account,
            @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        sessions.open(request, response, account);
        if (forms.find(request).isPresent()) {
            return LocalPath.go("/sign-in/resume");
        }
        String home = account.kind() == Account.Kind.OFFICER ? "/desk" : "/";
        String wanted = LocalPath.safe(back);
        return LocalPath.go(wanted.equals("/") ? home : wanted);
    }

    private Page page(
            String back, String login, @Nullable Problem problem, HttpServletRequest request) {
        return Page.of(
                "parties/signIn",
                new SignInModel(
                        back,
                        login,
                        problem,
                        forms.find(request).isPresent(),
                        signIn.listPersonas()));
    }

    /** Where the name in the header leads. */
    @GetMapping("/account")
    @Access(Who.SIGNED_IN)
    Page account(Actor actor) {
        return Page.of("parties/account", actor);
    }
}
