package org.tongban.platform.internal.outbox;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.tongban.platform.Outbox;

/** Where the house puts messages in, and where the dispatcher waits for a knock. */
@Component
class OutboxDoor implements Outbox {

    private final OutboxStore store;
    private final Semaphore knocks = new Semaphore(0);

    OutboxDoor(OutboxStore store) {
        this.store = store;
    }

    @Override
    public void publish(String topic, String key, Object payload) {
        store.publish(topic, key, payload);
    }

    @Override
    public void nudge() {
        if (knocks.availablePermits() == 0) {
            knocks.release();
        }
    }

    @Override
    public long waiting() {
        return store.waiting();
    }

    /** Until the next knock, or so long. */
    void await(long millis) throws InterruptedException {
        if (knocks.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            knocks.drainPermits();
        }
    }
}
