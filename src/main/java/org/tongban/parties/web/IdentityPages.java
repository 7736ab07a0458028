package org.tongban.parties.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.parties.Guards;
import org.tongban.parties.Identity;
import org.tongban.parties.People;
import org.tongban.parties.PersonAccount;
import org.tongban.parties.internal.CurrentActor;
import org.tongban.platform.Page;
import org.tongban.platform.TongbanSettings;

/** Verifying who a person is: first name and number, then the face. */
@Controller
class IdentityPages {

    private static final int LONGEST = 100;

    private final Identity identity;
    private final People people;
    private final CurrentActor current;
    private final TongbanSettings settings;

    IdentityPages(
            Identity identity, People people, CurrentActor current, TongbanSettings settings) {
        this.identity = identity;
        this.people = people;
        this.current = current;
        this.settings = settings;
    }

    @GetMapping("/identity")
    @Access(Who.PERSON)
    Page show(Actor actor, @RequestParam(required = false) @Nullable String back) {
        return page(actor, back, actor.name(), null);
    }

    @PostMapping("/identity/number")
    @Access(Who.PERSON)
    Object checkNumber(
            Actor actor,
            @RequestParam String name,
            @RequestParam String number,
            @RequestParam(required = false) @Nullable String back) {
        String tidyName = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String tidyNumber = number.length() > LONGEST ? "" : number;
        try {
            identity.checkNumber(actor, tidyName, tidyNumber);
            return again(back);
        } catch (Problem refused) {
            return page(actor, back, tidyName, refused)
                    .withStatus(refused.code().category().status());
        }
    }

    @PostMapping("/identity/face")
    @Access(Who.PERSON)
    Object checkFace(
            Actor actor,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(required = false) @Nullable String back) {
        try {
            identity.checkFace(actor, evidence.length() > LONGEST ? "" : evidence);
            return again(back);
        } catch (Problem refused) {
            return page(actor, back, actor.name(), refused)
                    .withStatus(refused.code().category().status());
        }
    }

    private Object again(@Nullable String back) {
        current.forget();
        return LocalPath.go("/identity?back=" + LocalPath.encode(LocalPath.safe(back)));
    }

    private Page page(Actor actor, @Nullable String back, String name, @Nullable Problem problem) {
        PersonAccount person = people.get(Guards.person(actor).id());
        return Page.of(
                "parties/identity",
                new IdentityModel(person, LocalPath.safe(back), name, problem, settings.demo()));
    }
}
