package org.tongban.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.law.LawFixture.DEADLINES;
import static org.tongban.law.LawFixture.REGISTRATION;
import static org.tongban.law.LawFixture.at;
import static org.tongban.law.LawFixture.local;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;

class DeadlineTests {

    private static final DeadlineRule PROMISE =
            DeadlineRule.of(Term.parse("1 office day"), REGISTRATION);
    private static final DeadlineRule LAW =
            DeadlineRule.of(Term.parse("3 working days"), REGISTRATION);

    /**
     * The worked example of the drawings: accepted 16:40 on the eve of National Day 2026, read at
     * 10:12 on 8 October.
     */
    @Test
    void countsTheOfficeHoursOfAPromiseOverNationalDay() {
        var promise = DEADLINES.of(PROMISE, at("2026-09-30T16:40"), at("2026-10-08T10:12"));

        assertThat(local(promise.due())).isEqualTo("2026-10-08T16:40");
        assertThat(promise.total()).isEqualTo(Amount.of(Duration.ofHours(7)));
        assertThat(promise.used()).isEqualTo(Amount.of(Duration.ofMinutes(122)));
        assertThat(promise.left().hours()).isEqualTo(4);
        assertThat(promise.left().minutes()).isEqualTo(58);
        assertThat(promise.yellowUsed()).isEqualTo(Amount.of(Duration.ofMinutes(315)));
        assertThat(local(promise.yellowAt())).isEqualTo("2026-10-08T14:55");
        assertThat(promise.light()).isEqualTo(Light.ON_TIME);
        assertThat(promise.provisional()).isFalse();

        var lines = promise.listSpans();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).first().begins()).isEqualTo(LocalTime.of(16, 40));
        assertThat(lines.get(0).first().ends()).isEqualTo(LocalTime.of(17, 30));
        assertThat(lines.get(0).first().counted()).isEqualTo(Amount.of(Duration.ofMinutes(50)));
        assertThat(lines.get(1).from()).isEqualTo(LocalDate.parse("2026-10-01"));
        assertThat(lines.get(1).to()).isEqualTo(LocalDate.parse("2026-10-07"));
        assertThat(lines.get(1).length()).isEqualTo(7);
        assertThat(lines.get(1).first().ground().kind()).isEqualTo(Ground.Kind.HOLIDAY);
        assertThat(lines.get(2).first().begins()).isEqualTo(LocalTime.of(9, 0));
        assertThat(lines.get(2).first().ends()).isEqualTo(LocalTime.of(10, 12));
        assertThat(lines.get(2).first().counted()).isEqualTo(Amount.of(Duration.ofMinutes(72)));
        assertThat(lines.get(2).first().toCome()).isEqualTo(Amount.of(Duration.ofMinutes(298)));
    }

    @Test
    void countsMakeUpSaturdaysOfTheLawsOwnTerm() {
        var law = DEADLINES.of(LAW, at("2026-09-30T16:40"), at("2026-10-08T10:12"));

        assertThat(law.dueDate()).isEqualTo(LocalDate.parse("2026-10-10"));
        assertThat(local(law.due())).isEqualTo("2026-10-10T17:30");
        assertThat(law.listSpans())
                .extracting(span -> span.first().ground().kind())
                .containsExactly(
                        Ground.Kind.START_DAY,
                        Ground.Kind.HOLIDAY,
                        Ground.Kind.WORKDAY,
                        Ground.Kind.WORKDAY,
                        Ground.Kind.MAKE_UP_WORKDAY);
        assertThat(law.days().getLast().ordinal()).isEqualTo(3);
        assertThat(law.basis()).containsExactly(REGISTRATION, DeadlineRule.WORKING_DAYS);
        assertThat(law.notices())
                .containsExactly("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm");
        assertThat(local(law.yellowAt())).isEqualTo("2026-10-09T17:30");
    }

    @Test
    void givesFiveWorkingDaysForAcceptance() {
        var rule =
                DeadlineRule.of(Term.parse("5 working days"), Citation.parse("licensing-law:32"));
        var deadline = DEADLINES.of(rule, at("2026-09-30T16:10"), at("2026-09-30T16:10"));
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2026-10-13"));
    }

    @Test
    void countsTheDayOfAcceptanceWhereTheAgencyHasSetItSo() {
        var deadline =
                DEADLINES.of(
                        LAW.withStartDayCounting(true),
                        at("2026-09-30T16:40"),
                        at("2026-09-30T16:40"));
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2026-10-09"));
    }

    @Test
    void whatIsAcceptedAfterClosingCountsFromTheNextOpening() {
        var friday = DEADLINES.of(PROMISE, at("2026-11-20T18:05"), at("2026-11-22T12:00"));
        assertThat(local(friday.due())).isEqualTo("2026-11-23T17:30");
        assertThat(friday.used().isZero()).isTrue();
        assertThat(friday.days().getFirst().ground().kind()).isEqualTo(Ground.Kind.AFTER_CLOSING);
        var lunch = DEADLINES.of(PROMISE, at("2026-11-23T12:30"), at("2026-11-23T12:30"));
        assertThat(local(lunch.due())).isEqualTo("2026-11-24T12:00");
    }

    @Test
    void turnsYellowInTheLastQuarterAndRedWhenPast() {
        var start = at("2026-11-23T09:00");
        assertThat(DEADLINES.of(PROMISE, start, at("2026-11-23T15:44:59")).light())
                .isEqualTo(Light.ON_TIME);
        assertThat(DEADLINES.of(PROMISE, start, at("2026-11-23T15:45")).light())
                .isEqualTo(Light.NEAR);
        assertThat(DEADLINES.of(PROMISE, start, at("2026-11-23T17:30")).light())
                .isEqualTo(Light.NEAR);
        var late = DEADLINES.of(PROMISE, start, at("2026-11-24T11:10"));
        assertThat(late.light()).isEqualTo(Light.OVERDUE);
        assertThat(late.over()).isEqualTo(Amount.of(Duration.ofMinutes(130)));
        assertThat(late.left().isZero()).isTrue();
        assertThat(late.days().getLast().date()).isEqualTo(LocalDate.parse("2026-11-24"));
    }

    @Test
    void leavesOutExactlyTheTimeOfASuspensionOnAnHourClock() {
        var hearing =
                new Suspension(
                        SuspensionGround.HEARING, at("2026-11-23T11:00"), at("2026-11-24T10:00"));
        var run =
                ClockRun.of(at("2026-11-23T09:00"), at("2026-11-24T10:30"))
                        .suspended(List.of(hearing));
        var deadline = DEADLINES.of(PROMISE, run);
        assertThat(deadline.used()).isEqualTo(Amount.of(Duration.ofMinutes(150)));
        assertThat(local(deadline.due())).isEqualTo("2026-11-24T16:30");
        assertThat(deadline.basis()).contains(Citation.parse("licensing-law:45"));
        assertThat(deadline.paused()).isFalse();
    }

    @Test
    void listsSuspendedDaysOfADayClockWithTheirGround() {
        var review =
                new Suspension(
                        SuspensionGround.EXPERT_REVIEW,
                        at("2026-11-23T15:00"),
                        at("2026-11-25T09:00"));
        var run =
                ClockRun.of(at("2026-11-20T10:00"), at("2026-11-26T09:00"))
                        .suspended(List.of(review));
        var deadline = DEADLINES.of(LAW, run);
        // Monday still counts, Tuesday and Wednesday do not, Thursday and Friday do.
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(deadline.days())
                .filteredOn(day -> day.ground().kind() == Ground.Kind.SUSPENDED)
                .extracting(day -> day.ground().suspension())
                .containsExactly(SuspensionGround.EXPERT_REVIEW, SuspensionGround.EXPERT_REVIEW);
    }

    @Test
    void standsStillWhileASuspensionLasts() {
        var testing = new Suspension(SuspensionGround.TESTING, at("2026-11-23T10:00"), null);
        var monday =
                ClockRun.of(at("2026-11-23T09:00"), at("2026-11-23T17:00"))
                        .suspended(List.of(testing));
        var friday =
                ClockRun.of(at("2026-11-23T09:00"), at("2026-11-27T17:00"))
                        .suspended(List.of(testing));
        assertThat(DEADLINES.of(PROMISE, monday).paused()).isTrue();
        assertThat(DEADLINES.of(PROMISE, friday).used()).isEqualTo(Amount.of(Duration.ofHours(1)));
        assertThat(local(DEADLINES.of(PROMISE, friday).due())).isEqualTo("2026-11-30T16:00");
    }

    @Test
    void addsAnExtensionThatWasApprovedInTime() {
        var approved =
                new Extension(
                        Term.parse("3 working days"),
                        REGISTRATION,
                        "complex",
                        at("2026-10-09T16:00"));
        var run =
                ClockRun.of(at("2026-09-30T16:40"), at("2026-10-12T09:00"))
                        .extended(List.of(approved));
        var deadline = DEADLINES.of(LAW, run);
        assertThat(deadline.total()).isEqualTo(new Amount(Amount.Unit.WORKING_DAYS, 6));
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2026-10-14"));
    }

    @Test
    void refusesAnExtensionThatComesTooLateOrInAnotherUnit() {
        var late =
                new Extension(
                        Term.parse("3 working days"),
                        REGISTRATION,
                        "complex",
                        at("2026-10-10T17:31"));
        var run = ClockRun.of(at("2026-09-30T16:40"), at("2026-10-12T09:00"));
        assertThatThrownBy(() -> DEADLINES.of(LAW, run.extended(List.of(late))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.code()).isEqualTo(LawProblem.EXTENDED_TOO_LATE));
        var months =
                new Extension(
                        Term.parse("3 months"), REGISTRATION, "complex", at("2026-10-09T16:00"));
        assertThatThrownBy(() -> DEADLINES.of(LAW, run.extended(List.of(months))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(LawProblem.UNIT_DIFFERS));
    }

    @Test
    void aDeadlineThatRunsIntoAnUnpublishedYearIsProvisional() {
        var deadline = DEADLINES.of(LAW, at("2026-12-30T10:00"), at("2026-12-30T10:00"));
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2027-01-04"));
        var within = DEADLINES.of(LAW, at("2026-12-28T10:00"), at("2027-02-01T10:00"));
        assertThat(within.provisional()).isFalse();
    }

    @Test
    void recomputesWhenTheCalendarIsPublished() {
        var newYear =
                new CalendarYear(
                        2027,
                        List.of("https://example.org/notice-2027"),
                        java.util.Map.of(
                                LocalDate.parse("2027-01-01"),
                                new CalendarYear.Marked(
                                        new org.tongban.core.Bilingual("元旦", "New Year's Day"),
                                        true)));
        var published =
                new Deadlines(
                        WorkCalendar.of(List.of(LawFixture.year(2026), newYear)), LawFixture.HOURS);
        var deadline = published.of(LAW, at("2026-12-30T10:00"), at("2026-12-30T10:00"));
        assertThat(deadline.provisional()).isFalse();
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2027-01-05"));
    }

    @Test
    void refusesToCountTheHoursOfAnAgencyThatIsNeverOpen() {
        var closed = new OfficeHours(LawFixture.ZONE, java.util.Map.of(), List.of());
        var deadlines = new Deadlines(LawFixture.CALENDAR, closed);
        assertThatThrownBy(
                        () -> deadlines.of(PROMISE, at("2026-11-23T09:00"), at("2026-11-23T09:00")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(LawProblem.NEVER_OPEN));
    }
}
