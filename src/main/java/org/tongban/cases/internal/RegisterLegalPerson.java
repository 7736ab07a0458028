package org.tongban.cases.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Outcome;
import org.tongban.core.Party;
import org.tongban.parties.People;
import org.tongban.platform.TongbanSettings;
import org.tongban.registers.FirmData;
import org.tongban.registers.LegalPersons;
import org.tongban.registers.Names;
import tools.jackson.databind.JsonNode;

/**
 * Registers the firm of a granted application: credit code, record, and, through the register's own
 * event, the representative's mandate. The application has the shape of the firm forms: {@code name},
 * {@code address}, {@code scope}, {@code capital}, {@code shareholders}, {@code representative}.
 */
@Component
class RegisterLegalPerson implements Outcome {

    private final LegalPersons firms;
    private final Names names;
    private final People people;
    private final TongbanSettings settings;

    RegisterLegalPerson(LegalPersons firms, Names names, People people, TongbanSettings settings) {
        this.firms = firms;
        this.names = names;
        this.people = people;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "register-legal-person";
    }

    @Override
    public Map<String, ?> apply(CaseFile file, JsonNode application, Map<String, String> attributes) {
        var firm = firms.register(file.id(), firm(file, application));
        // A name that a correction gave up for another one is free again.
        names.releaseOfCase(file.id());
        return Map.of("creditCode", firm.creditCode());
    }

    private FirmData firm(CaseFile file, JsonNode application) {
        var decided = file.times().decided();
        var since =
                LocalDate.ofInstant(
                        decided == null ? file.times().submitted() : decided, settings.zone());
        var address = application.path("address");
        return new FirmData(
                application.path("name").path("full").asString(""),
                application.path("type").asString(""),
                address.path("division").asString(file.region()),
                address.path("divisionName").asString("") + address.path("detail").asString(""),
                someone(application.path("representative")),
                application.path("capital").path("amount").decimalValue(BigDecimal.ZERO),
                date(application.path("capital").path("paidBy")),
                application.path("scope").path("entries").values().stream()
                        .map(entry -> entry.path("text").asString(""))
                        .toList(),
                holders(application.path("shareholders")),
                application.path("supervisor").path("name").asString("").isEmpty()
                        ? null
                        : someone(application.path("supervisor")),
                since);
    }

    private List<FirmData.Holder> holders(JsonNode shareholders) {
        return shareholders.values().stream().map(this::holder).toList();
    }

    private FirmData.Holder holder(JsonNode row) {
        boolean firm = row.path("kind").asString("person").equals("firm");
        String code = row.path(firm ? "creditCode" : "residentNumber").asString("");
        return new FirmData.Holder(
                firm ? Party.Kind.FIRM : Party.Kind.PERSON,
                firm ? null : account(code).orElse(null),
                row.path(firm ? "firmName" : "name").asString(""),
                code,
                row.path("contribution").decimalValue(BigDecimal.ZERO),
                row.path("share").decimalValue(BigDecimal.ZERO));
    }

    private FirmData.Someone someone(JsonNode named) {
        String number = named.path("residentNumber").asString("");
        return new FirmData.Someone(
                account(number).orElse(null), named.path("name").asString(""), number.isEmpty() ? null : number);
    }

    private Optional<UUID> account(String residentNumber) {
        return residentNumber.isEmpty()
                ? Optional.empty()
                : people.findByResidentNumber(residentNumber).map(person -> person.id());
    }

    private static @Nullable LocalDate date(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
