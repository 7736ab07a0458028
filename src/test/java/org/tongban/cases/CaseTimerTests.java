package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.cases.internal.TimerSweep;
import org.tongban.core.Actor;
import org.tongban.platform.LegalClock;
import org.tongban.registers.Names;
import org.tongban.registers.RegistersFixture;
import tools.jackson.databind.json.JsonMapper;

/**
 * What time alone does to a case. Cases are begun under a clock set back and then met by today, so
 * that no other test's case is touched.
 */
@TongbanTest
class CaseTimerTests {

    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired TimerSweep timers;
    @Autowired LegalClock clock;
    @Autowired Names names;
    @Autowired JsonMapper json;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void notAcceptedWithinFiveWorkingDaysItCountsAsAcceptedOnTheDayReceived() {
        back(Duration.ofDays(30));
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        clock.reset();
        var fresh = cases.submit(fixture.applicant(), fixture.submission());

        var file = await(submitted.caseId(), found -> found.times().accepted() != null);

        assertThat(file.times().accepted()).isEqualTo(file.times().received());
        assertThat(file.status()).isEqualTo(CaseStatus.REVIEW);
        assertThat(fixture.openWork(submitted).node()).isEqualTo("examine");
        assertThat(fixture.journalTypes(submitted)).contains("case.timer-fired/1");
        assertThat(read(fresh.caseId()).status()).isEqualTo(CaseStatus.SUBMITTED);
    }

    @Test
    void aCorrectionNotSuppliedInTimeEndsTheCaseAndFreesTheName() {
        String name = RegistersFixture.freshName();
        back(Duration.ofDays(90));
        var reserved = names.reserve(fixture.applicant(), name, "990101", null);
        var submitted = cases.submit(fixture.applicant(), naming(reserved.id()));
        fixture.act(submitted, fixture.clerk(), new Act(Action.CORRECT, "", List.of(), List.of("proof of address"), null));
        clock.reset();
        assertThat(names.findReservation(reserved.id())).as("the case holds it").isPresent();

        var file = await(submitted.caseId(), CaseFile::isClosed);

        assertThat(file.decision()).isEqualTo(Decision.LAPSED);
        assertThat(fixture.listOpenWork(submitted)).isEmpty();
        awaitFree(reserved.id());
        assertThat(names.check(name, "990101").accepted()).isTrue();
    }

    @Test
    void theNameOfAWithdrawnOrRefusedCaseIsFree() {
        var withdrawn = names.reserve(fixture.applicant(), RegistersFixture.freshName(), "990101", null);
        var one = cases.submit(fixture.applicant(), naming(withdrawn.id()));
        cases.withdraw(fixture.applicant(), one.caseId(), fixture.version(one), "");
        var refused = names.reserve(fixture.applicant(), RegistersFixture.freshName(), "990101", null);
        var two = cases.submit(fixture.applicant(), naming(refused.id()));
        fixture.act(two, fixture.clerk(), Act.because(Action.NOT_NEEDED, "no licence is needed"));

        awaitFree(withdrawn.id());
        awaitFree(refused.id());
    }

    private void back(Duration ago) {
        clock.set(Clock.systemUTC().instant().minus(ago));
    }

    private Submission naming(UUID reservation) {
        var plain = fixture.submission();
        return new Submission(
                plain.key(),
                plain.itemCode(),
                plain.title(),
                json.readTree("{\"name\":{\"reservation\":\"" + reservation + "\"}}"),
                plain.digest(),
                plain.files(),
                null);
    }

    private CaseFile read(UUID caseId) {
        return cases.get(new Actor.Machine("test"), caseId);
    }

    /** The sweep of this node or of the house's own second hand: whichever comes first. */
    private CaseFile await(UUID caseId, Predicate<CaseFile> there) {
        Instant until = Instant.now(Clock.systemUTC()).plusSeconds(20);
        while (Clock.systemUTC().instant().isBefore(until)) {
            timers.sweep();
            var file = read(caseId);
            if (there.test(file)) {
                return file;
            }
        }
        throw new AssertionError("time did nothing to " + read(caseId));
    }

    private void awaitFree(UUID reservation) {
        Instant until = Clock.systemUTC().instant().plusSeconds(20);
        while (names.findReservation(reservation).isPresent() && Clock.systemUTC().instant().isBefore(until)) {
            Thread.onSpinWait();
        }
        assertThat(names.findReservation(reservation)).isEmpty();
    }
}
