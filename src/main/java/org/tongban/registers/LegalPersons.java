package org.tongban.registers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.core.Slice;
import org.tongban.journal.Journal;
import org.tongban.registers.internal.CreditCodes;
import org.tongban.registers.internal.FirmJson;
import org.tongban.registers.internal.FirmNames;
import org.tongban.registers.internal.RecordStore;
import org.tongban.registers.internal.Records;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The door to the register of legal persons. */
@Component
public class LegalPersons {

    static final String REGISTER = "legal-persons";

    private static final String FIRM_REGISTRAR = "91";
    private static final int LONGEST_QUERY = 60;
    private static final int MOST = 100;

    private final RecordStore store;
    private final Records records;
    private final CreditCodes codes;
    private final FirmNames names;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    LegalPersons(
            RecordStore store,
            Records records,
            CreditCodes codes,
            FirmNames names,
            Journal journal,
            ApplicationEventPublisher events,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.records = records;
        this.codes = codes;
        this.names = names;
        this.journal = journal;
        this.events = events;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Registers a new firm on the ground of a decided case: credit code, record with its source,
     * name, journal entry, and {@link FirmRegistered}, by which the representative gets his mandate.
     * A second call for the same case gives the same firm.
     */
    @Transactional
    public Firm register(UUID caseId, FirmData firm) {
        codes.lock(caseId);
        var before = codes.findOfCase(caseId);
        if (before.isPresent()) {
            return getByCode(before.get());
        }
        String source = "case:" + caseId;
        String district = firm.division().substring(0, Math.min(6, firm.division().length()));
        String code = codes.issue(caseId, FIRM_REGISTRAR, district, clock.instant());
        names.take(caseId, firm.name(), district, code);
        var version =
                records.add(
                        REGISTER,
                        ids.next(),
                        FirmJson.write(json, code, firm),
                        firm.since(),
                        source);
        journal.append(
                RegistersEntryType.FIRM_REGISTERED,
                new Actor.Machine("registers"),
                "firm:" + code,
                Map.of("case", caseId.toString(), "name", firm.name()));
        Firm registered = FirmJson.read(version);
        events.publishEvent(
                new FirmRegistered(
                        registered.party(), code, firm.representative().party(), source));
        return registered;
    }

    public Optional<Firm> findByCode(String creditCode) {
        return store.findCurrent(REGISTER, creditCode).map(FirmJson::read);
    }

    public Firm getByCode(String creditCode) {
        return findByCode(creditCode)
                .orElseThrow(() -> RegistersProblem.FIRM_UNKNOWN.with("code", creditCode));
    }

    public Optional<Firm> findById(UUID id) {
        return store.findById(REGISTER, id).map(FirmJson::read);
    }

    /** What was so on a day, as we know it now. */
    public Optional<Firm> findOn(UUID id, LocalDate day) {
        return store.findAsOf(REGISTER, id, day, clock.instant()).map(FirmJson::read);
    }

    /** Its versions, the latest first, those corrected later among them. */
    public List<RecordVersion> listVersions(UUID id) {
        return store.listVersions(REGISTER, id, MOST);
    }

    /**
     * Firms whose name or code holds the words, or whose name's pinyin initials do; by credit code.
     *
     * @param after {@link Slice#next()} of the page before; empty for the first
     */
    public Slice<Firm> search(String query, String after, int limit) {
        if (query.length() > LONGEST_QUERY) {
            throw RegistersProblem.QUERY_TOO_LONG.with("longest", LONGEST_QUERY);
        }
        var keys = HanText.queryKeys(query);
        if (keys.isEmpty()) {
            return new Slice<>(List.of(), null);
        }
        int most = Math.clamp(limit, 1, MOST);
        var found =
                store.search(REGISTER, keys, after, most + 1).stream().map(FirmJson::read).toList();
        return Slice.of(found, most, Firm::creditCode);
    }

    /** Puts a firm on the list of abnormal operation, or changes its state otherwise. */
    @Transactional
    public Firm changeStatus(
            Actor actor,
            Firm seen,
            Firm.Status status,
            String reason,
            LocalDate since,
            String source) {
        var current =
                store.findById(REGISTER, seen.id())
                        .filter(now -> now.versionId().equals(seen.version()))
                        .orElseThrow(
                                () ->
                                        RegistersProblem.RECORD_CHANGED.with(
                                                "register", REGISTER, "key", seen.creditCode()));
        var data = (ObjectNode) current.data().deepCopy();
        data.put("status", status.name());
        data.put("statusSince", since.toString());
        data.put("statusReason", reason);
        records.open(current).forEachEntry(data::set);
        return FirmJson.read(records.change(actor, current, data, since, source));
    }
}
