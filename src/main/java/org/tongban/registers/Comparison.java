package org.tongban.registers;

import java.time.Clock;
import org.tongban.core.ResidentNumber;
import org.jspecify.annotations.Nullable;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.Locale;
import java.util.Optional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Role;
import org.tongban.registers.ComparisonRow.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Compares an application for registration with what the registers say, row by row, for the
 * officer's desk. The application is the JSON of the form {@code establish}.
 */
@Component
public class Comparison {

    /** Company Law 2023, art. 47. */
    private static final int YEARS_TO_PAY = 5;

    private final Names names;
    private final Divisions divisions;
    private final Addresses addresses;
    private final Population population;
    private final LegalPersons legalPersons;
    private final BusinessScopes scopes;
    private final Clock clock;

    Comparison(
            Names names,
            Divisions divisions,
            Addresses addresses,
            Population population,
            LegalPersons legalPersons,
            BusinessScopes scopes,
            Clock clock) {
        this.names = names;
        this.divisions = divisions;
        this.addresses = addresses;
        this.population = population;
        this.legalPersons = legalPersons;
        this.scopes = scopes;
        this.clock = clock;
    }

    private record Reading(Actor actor, JsonNode application, String ground) {
        String text(String pointer) {
            return application.at(pointer).asString("");
        }
    }

    /**
     * All rows, those that need attention first, otherwise in the order of the form.
     *
     * @param actor an officer, or a part of Tongban; each reading of a person is recorded for him
     * @param ground for example {@code case:<id>}
     */
    @Transactional
    public List<ComparisonRow> compare(Actor actor, JsonNode application, String ground) {
        boolean mayRead =
                switch (actor) {
                    case Actor.Officer officer -> mayHandle(officer);
                    case Actor.Machine machine -> true;
                    case Actor.Person person -> false;
                    case Actor.Anyone anyone -> false;
                };
        if (!mayRead) {
            throw CoreProblem.NOT_ALLOWED.with("actor", actor.reference());
        }
        var reading = new Reading(actor, application, ground);
        var rows = new ArrayList<ComparisonRow>();
        name(reading, rows::add);
        address(reading, rows::add);
        person(reading, "representative", "/representative", true, rows::add);
        shareholders(reading, rows::add);
        person(reading, "supervisor", "/supervisor", true, rows::add);
        capital(reading, rows::add);
        scope(reading, rows::add);
        return List.copyOf(rows);
    }

    private static boolean mayHandle(Actor.Officer officer) {
        return officer.hasRole(Role.CLERK)
                || officer.hasRole(Role.EXAMINER)
                || officer.hasRole(Role.APPROVER)
                || officer.hasRole(Role.HEAD);
    }

    /** The order of attention, for a desk that shows differences first. */
    public static Comparator<ComparisonRow> byAttention() {
        return Comparator.comparing(ComparisonRow::outcome);
    }

    private void name(Reading reading, Consumer<ComparisonRow> rows) {
        String stated = reading.text("/name/full");
        if (stated.isEmpty()) {
            return;
        }
        var reservation = uuid(reading.text("/name/reservation"));
        var held = reservation == null ? null : names.findReservation(reservation).orElse(null);
        if (held != null && held.name().equals(HanText.normal(stated))) {
            var details = Map.of("until", held.lastDay().toString());
            rows.accept(ComparisonRow.of("name", "", stated, "name-reserved", details, Outcome.SAME));
        } else {
            rows.accept(
                    ComparisonRow.of(
                            "name", "", stated, "name-not-reserved", Map.of(), Outcome.ATTENTION));
        }
    }

    private void address(Reading reading, Consumer<ComparisonRow> rows) {
        String detail = HanText.normal(reading.text("/address/detail"));
        String division = reading.text("/address/division");
        if (detail.isEmpty()) {
            return;
        }
        var nearest = addresses.findNearest(division, detail);
        if (nearest.isEmpty()) {
            rows.accept(
                    ComparisonRow.of(
                            "address",
                            "",
                            detail,
                            "address-unknown",
                            Map.of("division", divisions.fullName(division)),
                            Outcome.ATTENTION));
            return;
        }
        String recorded = nearest.get().detail();
        boolean same = recorded.equals(detail);
        rows.accept(
                ComparisonRow.differing(
                        "address",
                        "",
                        detail,
                        "address-recorded",
                        recorded,
                        same ? Outcome.SAME : Outcome.DIFFERENT));
    }

    private void person(
            Reading reading,
            String rule,
            String pointer,
            boolean office,
            Consumer<ComparisonRow> rows) {
        String name = reading.text(pointer + "/name");
        String number = reading.text(pointer + "/residentNumber");
        if (name.isEmpty()) {
            return;
        }
        rows.accept(personRow(reading, rule, "", name, number, office));
    }

    private ComparisonRow personRow(
            Reading reading, String rule, String about, String name, String number, boolean office) {
        var found =
                number.isEmpty()
                        ? Optional.<Person>empty()
                        : population.find(reading.actor(), number, reading.ground());
        String stated =
                number.isEmpty() ? name : name + " " + ResidentNumber.masked(number);
        if (found.isEmpty()) {
            return ComparisonRow.of(
                    rule, about, stated, "person-unknown", Map.of(), Outcome.ATTENTION);
        }
        Person person = found.get();
        if (!person.name().equals(HanText.normal(name))) {
            return ComparisonRow.differing(
                    rule, about, name, "person-other-name", person.name(), Outcome.ATTENTION);
        }
        LocalDate ban = person.officeBan();
        if (office && ban != null && !ban.isBefore(LocalDate.now(clock))) {
            return ComparisonRow.of(
                    rule,
                    about,
                    stated,
                    "person-banned",
                    Map.of("until", ban.toString()),
                    Outcome.ATTENTION);
        }
        return ComparisonRow.of(
                rule,
                about,
                stated,
                office ? "person-same-no-ban" : "person-same",
                Map.of(),
                Outcome.SAME);
    }

    private void shareholders(Reading reading, Consumer<ComparisonRow> rows) {
        for (JsonNode holder : reading.application().at("/shareholders")) {
            if (holder.path("kind").asString("").equals("firm")) {
                rows.accept(firmRow(holder));
            } else if (!holder.path("name").asString("").isEmpty()) {
                String name = holder.path("name").asString();
                String number = holder.path("residentNumber").asString("");
                rows.accept(personRow(reading, "shareholder", name, name, number, false));
            }
        }
    }

    private ComparisonRow firmRow(JsonNode holder) {
        String name = holder.path("firmName").asString("");
        String code = holder.path("creditCode").asString("");
        var firm = legalPersons.findByCode(code);
        if (firm.isEmpty()) {
            return ComparisonRow.of(
                    "shareholder", name, name + " " + code, "firm-unknown", Map.of(), Outcome.ATTENTION);
        }
        Firm known = firm.get();
        if (!known.name().equals(HanText.normal(name))) {
            return ComparisonRow.differing(
                    "shareholder", name, name, "firm-other-name", known.name(), Outcome.ATTENTION);
        }
        if (known.status() == Firm.Status.ACTIVE) {
            return ComparisonRow.of(
                    "shareholder", name, name, "firm-active", Map.of(), Outcome.SAME);
        }
        LocalDate since = known.statusSince() == null ? known.since() : known.statusSince();
        return ComparisonRow.of(
                "shareholder",
                name,
                name,
                "firm-" + known.status().name().toLowerCase(Locale.ROOT),
                Map.of("since", since.toString()),
                Outcome.ATTENTION);
    }

    private void capital(Reading reading, Consumer<ComparisonRow> rows) {
        String amount = reading.text("/capital/amount");
        LocalDate paidBy = date(reading.text("/capital/paidBy"));
        if (paidBy == null) {
            return;
        }
        boolean inTime = !paidBy.isAfter(LocalDate.now(clock).plusYears(YEARS_TO_PAY));
        rows.accept(
                ComparisonRow.of(
                                "capital",
                                "",
                                "",
                                inTime ? "capital-in-time" : "capital-late",
                                Map.of("amount", amount, "paidBy", paidBy.toString()),
                                inTime ? Outcome.SAME : Outcome.ATTENTION)
                        .saying("capital"));
    }

    private void scope(Reading reading, Consumer<ComparisonRow> rows) {
        var stated = new ArrayList<String>();
        reading.application()
                .at("/scope/entries")
                .forEach(entry -> stated.add(HanText.normal(entry.path("text").asString(""))));
        if (stated.isEmpty()) {
            return;
        }
        var known = scopes.list(stated);
        long licensed =
                known.stream().filter(s -> s.kind() == BusinessScope.Kind.LICENSED).count();
        var names = known.stream().map(BusinessScope::name).toList();
        var unknown = stated.stream().filter(text -> !names.contains(text)).toList();
        var agencies =
                known.stream()
                        .map(BusinessScope::agencyKind)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        rows.accept(
                ComparisonRow.of(
                        "scope",
                        "",
                        "",
                        unknown.isEmpty() ? "scope-known" : "scope-unknown",
                        Map.of(
                                "count", String.valueOf(stated.size()),
                                "licensed", String.valueOf(licensed),
                                "agencies", String.join(",", agencies),
                                "unknown", String.join("; ", unknown)),
                        unknown.isEmpty() ? Outcome.SAME : Outcome.ATTENTION)
                        .saying("scope"));
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }
}
