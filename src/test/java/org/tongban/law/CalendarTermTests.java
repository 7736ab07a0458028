package org.tongban.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.law.LawFixture.DEADLINES;
import static org.tongban.law.LawFixture.at;
import static org.tongban.law.LawFixture.local;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Remedies: sixty days for reconsideration, six months for a lawsuit. */
class CalendarTermTests {

    private static final DeadlineRule RECONSIDERATION =
            DeadlineRule.of(Term.parse("60 days"), Citation.parse("reconsideration-law:20"));
    private static final DeadlineRule LAWSUIT =
            DeadlineRule.of(
                    Term.parse("6 months"), Citation.parse("administrative-litigation-law:46"));

    @Test
    void sixtyDaysStartTheDayAfter() {
        var deadline =
                DEADLINES.of(RECONSIDERATION, at("2026-03-02T10:00"), at("2026-03-12T08:00"));
        assertThat(deadline.dueDate()).isEqualTo(LocalDate.parse("2026-05-06"));
        assertThat(
                        DEADLINES
                                .of(RECONSIDERATION, at("2026-06-01T10:00"), at("2026-06-01T10:00"))
                                .dueDate())
                .isEqualTo(LocalDate.parse("2026-07-31"));
        assertThat(deadline.used().count()).isEqualTo(9);
    }

    @Test
    void aLastDayInAHolidayGivesWayToTheDayAfterIt() {
        // 2 March + 60 days is 1 May, Labour Day; the notice gives days off until 5 May.
        var deadline =
                DEADLINES.of(RECONSIDERATION, at("2026-03-02T10:00"), at("2026-03-02T10:00"));
        assertThat(deadline.total().count()).isEqualTo(60);
        assertThat(deadline.days())
                .filteredOn(day -> day.ground().kind() == Ground.Kind.ROLLED)
                .hasSize(5);
        assertThat(deadline.basis()).contains(DeadlineRule.LAST_DAY);
        assertThat(local(deadline.due())).isEqualTo("2026-05-07T00:00");
        assertThat(deadline.lightAt(at("2026-05-06T23:59:59"))).isEqualTo(Light.NEAR);
    }

    @Test
    void sixMonthsEndOnTheSameDayOrTheLastOfTheMonth() {
        assertThat(DEADLINES.of(LAWSUIT, at("2026-01-13T10:00"), at("2026-01-13T10:00")).dueDate())
                .isEqualTo(LocalDate.parse("2026-07-13"));
        // 31 August + 6 months: 28 February 2025, a Friday; in a leap year the 29th.
        assertThat(DEADLINES.of(LAWSUIT, at("2024-08-31T10:00"), at("2024-08-31T10:00")).dueDate())
                .isEqualTo(LocalDate.parse("2025-02-28"));
        assertThat(DEADLINES.of(LAWSUIT, at("2023-08-31T10:00"), at("2023-08-31T10:00")).dueDate())
                .isEqualTo(LocalDate.parse("2024-02-29"));
    }

    @Test
    void isProvisionalOnlyWhenItsLastDayIs() {
        var ends2027 =
                DEADLINES.of(RECONSIDERATION, at("2026-11-23T10:00"), at("2026-11-23T10:00"));
        assertThat(ends2027.provisional()).isTrue();
        assertThat(ends2027.dueDate()).isEqualTo(LocalDate.parse("2027-01-22"));
        var ends2026 =
                DEADLINES.of(RECONSIDERATION, at("2026-10-20T10:00"), at("2027-10-20T10:00"));
        assertThat(ends2026.provisional()).isFalse();
    }
}
