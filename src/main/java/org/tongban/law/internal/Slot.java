package org.tongban.law.internal;

import java.time.Duration;
import java.time.Instant;

/** A piece of a day that counts. */
public sealed interface Slot {

    /** What it has added by a moment. */
    long countedBy(Instant moment);

    /** What it adds in all. */
    long weight();

    /** The moment at which it has added so much; {@code amount} from 1 to the weight. */
    Instant momentOf(long amount);

    /** Office time, counted by the second. */
    record Flow(Instant from, Instant to) implements Slot {
        @Override
        public long countedBy(Instant moment) {
            var end = moment.isBefore(to) ? moment : to;
            return Math.max(0, Duration.between(from, end).toSeconds());
        }

        @Override
        public long weight() {
            return Duration.between(from, to).toSeconds();
        }

        @Override
        public Instant momentOf(long amount) {
            return from.plusSeconds(amount);
        }
    }

    /** A whole day, counted when it is over. */
    record Step(Instant at) implements Slot {
        @Override
        public long countedBy(Instant moment) {
            return moment.isBefore(at) ? 0 : 1;
        }

        @Override
        public long weight() {
            return 1;
        }

        @Override
        public Instant momentOf(long amount) {
            return at;
        }
    }
}
