package org.tongban.parties.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.journal.Journal;
import org.tongban.parties.Guards;
import org.tongban.parties.Mandates;
import org.tongban.parties.PartiesEntryType;
import org.tongban.parties.PartiesProblem;
import org.tongban.parties.internal.CurrentActor;
import org.tongban.platform.Page;

import java.util.Map;
import java.util.UUID;

/** Choosing for whom one acts. */
@Controller
class ActingForPages {

    private final Mandates mandates;
    private final Journal journal;
    private final CurrentActor current;

    ActingForPages(Mandates mandates, Journal journal, CurrentActor current) {
        this.mandates = mandates;
        this.journal = journal;
        this.current = current;
    }

    @GetMapping("/acting-for")
    @Access(Who.PERSON)
    Page show(Actor actor, @RequestParam(required = false) @Nullable String back) {
        Actor.Person person = Guards.person(actor);
        return Page.of(
                "parties/actingFor",
                new ActingForModel(person, mandates.listFor(person.id()), LocalPath.safe(back)));
    }

    /** No firm: for himself. */
    @PostMapping("/acting-for")
    @Access(Who.PERSON)
    ResponseEntity<Void> choose(
            Actor actor,
            @RequestParam(required = false) @Nullable UUID firm,
            @RequestParam(required = false) @Nullable String back,
            HttpServletRequest request) {
        Actor.Person person = Guards.person(actor);
        if (firm == null) {
            request.getSession().removeAttribute(CurrentActor.FIRM);
        } else {
            if (mandates.find(person.id(), firm).isEmpty()) {
                throw PartiesProblem.NO_MANDATE.with("firm", firm);
            }
            request.getSession().setAttribute(CurrentActor.FIRM, firm);
        }
        journal.append(
                PartiesEntryType.ACTING_FOR,
                person,
                person.reference(),
                Map.of("party", firm == null ? person.reference() : "firm:" + firm));
        current.forget();
        return LocalPath.go(LocalPath.safe(back));
    }
}
