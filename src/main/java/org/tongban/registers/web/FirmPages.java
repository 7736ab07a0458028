package org.tongban.registers.web;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.CoreProblem;
import org.tongban.core.CreditCode;
import org.tongban.core.Slice;
import org.tongban.platform.Page;
import org.tongban.registers.Firm;
import org.tongban.registers.LegalPersons;
import org.tongban.registers.RegistersProblem;

/**
 * The public look-up of firms (Interim Regulation on Enterprise Information Disclosure, art. 6):
 * what the law makes public, never a resident number.
 */
@Controller
class FirmPages {

    private static final int PAGE = 20;
    private static final int LONGEST_CODE = 18;

    private final LegalPersons legalPersons;
    private final Clock clock;

    FirmPages(LegalPersons legalPersons, Clock clock) {
        this.legalPersons = legalPersons;
        this.clock = clock;
    }

    @GetMapping("/firms/{code}")
    @Access(Access.Who.ANYONE)
    Page firm(@PathVariable String code) {
        if (code.length() > LONGEST_CODE) {
            throw RegistersProblem.FIRM_UNKNOWN.with("code", code.substring(0, LONGEST_CODE));
        }
        Firm firm = legalPersons.getByCode(code);
        return Page.of(
                "registers/firm",
                new FirmView(firm, clock.instant(), !CreditCode.isValid(code)));
    }

    @GetMapping("/firms")
    @Access(Access.Who.ANYONE)
    Page firms(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        if (after.length() > LONGEST_CODE) {
            throw CoreProblem.BAD_PAGE_KEY.with();
        }
        Slice<Firm> found = legalPersons.search(q.strip(), after, PAGE);
        return Page.of("registers/firms", new FirmsView(q.strip(), found.items(), found.next()));
    }
}
