package org.tongban.parties.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.parties.Agencies;
import org.tongban.parties.Guards;
import org.tongban.parties.Officers;
import org.tongban.platform.Page;

import java.util.UUID;

/** Rights of officers, for administrators; each change is journalled. */
@Controller
@Access(value = Who.OFFICER, roles = Role.ADMINISTRATOR)
class OfficersPages {

    private static final int LONGEST_REGION = 12;

    private final Officers officers;
    private final Agencies agencies;

    OfficersPages(Officers officers, Agencies agencies) {
        this.officers = officers;
        this.agencies = agencies;
    }

    @GetMapping("/admin/officers")
    Page list(Actor actor) {
        return Page.of("parties/officers", new OfficersModel(officers.listAll(actor), agencies));
    }

    @GetMapping("/admin/officers/{id}")
    Page show(Actor actor, @PathVariable UUID id) {
        Guards.officer(actor, Role.ADMINISTRATOR);
        return Page.of("parties/officer", new OfficersModel.One(officers.get(id), agencies));
    }

    @PostMapping("/admin/officers/{id}/grant")
    ResponseEntity<Void> grant(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam String agency,
            @RequestParam String region) {
        officers.grant(actor, id, right(role, agency, region));
        return LocalPath.go("/admin/officers/" + id);
    }

    @PostMapping("/admin/officers/{id}/withdraw")
    ResponseEntity<Void> withdraw(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam String agency,
            @RequestParam String region) {
        officers.withdraw(actor, id, right(role, agency, region));
        return LocalPath.go("/admin/officers/" + id);
    }

    private static Grant right(Role role, String agency, String region) {
        if (region.length() > LONGEST_REGION || !region.matches("[0-9]{2,12}")) {
            throw CoreProblem.BAD_INPUT.with("region", region.length());
        }
        return new Grant(role, agency, region);
    }
}
