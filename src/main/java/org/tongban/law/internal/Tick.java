package org.tongban.law.internal;

import java.time.Instant;
import java.util.List;
import org.tongban.law.CalendarDay;
import org.tongban.law.Ground;

/** One day on a clock: what it is, why, and what of it counts. */
public record Tick(CalendarDay day, Ground ground, List<Slot> slots, boolean provisional) {

    public long countedBy(Instant moment) {
        return slots.stream().mapToLong(slot -> slot.countedBy(moment)).sum();
    }
}
