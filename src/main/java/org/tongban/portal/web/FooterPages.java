package org.tongban.portal.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.core.Access;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** The pages behind the footer: about, accessibility, privacy, complaints. */
@Controller
@Access(Access.Who.ANYONE)
class FooterPages {

    /** Pages about the system lie in no place of the header. */
    static final String NO_PLACE = "";

    private static final int MOST_AGENCIES = 200;

    private final Agencies agencies;

    FooterPages(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/about")
    Page about(Shell shell) {
        return Page.of("portal/text", TextView.of("about", shell)).in(NO_PLACE);
    }

    @GetMapping("/accessibility")
    Page accessibility(Shell shell) {
        return Page.of("portal/text", TextView.of("accessibility", shell)).in(NO_PLACE);
    }

    @GetMapping("/privacy")
    Page privacy(Shell shell) {
        return Page.of("portal/text", TextView.of("privacy", shell)).in(NO_PLACE);
    }

    @GetMapping("/complaints")
    Page complaints(Shell shell) {
        return Page.of("portal/complaints", new ComplaintsView(TextView.of("complaints", shell), phones(shell))).in(NO_PLACE);
    }

    private List<ComplaintsView.Phone> phones(Shell shell) {
        return agencies.list().stream()
                .limit(MOST_AGENCIES)
                .map(agency -> phone(agency, shell))
                .toList();
    }

    private static ComplaintsView.Phone phone(Agency agency, Shell shell) {
        return new ComplaintsView.Phone(
                agency.name().in(shell.language()), "/agencies/" + agency.code(), agency.phone());
    }
}
