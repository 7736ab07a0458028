package org.tongban.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.ArrayList;
import java.util.concurrent.atomic.LongAdder;

/**
 * One contender at one number of threads for some seconds, and then until everything it set off is
 * done: the wait counts.
 *
 * @param rate completed a second
 * @param jvm CPU milliseconds each in this process
 * @param postgres CPU milliseconds each in PostgreSQL
 */
record Cell(double rate, double jvm, double postgres) {

    static Cell run(House house, Contender contender, int threads, double seconds) throws Exception {
        var before = house.used();
        long start = System.nanoTime();
        long done = work(contender, threads, start + (long) (seconds * 1e9), Long.MAX_VALUE);
        contender.drain();
        double lasted = (System.nanoTime() - start) / 1e9;
        var used = house.used().since(before);
        return new Cell(done / lasted, (double) used.jvm() / done, (double) used.postgres() / done);
    }

    /** CPU milliseconds each, of JVM and PostgreSQL, one after the other. */
    static double cpu(House house, Contender contender, int times) throws Exception {
        var before = house.used();
        long done = work(contender, 1, Long.MAX_VALUE, times);
        contender.drain();
        var used = house.used().since(before);
        return (double) (used.jvm() + used.postgres()) / done;
    }

    /** Statements each, counted apart from the timed cells. */
    static double statements(Contender contender, int threads, int times) throws Exception {
        Counting.start();
        long done = work(contender, threads, Long.MAX_VALUE, times);
        contender.drain();
        return (double) Counting.stop() / done;
    }

    private static long work(Contender contender, int threads, long until, long times) throws Exception {
        var begun = new java.util.concurrent.atomic.AtomicLong();
        var done = new LongAdder();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var ends = new ArrayList<Future<?>>();
            for (int i = 0; i < threads; i++) {
                ends.add(
                        pool.submit(
                                () -> {
                                    while ((until == Long.MAX_VALUE || System.nanoTime() < until)
                                            && begun.getAndIncrement() < times) {
                                        contender.one();
                                        done.increment();
                                    }
                                    return null;
                                }));
            }
            for (var end : ends) {
                end.get();
            }
        }
        return done.sum();
    }
}
