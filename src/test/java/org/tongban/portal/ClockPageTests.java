package org.tongban.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.browser.TestingBrowser;
import org.tongban.browser.TestingBrowser.Window;
import org.tongban.core.Language;
import org.tongban.parties.TestingVisitor;
import org.tongban.platform.DemonstrationClock;
import org.tongban.platform.LegalClock;

/** The clock of a demonstration: set on a page, kept in the database, said on every page. */
@TongbanTest
class ClockPageTests {

    @LocalServerPort int port;
    @Autowired LegalClock clock;
    @Autowired DemonstrationClock setting;
    @Autowired JdbcClient sql;

    @AfterEach
    void back() {
        setting.reset();
        setting.refresh();
    }

    @Test
    void aSetClockIsSaidOnEveryPageWithBothTimesAndJournalled() {
        var visitor = TestingVisitor.at(port).signInAs("guanshan");
        assertThat(visitor.get("/").body()).doesNotContain("演示时钟已调整为");
        var answer = visitor.post("/demo/clock", "date-year", "2026", "date-month", "9", "date-day", "30", "hour", "16");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Duration.between(Instant.parse("2026-09-30T08:00:00Z"), clock.instant())).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        for (String page : new String[] {"/", "/supervision", "/demo/clock"}) {
            assertThat(visitor.get(page).body()).as(page).contains("演示时钟已调整为 2026", "实际时间是");
        }
        assertThat(sql.sql("SELECT count(*) FROM journal.entry WHERE type = 'clock.set/1'").query(Long.class).single()).isPositive();
    }

    @Test
    void movingOnFollowsTheCalendar() {
        var visitor = TestingVisitor.at(port).signInAs("linzhiyuan");
        // 30 September 2026 is the last working day before the holiday, which ends on 7 October.
        setting.set(Instant.parse("2026-09-30T08:00:00Z"));
        setting.refresh();
        assertThat(visitor.post("/demo/clock/on", "step", "MORNING").statusCode()).isEqualTo(303);
        assertThat(clock.instant()).isBetween(Instant.parse("2026-10-08T01:00:00Z"), Instant.parse("2026-10-08T01:01:00Z"));
        visitor.post("/demo/clock/on", "step", "HOUR");
        assertThat(clock.instant()).isBetween(Instant.parse("2026-10-08T02:00:00Z"), Instant.parse("2026-10-08T02:02:00Z"));
        visitor.post("/demo/clock/on", "step", "DAY");
        assertThat(clock.instant()).isBetween(Instant.parse("2026-10-09T02:00:00Z"), Instant.parse("2026-10-09T02:03:00Z"));
        assertThat(visitor.post("/demo/clock/reset").statusCode()).isEqualTo(303);
        assertThat(clock.isSet()).isFalse();
    }

    @Test
    void yearsOutsideTheBoundsAndNonsenseAreRefusedAndKeptAsTyped() {
        var visitor = TestingVisitor.at(port).signInAs("linzhiyuan");
        for (String year : new String[] {"2013", "2037", "x"}) {
            var answer = visitor.post("/demo/clock", "date-year", year, "date-month", "6", "date-day", "1", "hour", "9");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("value=\"" + year + "\"");
        }
        assertThat(clock.isSet()).isFalse();
    }

    /** As a node does that starts, or another one that reads once a second. */
    @Test
    void whatAnotherNodeHasSetIsTakenOver() {
        sql.sql("UPDATE platform.clock SET ahead_millis = 3600000, revision = revision + 1").update();
        setting.refresh();
        assertThat(clock.isSet()).isTrue();
        assertThat(Duration.between(Instant.now(), clock.instant())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(61));
    }

    @Test
    void thePageIsAccessibleAtBothWidthsInBothLanguages() {
        setting.set(Instant.parse("2026-09-30T08:00:00Z"));
        setting.refresh();
        try (var browser = TestingBrowser.start("http://localhost:" + port)) {
            for (Language language : Language.values()) {
                for (Window window : new Window[] {Window.PHONE, Window.WIDE}) {
                    try (var visitor = browser.open(window, language)) {
                        visitor.visit("/sign-in").page().locator("button[name=login][value=guanshan]").click();
                        visitor.visit("/demo/clock").screenshot("clock");
                        visitor.isAccessible();
                        visitor.visit("/supervision").screenshot("clock-desk");
                        visitor.isAccessible();
                        assertThat(visitor.complaints()).isEmpty();
                    }
                }
            }
        }
    }
}
