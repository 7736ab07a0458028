package org.tongban.insight.web;

import org.springframework.stereotype.Component;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.Words;
import org.tongban.insight.internal.RatingRules;
import org.tongban.law.Term;
import org.tongban.parties.Agencies;
import org.tongban.platform.Shell;

/** Names of items and agencies, and the term of answers, in words. */
@Component
class AnswerWords {

    private final Catalogue catalogue;
    private final Agencies agencies;
    private final RatingRules rules;

    AnswerWords(Catalogue catalogue, Agencies agencies, RatingRules rules) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.rules = rules;
    }

    String item(String code, Shell shell) {
        return catalogue.findItem(code).map(item -> Words.text(shell, item.name())).orElse(code);
    }

    String agency(String code, Shell shell) {
        return agencies.find(code).map(agency -> agency.name().in(shell.language())).orElse(code);
    }

    /** How long an agency has for its answer. */
    String term(Shell shell) {
        return rules.get().answer().term() instanceof Term.WorkingDays days
                ? shell.formats().workingDays(days.days()).text()
                : "";
    }
}
