package org.tongban.core;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7 identifiers (RFC 9562, 5.7) that rise within a process, so that a look-up by id
 * prunes partitions.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final ByteBuffer random = ByteBuffer.allocate(2_048).flip();
    private long last;

    /** The clock is the legal clock: an id tells the legal day on which its thing began. */
    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** 48 bits of milliseconds, 12 bits that count within one, 62 random bits. */
    public UUID next() {
        long stamp = nextStamp();
        long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xFFFL);
        long low = (nextRandom() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** Fetched many at a time: each call to the operating system costs more than the id. */
    private synchronized long nextRandom() {
        if (!random.hasRemaining()) {
            RANDOM.nextBytes(random.array());
            random.clear();
        }
        return random.getLong();
    }

    private synchronized long nextStamp() {
        long now = clock.millis() << 12;
        // A clock set back far starts again there; a small step back keeps counting.
        boolean setBack = now < last - (60_000L << 12);
        last = now > last || setBack ? now : last + 1;
        return last;
    }

    /** When the id was made, to the millisecond. */
    public static Instant instantOf(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The smallest id of a moment: the lower bound of a partition or a search. */
    public static UUID floorOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }
}
