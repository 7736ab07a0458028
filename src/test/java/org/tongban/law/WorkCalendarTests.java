package org.tongban.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.law.LawFixture.CALENDAR;
import static org.tongban.law.LawFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;

class WorkCalendarTests {

    /** Every make-up workday of thirteen years, from the notices. */
    private static final List<String> MAKE_UP_DAYS =
            List.of(
                    "2014-01-26",
                    "2014-02-08",
                    "2014-05-04",
                    "2014-09-28",
                    "2014-10-11",
                    "2015-01-04",
                    "2015-02-15",
                    "2015-02-28",
                    "2015-09-06",
                    "2015-10-10",
                    "2016-02-06",
                    "2016-02-14",
                    "2016-06-12",
                    "2016-09-18",
                    "2016-10-08",
                    "2016-10-09",
                    "2017-01-22",
                    "2017-02-04",
                    "2017-04-01",
                    "2017-05-27",
                    "2017-09-30",
                    "2018-02-11",
                    "2018-02-24",
                    "2018-04-08",
                    "2018-04-28",
                    "2018-09-29",
                    "2018-09-30",
                    "2018-12-29",
                    "2019-02-02",
                    "2019-02-03",
                    "2019-04-28",
                    "2019-05-05",
                    "2019-09-29",
                    "2019-10-12",
                    "2020-01-19",
                    "2020-04-26",
                    "2020-05-09",
                    "2020-06-28",
                    "2020-09-27",
                    "2020-10-10",
                    "2021-02-07",
                    "2021-02-20",
                    "2021-04-25",
                    "2021-05-08",
                    "2021-09-18",
                    "2021-09-26",
                    "2021-10-09",
                    "2022-01-29",
                    "2022-01-30",
                    "2022-04-02",
                    "2022-04-24",
                    "2022-05-07",
                    "2022-10-08",
                    "2022-10-09",
                    "2023-01-28",
                    "2023-01-29",
                    "2023-04-23",
                    "2023-05-06",
                    "2023-06-25",
                    "2023-10-07",
                    "2023-10-08",
                    "2024-02-04",
                    "2024-02-18",
                    "2024-04-07",
                    "2024-04-28",
                    "2024-05-11",
                    "2024-09-14",
                    "2024-09-29",
                    "2024-10-12",
                    "2025-01-26",
                    "2025-02-08",
                    "2025-04-27",
                    "2025-09-28",
                    "2025-10-11",
                    "2026-01-04",
                    "2026-02-14",
                    "2026-02-28",
                    "2026-05-09",
                    "2026-09-20",
                    "2026-10-10");

    @Test
    void knowsEveryMakeUpWorkdayOfThirteenYears() {
        var found =
                IntStream.rangeClosed(2014, 2026)
                        .mapToObj(year -> LocalDate.of(year, 1, 1))
                        .flatMap(first -> first.datesUntil(first.plusYears(1)))
                        .filter(date -> CALENDAR.day(date).kind() == DayKind.MAKE_UP_WORKDAY)
                        .map(LocalDate::toString)
                        .toList();
        assertThat(found).isEqualTo(MAKE_UP_DAYS);
    }

    @Test
    void namesTheHolidayAndItsNotice() {
        var day = CALENDAR.day(LocalDate.parse("2026-10-01"));
        assertThat(day.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day.holiday()).isEqualTo(new org.tongban.core.Bilingual("国庆节", "National Day"));
        assertThat(day.notices())
                .containsExactly("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm");
        assertThat(CALENDAR.day(LocalDate.parse("2023-10-01")).holiday())
                .isEqualTo(
                        new org.tongban.core.Bilingual(
                                "中秋节、国庆节", "Mid-Autumn Festival and National Day"));
    }

    @Test
    void aLaterNoticeChangesTheEndOfTheYearBefore() {
        assertThat(CALENDAR.day(LocalDate.parse("2018-12-29")).kind())
                .isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(CALENDAR.day(LocalDate.parse("2018-12-31")).kind()).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void aDayOffGivenBackIsAnOrdinaryWorkday() {
        assertThat(CALENDAR.day(LocalDate.parse("2020-02-03")).kind()).isEqualTo(DayKind.WORKDAY);
    }

    @Test
    void anUnpublishedYearGoesByWeekdayAndSaysSo() {
        assertThat(CALENDAR.publishedThrough()).isEqualTo(2026);
        var newYear = CALENDAR.day(LocalDate.parse("2027-01-01"));
        assertThat(newYear.provisional()).isTrue();
        assertThat(newYear.kind()).isEqualTo(DayKind.WORKDAY);
        assertThat(CALENDAR.day(LocalDate.parse("2026-12-31")).provisional()).isFalse();
    }

    @Test
    void countsWorkdaysForwardsAndBack() {
        var eve = LocalDate.parse("2026-09-30");
        assertThat(CALENDAR.plusWorkdays(eve, 3)).isEqualTo(LocalDate.parse("2026-10-10"));
        assertThat(CALENDAR.plusWorkdays(LocalDate.parse("2026-10-10"), -3)).isEqualTo(eve);
        assertThat(CALENDAR.workdayFrom(LocalDate.parse("2026-10-03")))
                .isEqualTo(LocalDate.parse("2026-10-08"));
    }

    @Test
    void refusesABrokenCalendarWithItsLine() {
        var reader = CalendarReader.withNames("元旦: New Year's Day", refusal("holidays.yaml"));
        var json =
                """
                {
                  "year": 2027,
                  "papers": ["https://example.org/notice"],
                  "days": [
                    {"name": "元旦", "date": "2027-01-32", "isOffDay": true}
                  ]
                }
                """;
        assertThatThrownBy(() -> reader.read(json, refusal("2027.json")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.details()).containsEntry("line", 5);
                            assertThat(problem.details().get("reason"))
                                    .asString()
                                    .contains("2027-01-32");
                        });
        assertThatThrownBy(() -> reader.read(json.replace("元旦", "元宵"), refusal("2027.json")))
                .hasMessageContaining("English name");
    }

    @Test
    void theRunningYearIsMissingAtOnceAndTheNextFromNovember() {
        int last = CALENDAR.publishedThrough();
        assertThat(CALENDAR.findMissing(LocalDate.of(last, 10, 31))).isEmpty();
        assertThat(CALENDAR.findMissing(LocalDate.of(last, 11, 1))).hasValue(last + 1);
        assertThat(CALENDAR.findMissing(LocalDate.of(last - 1, 12, 31))).isEmpty();
        assertThat(CALENDAR.findMissing(LocalDate.of(last + 1, 1, 1))).hasValue(last + 1);
    }
}
