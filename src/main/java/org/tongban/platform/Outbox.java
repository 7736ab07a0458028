package org.tongban.platform;

/**
 * The way durable events leave; inside a compound statement use the published SQL function {@code
 * platform.publish} instead.
 */
public interface Outbox {

    /** Publishes within the running transaction. The payload is turned into JSON. */
    void publish(String topic, String key, Object payload);

    /**
     * Tells the dispatcher of this process that something may be waiting; never needed for
     * correctness.
     */
    void nudge();

    /** How many messages wait, those being retried among them. */
    long waiting();
}
