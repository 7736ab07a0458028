package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Outcome;
import org.tongban.core.Actor;
import org.tongban.journal.Journal;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.registers.BusinessScope;
import org.tongban.registers.BusinessScopes;
import org.tongban.registers.Firm;
import org.tongban.registers.LegalPersons;
import tools.jackson.databind.JsonNode;

/**
 * Tells the agencies in charge of the licensed entries of the firm the case has registered (双告知); a kind without
 * an agency where the firm lies is kept too, so that the applicant is told so.
 */
@Component
class TellAgencies implements Outcome {

    private final Tellings tellings;
    private final LegalPersons firms;
    private final BusinessScopes scopes;
    private final Agencies agencies;
    private final Journal journal;

    TellAgencies(
            Tellings tellings, LegalPersons firms, BusinessScopes scopes, Agencies agencies, Journal journal) {
        this.tellings = tellings;
        this.firms = firms;
        this.scopes = scopes;
        this.agencies = agencies;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "tell-agencies";
    }

    @Override
    public Map<String, ?> apply(CaseFile file, JsonNode application, Map<String, String> attributes) {
        if (!(file.state().variables().get("creditCode") instanceof String creditCode)) {
            throw CaseProblem.OUTCOME_UNKNOWN.with("outcome", "register-legal-person");
        }
        Firm firm = firms.getByCode(creditCode);
        var told = new TreeMap<String, String>();
        licensed(firm).forEach((kind, entries) -> {
            var agency = agencies.findInCharge(kind, firm.division()).map(Agency::code);
            if (tellings.tell(file.id(), firm, kind, agency.orElse(null), entries)) {
                told.put(kind, agency.orElse(""));
            }
        });
        if (!told.isEmpty()) {
            journal.append(
                    CaseEntryType.AGENCIES_TOLD, new Actor.Machine("cases"), file.reference(), Map.of("agencies", told));
        }
        return Map.of();
    }

    /** Licensed entries by the kind of agency that licenses them. */
    private Map<String, List<String>> licensed(Firm firm) {
        return scopes.list(firm.scope()).stream()
                .filter(entry -> entry.kind() == BusinessScope.Kind.LICENSED && entry.agencyKind() != null)
                .collect(Collectors.groupingBy(
                        entry -> String.valueOf(entry.agencyKind()),
                        TreeMap::new,
                        Collectors.mapping(BusinessScope::name, Collectors.toList())));
    }
}
