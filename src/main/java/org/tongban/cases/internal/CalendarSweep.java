package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.LawBook;
import org.tongban.law.WorkCalendar;
import org.tongban.platform.Recurring;

/**
 * Has provisional deadlines reckoned anew when the calendar has changed, and once an hour for what
 * another node began by an older one.
 */
@Component
class CalendarSweep implements SmartLifecycle {

    private static final Duration AT_LEAST = Duration.ofHours(1);

    private final LawBook law;
    private final Reckoning reckoning;
    private final Clock machine;
    private final Recurring look =
            new Recurring("calendar", Duration.ofSeconds(5), Duration.ofSeconds(30), this::look);
    private @Nullable WorkCalendar reckoned;
    private Instant last = Instant.EPOCH;

    CalendarSweep(LawBook law, Reckoning reckoning, @Qualifier("machineClock") Clock machine) {
        this.law = law;
        this.reckoning = reckoning;
        this.machine = machine;
    }

    private void look() {
        var published = law.calendar();
        var now = machine.instant();
        if (published != reckoned || now.isAfter(last.plus(AT_LEAST))) {
            reckoning.reckonAll();
            reckoned = published;
            last = now;
        }
    }

    @Override
    public void start() {
        look.start();
    }

    @Override
    public void stop() {
        look.stop();
    }

    @Override
    public boolean isRunning() {
        return look.isRunning();
    }
}
