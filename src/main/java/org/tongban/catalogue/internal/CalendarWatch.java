package org.tongban.catalogue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.LawBook;
import org.tongban.platform.Recurring;
import org.tongban.platform.TongbanSettings;

/** Warns the operator in the log, at start and once a day, while a year's calendar is missing. */
@Component
class CalendarWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    private final LawBook law;
    private final Clock clock;
    private final TongbanSettings settings;
    private final Recurring daily =
            new Recurring("calendar-watch", Duration.ZERO, Duration.ofDays(1), this::look);

    CalendarWatch(LawBook law, Clock clock, TongbanSettings settings) {
        this.law = law;
        this.clock = clock;
        this.settings = settings;
    }

    void look() {
        law.calendar()
                .findMissing(LocalDate.ofInstant(clock.instant(), settings.zone()))
                .ifPresent(year ->
                        LOG.warn(
                                "The working calendar of {} is missing, deadlines that reach into it are provisional:"
                                        + " add packs/base/calendars/{}.json from the State Council's notice and start again",
                                year,
                                year));
    }

    /** The default phase: after the packs are loaded. */
    @Override
    public void start() {
        daily.start();
    }

    @Override
    public void stop() {
        daily.stop();
    }

    @Override
    public boolean isRunning() {
        return daily.isRunning();
    }
}
