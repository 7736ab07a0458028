package org.tongban.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.journal.Journal;
import org.tongban.registers.internal.names.DivisionNames;
import org.tongban.registers.internal.names.NameLikeness;
import org.tongban.registers.internal.names.NameParser;
import org.tongban.registers.internal.names.NameRules;
import org.tongban.registers.internal.names.NameStore;
import org.tongban.registers.internal.names.NameVocabulary;

/** The door to firm names: check, reserve, give back. */
@Component
public class Names {

    /** Decree 734, art. 18. */
    private static final int MONTHS_KEPT = 2;

    /** So that nobody hoards names. */
    private static final int MOST_RESERVATIONS = 20;

    private static final int LONGEST_ENTERED = 200;
    private static final int MOST_REASONS = 12;

    private final NameStore store;
    private final NameVocabulary vocabulary;
    private final Divisions divisions;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Names(
            NameStore store,
            NameVocabulary vocabulary,
            Divisions divisions,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.divisions = divisions;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Checks a name against the rules and all names taken at the registrar of a county. */
    public NameVerdict check(String fullName, String division) {
        return check(fullName, division, null);
    }

    /**
     * As {@link #check(String, String)}, with one reservation not counted against it.
     *
     * @param own reservation the applicant holds already
     */
    public NameVerdict check(String fullName, String division, @Nullable UUID own) {
        if (fullName.length() > LONGEST_ENTERED) {
            throw RegistersProblem.QUERY_TOO_LONG.with("longest", LONGEST_ENTERED);
        }
        var path = divisions.listPath(division);
        if (path.isEmpty()) {
            throw RegistersProblem.DIVISION_UNKNOWN.with("code", division);
        }
        var words = vocabulary.words();
        var written = DivisionNames.of(path, words);
        NameParts parts = NameParser.parse(fullName, written, words);
        var reasons = new ArrayList<>(NameRules.check(parts, written, words));
        reasons.addAll(clashes(parts, registrar(division), own));
        return new NameVerdict(parts, List.copyOf(reasons));
    }

    private List<NameReason> clashes(NameParts parts, String registrar, @Nullable UUID own) {
        Instant now = clock.instant();
        var same = store.findSame(parts.fullName(), now).filter(t -> !t.claim().equals(own));
        if (same.isPresent()) {
            return NameLikeness.compare(parts, same.get().parts(), vocabulary.words()).stream().toList();
        }
        if (parts.tradeName().isEmpty()) {
            return List.of();
        }
        return store.listAlike(NameLikeness.queryKeys(registrar, parts), now).stream()
                .filter(taken -> !taken.claim().equals(own))
                .flatMap(taken -> NameLikeness.compare(parts, taken.parts(), vocabulary.words()).stream())
                .limit(MOST_REASONS)
                .toList();
    }

    private static String registrar(String division) {
        return division.length() > 6 ? division.substring(0, 6) : division;
    }

    /**
     * Keeps an acceptable name for two months.
     *
     * @param previous reservation of the same holder that is given up for it
     * @throws org.tongban.core.Problem {@link RegistersProblem#NAME_REFUSED} with the verdict's
     *     kinds
     */
    @Transactional
    public Reservation reserve(
            Actor actor, String fullName, String division, @Nullable UUID previous) {
        if (actor instanceof Actor.Anyone) {
            throw CoreProblem.NOT_SIGNED_IN.with();
        }
        String registrar = registrar(division);
        store.lock(registrar);
        var held = store.listReservations(actor.reference());
        var normal = HanText.normal(fullName);
        var kept = held.stream().filter(c -> c.name().equals(normal) && isOpen(c)).findFirst();
        if (kept.isPresent()) {
            return toReservation(kept.get());
        }
        NameVerdict verdict = check(fullName, division, heldBy(held, previous));
        if (!verdict.accepted()) {
            throw RegistersProblem.NAME_REFUSED.with(
                    "name", verdict.parts().fullName(), "reasons", kinds(verdict));
        }
        if (previous != null && ownOf(held, previous) != null) {
            release(actor, previous);
        } else if (held.stream().filter(this::isOpen).count() >= MOST_RESERVATIONS) {
            throw RegistersProblem.TOO_MANY_RESERVATIONS.with("most", MOST_RESERVATIONS);
        }
        Instant now = clock.instant();
        UUID id = ids.next();
        store.endExpired(verdict.parts().fullName(), now);
        store.insert(
                id,
                verdict.parts(),
                registrar,
                "RESERVATION",
                actor.reference(),
                now,
                endOf(lastDay(now)));
        var reservation = getReservation(id);
        journal.append(
                RegistersEntryType.NAME_RESERVED,
                actor,
                "reservation:" + id,
                Map.of("name", reservation.name(), "until", reservation.lastDay().toString()));
        return reservation;
    }

    private boolean isOpen(NameStore.Claim claim) {
        return claim.caseId() == null && claim.until().toInstant().isAfter(clock.instant());
    }

    /** Counts not against its holder, even while a case of his uses it: he may be correcting that case. */
    private static @Nullable UUID heldBy(List<NameStore.Claim> held, @Nullable UUID id) {
        return held.stream().map(NameStore.Claim::id).filter(claim -> claim.equals(id)).findFirst().orElse(null);
    }

    private static @Nullable UUID ownOf(List<NameStore.Claim> held, @Nullable UUID id) {
        return held.stream()
                .filter(claim -> claim.id().equals(id) && claim.caseId() == null)
                .map(NameStore.Claim::id)
                .findFirst()
                .orElse(null);
    }

    private static List<String> kinds(NameVerdict verdict) {
        return verdict.reasons().stream()
                .filter(NameReason::blocks)
                .map(reason -> reason.kind().name())
                .toList();
    }

    /** Reserved on 30 September, kept through 29 November. */
    private LocalDate lastDay(Instant now) {
        return LocalDate.ofInstant(now, clock.getZone()).plusMonths(MONTHS_KEPT).minusDays(1);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    /** Gives a reservation back; another's is refused, one already gone is no matter. */
    @Transactional
    public void release(Actor actor, UUID reservation) {
        var claim = store.findClaim(reservation);
        if (claim.isEmpty()) {
            return;
        }
        if (!claim.get().holder().equals(actor.reference()) || claim.get().caseId() != null) {
            throw RegistersProblem.RESERVATION_GONE.with("reservation", reservation);
        }
        if (store.end(reservation, clock.instant())) {
            journal.append(
                    RegistersEntryType.NAME_RELEASED,
                    actor,
                    "reservation:" + reservation,
                    Map.of("name", claim.get().name()));
        }
    }

    /**
     * Frees what a case had reserved when it ends without a firm: refused, withdrawn; idempotent.
     */
    @Transactional
    public void releaseOfCase(UUID caseId) {
        store.endOfCase(caseId, clock.instant());
    }

    /** A reservation that still holds. */
    public Optional<Reservation> findReservation(UUID id) {
        return store.findClaim(id)
                .filter(claim -> claim.kind().equals("RESERVATION"))
                .filter(claim -> isOpen(claim) || claim.caseId() != null)
                .map(this::toReservation);
    }

    public Reservation getReservation(UUID id) {
        return findReservation(id)
                .orElseThrow(() -> RegistersProblem.RESERVATION_GONE.with("reservation", id));
    }

    /** Reservations of one holder that no case uses yet. */
    public List<Reservation> listReservations(Actor actor) {
        return store.listReservations(actor.reference()).stream()
                .filter(this::isOpen)
                .map(this::toReservation)
                .toList();
    }

    private Reservation toReservation(NameStore.Claim claim) {
        return new Reservation(
                claim.id(),
                claim.name(),
                claim.holder(),
                claim.since().toInstant(),
                LocalDate.ofInstant(claim.until().toInstant(), clock.getZone()).minusDays(1),
                claim.caseId());
    }
}
