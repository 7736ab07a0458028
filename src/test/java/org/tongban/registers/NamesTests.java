package org.tongban.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.core.Problem;
import org.tongban.platform.LegalClock;

@TongbanTest
class NamesTests {

    private static final String DISTRICT = "990101";

    @Autowired Names names;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
    @Autowired LegalClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void oneOfTwoWhoAskAtOnceWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = RegistersFixture.freshName();
            var start = new CyclicBarrier(2);
            Callable<Reservation> ask =
                    () -> {
                        start.await();
                        return names.reserve(RegistersFixture.somebody(), name, DISTRICT, null);
                    };
            int won = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = threads.submit(ask);
                var other = threads.submit(ask);
                for (var answer : java.util.List.of(one, other)) {
                    try {
                        answer.get();
                        won++;
                    } catch (ExecutionException refused) {
                        assertThat(refused.getCause())
                                .isInstanceOfSatisfying(
                                        Problem.class,
                                        problem ->
                                                assertThat(problem.code())
                                                        .isEqualTo(RegistersProblem.NAME_REFUSED));
                    }
                }
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void reservationLastsTwoMonthsByTheLegalClock() {
        clock.set(Instant.parse("2026-09-30T03:42:00Z"));
        String name = RegistersFixture.freshName();
        var reservation = names.reserve(RegistersFixture.somebody(), name, DISTRICT, null);
        assertThat(reservation.lastDay()).isEqualTo(LocalDate.of(2026, 11, 29));

        clock.set(Instant.parse("2026-11-29T15:59:00Z"));
        assertThat(names.findReservation(reservation.id())).isPresent();
        assertThat(names.check(name, DISTRICT).accepted()).isFalse();

        clock.set(Instant.parse("2026-11-29T16:00:00Z"));
        assertThat(names.findReservation(reservation.id())).isEmpty();
        assertThat(names.check(name, DISTRICT).accepted()).isTrue();
        assertThat(names.reserve(RegistersFixture.somebody(), name, DISTRICT, null).name())
                .isEqualTo(name);
    }

    @Test
    void askingAgainGivesTheSameReservation() {
        Actor asker = RegistersFixture.somebody();
        String name = RegistersFixture.freshName();
        var first = names.reserve(asker, name, DISTRICT, null);
        assertThat(names.reserve(asker, name, DISTRICT, null)).isEqualTo(first);
    }

    @Test
    void anotherNameGivesTheFormerBack() {
        Actor asker = RegistersFixture.somebody();
        String former = RegistersFixture.freshName();
        var first = names.reserve(asker, former, DISTRICT, null);
        var second = names.reserve(asker, RegistersFixture.freshName(), DISTRICT, first.id());
        assertThat(names.listReservations(asker)).containsExactly(second);
        assertThat(names.check(former, DISTRICT).accepted()).isTrue();
    }

    @Test
    void nobodyReleasesAnothersReservation() {
        var reservation =
                names.reserve(
                        RegistersFixture.somebody(), RegistersFixture.freshName(), DISTRICT, null);
        assertThatThrownBy(() -> names.release(RegistersFixture.somebody(), reservation.id()))
                .isInstanceOf(Problem.class);
        assertThat(names.findReservation(reservation.id())).isPresent();
    }

    @Test
    void aCaseUsesItOnceAndAgainButNoOther() {
        var reservation =
                names.reserve(
                        RegistersFixture.somebody(), RegistersFixture.freshName(), DISTRICT, null);
        UUID caseId = ids.next();
        use(reservation.id(), caseId);
        use(reservation.id(), caseId);
        assertThatThrownBy(() -> use(reservation.id(), ids.next()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("REGISTERS-0003");
        clock.set(reservation.since().plusSeconds(200L * 24 * 3600));
        assertThat(names.getReservation(reservation.id()).caseId()).isEqualTo(caseId);
        names.releaseOfCase(caseId);
        assertThat(names.check(reservation.name(), DISTRICT).accepted()).isTrue();
    }

    private void use(UUID reservation, UUID caseId) {
        sql.sql("SELECT registers.use_reservation(?, ?, ?)")
                .params(
                        reservation,
                        caseId,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, number) -> row.getObject(1, UUID.class))
                .single();
    }

    @Test
    void noReservationIsNoMatterForTheSubmission() {
        assertThat(
                        sql.sql("SELECT registers.use_reservation(NULL, ?, ?) IS NULL")
                                .params(
                                        ids.next(),
                                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void aHoarderIsStopped() {
        Actor hoarder = RegistersFixture.somebody();
        var held = new ArrayList<Reservation>();
        assertThatThrownBy(
                        () -> {
                            for (int i = 0; i < 30; i++) {
                                held.add(
                                        names.reserve(
                                                hoarder,
                                                RegistersFixture.freshName(),
                                                DISTRICT,
                                                null));
                            }
                        })
                .isInstanceOf(Problem.class)
                .hasMessageContaining("REGISTERS-0010");
        assertThat(held).hasSize(20);
        held.forEach(reservation -> names.release(hoarder, reservation.id()));
    }

    @Test
    void aBoundIsSetToWhatCanBeEntered() {
        assertThatThrownBy(() -> names.check("长".repeat(201), DISTRICT))
                .isInstanceOf(Problem.class);
        assertThat(names.check("长".repeat(61), DISTRICT).reasons())
                .extracting(NameReason::kind)
                .contains(NameReason.Kind.LENGTH);
    }
}
