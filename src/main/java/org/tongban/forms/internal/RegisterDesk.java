package org.tongban.forms.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;
import org.tongban.forms.Divisions;
import org.tongban.forms.NameDesk;
import org.tongban.forms.ScopeList;
import org.tongban.platform.Messages;
import org.tongban.registers.BusinessScope;
import org.tongban.registers.BusinessScopes;
import org.tongban.registers.HanText;
import org.tongban.registers.NameReason;
import org.tongban.registers.Names;
import org.tongban.registers.Reservation;

/** What forms ask of the registers: names, divisions, business scope. */
@Component
class RegisterDesk implements NameDesk, Divisions, ScopeList {

    private final Names names;
    private final org.tongban.registers.Divisions divisions;
    private final BusinessScopes scopes;
    private final Messages messages;

    RegisterDesk(
            Names names, org.tongban.registers.Divisions divisions, BusinessScopes scopes, Messages messages) {
        this.names = names;
        this.divisions = divisions;
        this.scopes = scopes;
        this.messages = messages;
    }

    @Override
    public NameDesk.Answer reserve(Actor.Person actor, String region, String name, @Nullable String previous) {
        UUID held = previous == null ? null : UUID.fromString(previous);
        var verdict = names.check(name, region, held);
        var reasons = verdict.reasons().stream().map(this::words).toList();
        if (!verdict.accepted()) {
            return new NameDesk.Answer(null, null, reasons);
        }
        var bound = held == null ? Optional.<Reservation>empty() : names.findReservation(held);
        boolean same = bound.isPresent()
                && bound.get().caseId() != null
                && bound.get().holder().equals(actor.reference())
                && bound.get().name().equals(HanText.normal(name));
        // A case that is being corrected holds the name already.
        var reservation = same ? bound.get() : names.reserve(actor, name, region, held);
        return new NameDesk.Answer(reservation.id().toString(), reservation.lastDay(), reasons);
    }

    @Override
    public List<Divisions.Division> listBelow(String code) {
        return listBelowEach(List.of(code)).getOrDefault(code, List.of());
    }

    @Override
    public Map<String, List<Divisions.Division>> listBelowEach(Collection<String> codes) {
        var found = new HashMap<String, List<Divisions.Division>>();
        divisions
                .listBelowEach(codes)
                .forEach(
                        (code, below) ->
                                found.put(
                                        code,
                                        below.stream()
                                                .map(each -> new Divisions.Division(each.code(), each.name()))
                                                .toList()));
        return found;
    }

    @Override
    public List<Divisions.Division> path(String code) {
        return divisions.listPath(code).stream()
                .map(each -> new Divisions.Division(each.code(), each.name()))
                .toList();
    }

    @Override
    public List<ScopeList.Entry> search(String words, int limit) {
        return scopes.search(words, limit).stream().map(this::entry).toList();
    }

    @Override
    public Optional<ScopeList.Entry> find(String code) {
        return scopes.list(List.of(code)).stream()
                .filter(scope -> scope.code().equals(code))
                .map(this::entry)
                .findFirst();
    }

    private ScopeList.Entry entry(BusinessScope scope) {
        return new ScopeList.Entry(
                scope.code(),
                scope.name(),
                scope.kind() == BusinessScope.Kind.LICENSED,
                scope.agencyKind());
    }

    private Bilingual words(NameReason reason) {
        return new Bilingual(words(Language.ZH, reason), words(Language.EN, reason));
    }

    private String words(Language language, NameReason reason) {
        String key = reason.kind().messageKey();
        var details = new HashMap<String, Object>(reason.details());
        if (reason.clashing() != null) {
            details.putIfAbsent("clashing", reason.clashing());
        }
        details.putIfAbsent("law", reason.law());
        Object[] pairs = details.entrySet().stream()
                .flatMap(detail -> java.util.stream.Stream.of(detail.getKey(), detail.getValue()))
                .toArray();
        return messages.find(language, key).isPresent() ? messages.text(language, key, pairs) : reason.law();
    }
}
