package org.tongban.portal.web;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.CoreProblem;
import org.tongban.platform.DemonstrationClock;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.LegalClock;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;
import org.tongban.platform.TongbanSettings;

/** Shows and sets the clock of a demonstration, for whoever has signed in; elsewhere there is no such page. */
@Controller
class ClockPages {

    private final ClockSetting setting;
    private final LegalClock legal;
    private final Clock machine;
    private final TongbanSettings settings;

    ClockPages(ClockSetting setting, LegalClock legal, @Qualifier("machineClock") Clock machine, TongbanSettings settings) {
        this.setting = setting;
        this.legal = legal;
        this.machine = machine;
        this.settings = settings;
    }

    @GetMapping("/demo/clock")
    @Access(Who.SIGNED_IN)
    Page show() {
        onlyInDemonstration();
        var now = LocalDateTime.ofInstant(legal.instant(), legal.getZone());
        return page(
                String.valueOf(now.getYear()), String.valueOf(now.getMonthValue()),
                String.valueOf(now.getDayOfMonth()), String.valueOf(now.getHour()), FieldErrors.NONE);
    }

    @PostMapping("/demo/clock")
    @Access(Who.SIGNED_IN)
    Object set(
            Shell shell,
            @RequestParam(name = "date-year", defaultValue = "") String year,
            @RequestParam(name = "date-month", defaultValue = "") String month,
            @RequestParam(name = "date-day", defaultValue = "") String day,
            @RequestParam(defaultValue = "") String hour) {
        onlyInDemonstration();
        try {
            var moment = LocalDateTime.of(number(year), number(month), number(day), number(hour), 0).atZone(legal.getZone()).toInstant();
            if (inRange(moment)) {
                setting.set(shell.actor(), moment);
                return back();
            }
        } catch (DateTimeException | NumberFormatException wrong) {
            // Said on the page.
        }
        return page(year, month, day, hour, new FieldErrors(Map.of("date-year", shell.t("portal.clock.wrong")))).withStatus(422);
    }

    @PostMapping("/demo/clock/on")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> moveOn(Shell shell, @RequestParam ClockSetting.Step step) {
        onlyInDemonstration();
        setting.move(shell.actor(), step);
        return back();
    }

    @PostMapping("/demo/clock/reset")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> reset(Shell shell) {
        onlyInDemonstration();
        setting.reset(shell.actor());
        return back();
    }

    private Page page(String year, String month, String day, String hour, FieldErrors errors) {
        return Page.of("portal/clock", new ClockView(legal.isSet(), machine.instant(), year, month, day, hour, errors)).in(FooterPages.NO_PLACE);
    }

    private static boolean inRange(Instant moment) {
        return !moment.isBefore(DemonstrationClock.EARLIEST) && moment.isBefore(DemonstrationClock.LATEST);
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }

    private static ResponseEntity<Void> back() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/demo/clock")).build();
    }

    private void onlyInDemonstration() {
        if (!settings.demo()) {
            throw CoreProblem.NOT_FOUND.with();
        }
    }
}
