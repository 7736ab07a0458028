package org.tongban.bench;

/** One of those that are measured beside each other. */
interface Contender extends AutoCloseable {

    String name();

    /** One case from submission to issue, or one transaction. Called by many threads. */
    void one() throws Exception;

    /** Until nothing that was set off is left to do. */
    default void drain() throws InterruptedException {}

    @Override
    default void close() {}
}
