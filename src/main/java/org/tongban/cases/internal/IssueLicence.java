package org.tongban.cases.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseProblem;
import org.tongban.cases.Outcome;
import org.tongban.core.Language;
import org.tongban.licences.LicenceRequest;
import org.tongban.licences.Licences;
import org.tongban.parties.Agencies;
import org.tongban.platform.Messages;
import org.tongban.registers.BusinessScope;
import org.tongban.registers.BusinessScopes;
import org.tongban.registers.Firm;
import org.tongban.registers.LegalPersons;
import org.tongban.seals.Seal;
import tools.jackson.databind.JsonNode;

/** Issues the licence that the service task names ({@code tongban:licence}) to the firm the case has registered. */
@Component
class IssueLicence implements Outcome {

    private final Licences licences;
    private final LegalPersons firms;
    private final BusinessScopes scopes;
    private final Agencies agencies;
    private final Messages messages;
    private final Clock clock;

    IssueLicence(
            Licences licences,
            LegalPersons firms,
            BusinessScopes scopes,
            Agencies agencies,
            Messages messages,
            Clock clock) {
        this.licences = licences;
        this.firms = firms;
        this.scopes = scopes;
        this.agencies = agencies;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "issue-licence";
    }

    @Override
    public Map<String, ?> apply(CaseFile file, JsonNode application, Map<String, String> attributes) {
        String type = attributes.getOrDefault("licence", "");
        Object code = file.state().variables().get("creditCode");
        if (!(code instanceof String creditCode)) {
            throw CaseProblem.OUTCOME_UNKNOWN.with("outcome", "register-legal-person");
        }
        Firm firm = firms.getByCode(creditCode);
        var seal = new Seal(file.agency(), agencies.get(file.agency()).name().zh());
        var licence =
                licences.issue(
                        new LicenceRequest(
                                file.id(),
                                type,
                                type,
                                firm.party(),
                                creditCode,
                                seal,
                                data(firm),
                                firm.since(),
                                null,
                                clock.instant(),
                                null));
        return Map.of("licence", licence.identifier());
    }

    private Map<String, ?> data(Firm firm) {
        var data = new HashMap<String, Object>();
        data.put("creditCode", firm.creditCode());
        data.put("name", firm.name());
        data.put("type", messages.text(Language.ZH, "cases.firm-type." + firm.type()));
        data.put("representative", firm.representative());
        data.put("capital", capital(firm.capital()));
        data.put("established", firm.since().toString());
        data.put("domicile", firm.address());
        data.put("scope", scope(firm.scope()));
        return data;
    }

    /** General entries, then those that need a licence of their own, each with the sentence the licence prints. */
    private String scope(List<String> entries) {
        var licensed = scopes.list(entries).stream()
                .filter(entry -> entry.kind() == BusinessScope.Kind.LICENSED)
                .map(BusinessScope::name)
                .collect(Collectors.toSet());
        return part("general", entries.stream().filter(entry -> !licensed.contains(entry)).toList())
                + part("licensed", entries.stream().filter(licensed::contains).toList());
    }

    private String part(String kind, List<String> entries) {
        return entries.isEmpty()
                ? ""
                : messages.text(Language.ZH, "cases.scope." + kind, "entries", String.join("\uff1b", entries));
    }

    /** The register keeps ten thousand yuan. */
    private String capital(@Nullable BigDecimal amount) {
        return amount == null
                ? ""
                : messages.text(
                        Language.ZH, "cases.capital", "amount", amount.stripTrailingZeros().toPlainString());
    }
}
