package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.tongban.core.Language;

class FormatsTests {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
    private static final Instant MORNING = Instant.parse("2026-10-08T01:05:00Z");

    private final Formats chinese = new Formats(Language.ZH, ZoneId.of("Asia/Shanghai"));
    private final Formats english = new Formats(Language.EN, ZoneId.of("Asia/Shanghai"));

    @Test
    void writesDatesAsPeopleDo() {
        assertThat(chinese.day(SUNDAY)).hasToString("2026年11月22日（周日）");
        assertThat(english.date(SUNDAY)).hasToString("22 November 2026");
        assertThat(chinese.dayMoment(MORNING)).hasToString("10月8日（周四）9:05");
        assertThat(english.dayMoment(MORNING)).hasToString("Thursday 8 October 2026, 9:05");
    }

    @Test
    void keepsNumberAndUnitTogether() {
        assertThat(chinese.duration(Duration.ofMinutes(298))).hasToString("4 小时 58 分");
        assertThat(english.duration(Duration.ofMinutes(122))).hasToString("2 h 02 min");
        assertThat(chinese.duration(Duration.ofHours(7))).hasToString("7 小时");
        assertThat(english.workingDays(1)).hasToString("1 working day");
        assertThat(chinese.duration(Duration.ofMinutes(38)).html())
                .isEqualTo("<span class=\"nowrap\">38 分</span>");
    }

    @Test
    void writesSumsInTenThousandsOnlyWhenNothingIsLost() {
        assertThat(chinese.money(new BigDecimal("1000000"))).hasToString("100 万元");
        assertThat(chinese.money(new BigDecimal("1000000.01"))).hasToString("1,000,000.01 元");
        assertThat(chinese.money(new BigDecimal("6300"))).hasToString("6,300 元");
        assertThat(english.money(new BigDecimal("1000000"))).hasToString("CNY 1,000,000");
    }

    @Test
    void marksDatesForMachines() {
        assertThat(chinese.date(SUNDAY).html())
                .isEqualTo("<time datetime=\"2026-11-22\">2026年11月22日</time>");
    }
}
