package org.tongban.law.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.law.Amount;
import org.tongban.law.CountedDay;
import org.tongban.law.LawProblem;

/** Runs a meter from its start until the term is used up and the moment of reading is reached. */
public final class Reckoning {

    /** A clock that needs more days than this is a mistake in a pack, not a term. */
    private static final int MOST_DAYS = 20_000;

    private final Meter meter;
    private final ZoneId zone;
    private final Instant start;
    private final Instant at;
    private final List<Tick> ticks = new ArrayList<>();
    private final Instant due;
    private final Instant yellowAt;

    public Reckoning(Meter meter, ZoneId zone, Instant start, Instant at, long yellowUsed) {
        this.meter = meter;
        this.zone = zone;
        this.start = start;
        this.at = at;
        var atDate = LocalDate.ofInstant(at, zone);
        long sum = 0;
        @Nullable Instant reached = null;
        @Nullable Instant near = yellowUsed <= 0 ? start : null;
        for (var date = LocalDate.ofInstant(start, zone);
                reached == null || !date.isAfter(atDate); ) {
            if (ticks.size() > MOST_DAYS) {
                throw LawProblem.NEVER_OPEN.with("days", MOST_DAYS);
            }
            var tick = meter.tick(date);
            ticks.add(tick);
            for (var slot : tick.slots()) {
                if (near == null && sum + slot.weight() >= yellowUsed) {
                    near = slot.momentOf(yellowUsed - sum);
                }
                if (reached == null && sum + slot.weight() >= meter.total().count()) {
                    reached = slot.momentOf(meter.total().count() - sum);
                }
                sum += slot.weight();
            }
            date = date.plusDays(1);
        }
        this.due = reached;
        this.yellowAt = near == null ? reached : near;
    }

    public Instant due() {
        return due;
    }

    public Instant yellowAt() {
        return yellowAt;
    }

    public Amount used() {
        return amount(ticks.stream().mapToLong(tick -> tick.countedBy(at)).sum());
    }

    /** The day that holds the due moment; a midnight belongs to the day that ends with it. */
    public LocalDate dueDate() {
        return LocalDate.ofInstant(due.minusNanos(1), zone);
    }

    public boolean provisional() {
        return ticks.stream()
                .anyMatch(tick -> tick.provisional() && !tick.day().date().isAfter(dueDate()));
    }

    public List<Tick> ticks() {
        return ticks;
    }

    public List<CountedDay> days() {
        var days = new ArrayList<CountedDay>();
        long running = 0;
        int ordinal = 0;
        for (var tick : ticks) {
            long counted = tick.countedBy(at);
            long toCome = Math.max(0, tick.countedBy(due) - counted);
            running += counted;
            boolean counts = counted > 0 || toCome > 0;
            days.add(
                    new CountedDay(
                            tick.day().date(),
                            tick.day().kind(),
                            tick.ground(),
                            counts ? begins(tick) : null,
                            counts ? ends(tick, counted > 0 ? at : due) : null,
                            amount(counted),
                            amount(toCome),
                            amount(running),
                            counts ? ++ordinal : 0,
                            tick.provisional()));
        }
        return List.copyOf(days);
    }

    private @Nullable LocalTime begins(Tick tick) {
        return tick.slots().getFirst() instanceof Slot.Flow flow ? timeOf(flow.from()) : null;
    }

    private @Nullable LocalTime ends(Tick tick, Instant until) {
        @Nullable LocalTime last = null;
        for (var slot : tick.slots()) {
            if (slot instanceof Slot.Flow flow && flow.from().isBefore(until)) {
                last = timeOf(flow.to().isBefore(until) ? flow.to() : until);
            }
        }
        return last;
    }

    private LocalTime timeOf(Instant moment) {
        return LocalTime.ofInstant(moment, zone);
    }

    private Amount amount(long count) {
        return new Amount(meter.total().unit(), count);
    }
}
