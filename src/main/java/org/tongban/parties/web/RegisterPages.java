package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.parties.People;
import org.tongban.parties.PersonAccount;
import org.tongban.parties.Registration;
import org.tongban.parties.internal.Account;
import org.tongban.platform.Page;

import java.util.List;

/** Making an account. */
@Controller
class RegisterPages {

    private static final int LONGEST = 300;

    private final People people;
    private final Sessions sessions;

    RegisterPages(People people, Sessions sessions) {
        this.people = people;
        this.sessions = sessions;
    }

    @GetMapping("/register")
    @Access(Who.ANYONE)
    Page show(@RequestParam(required = false) @Nullable String back) {
        var nothing = new Registration("", "", "", "", "", "", Language.ZH);
        return Page.of(
                "parties/register", new RegisterModel(LocalPath.safe(back), nothing, List.of()));
    }

    @PostMapping("/register")
    @Access(Who.ANYONE)
    Object register(
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam String password,
            @RequestParam String repeated,
            @RequestParam(required = false) @Nullable String back,
            Language language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var given =
                new Registration(
                        cut(login),
                        cut(name),
                        cut(mail),
                        cut(phone),
                        cut(password),
                        cut(repeated),
                        language);
        try {
            PersonAccount person = people.register(given);
            var account = new Account(Account.Kind.PERSON, person.id(), person.name());
            sessions.open(request, response, account);
            return LocalPath.go("/identity?back=" + LocalPath.encode(LocalPath.safe(back)));
        } catch (Problem refused) {
            var kept =
                    new Registration(
                            given.login(),
                            given.name(),
                            given.mail(),
                            given.phone(),
                            "",
                            "",
                            given.language());
            return Page.of(
                            "parties/register",
                            new RegisterModel(LocalPath.safe(back), kept, refused.fields()))
                    .withStatus(refused.code().category().status());
        }
    }

    /** Longer than any bound, so that it is refused with the right sentence. */
    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
