package org.tongban.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock by which law counts: cases, deadlines, ids. In demonstration and tests it can be set;
 * keys, signatures, sessions and the log keep to machine time.
 */
public final class LegalClock extends Clock {

    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    public LegalClock(Clock machine) {
        this.machine = machine;
    }

    /** From now on this clock shows {@code moment} and runs on. */
    public void set(Instant moment) {
        offset = Duration.between(machine.instant(), moment);
    }

    /** Runs ahead of machine time by that much; negative: behind it. */
    public void setAhead(Duration ahead) {
        offset = ahead;
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    /** Whether papers must state both times. */
    public boolean isSet() {
        return !offset.isZero();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }
}
