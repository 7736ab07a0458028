package org.tongban.platform.internal.outbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;

/**
 * Carries messages from the outbox to their listeners, one worker a topic, several processes side
 * by side. It polls: NOTIFY would make every commit of the case path wait for one lock.
 */
@Component
class OutboxDispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDispatcher.class);
    private static final long IDLE_MILLIS = 200;
    private static final long GATHER_MILLIS = 20;

    private final OutboxStore store;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final Map<String, List<OutboxListener>> listeners;
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final OutboxDoor door;
    private volatile ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    OutboxDispatcher(
            OutboxStore store,
            OutboxDoor door,
            PlatformTransactionManager transactions,
            List<OutboxListener> listeners) {
        this.store = store;
        this.door = door;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.listeners = listeners.stream().collect(Collectors.groupingBy(OutboxListener::topic));
    }

    @Override
    public void start() {
        running = true;
        workers = Executors.newVirtualThreadPerTaskExecutor();
        workers.submit(this::poll);
    }

    /** Ends after the messages in hand; what is left waits for the next start. */
    @Override
    public void stop() {
        running = false;
        door.nudge();
        workers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void poll() {
        while (running) {
            try {
                var idle = new HashSet<>(listeners.keySet());
                idle.removeAll(busy);
                for (String topic : store.listDue(idle)) {
                    if (busy.add(topic)) {
                        workers.submit(() -> drain(topic));
                    }
                }
                door.await(IDLE_MILLIS);
                // What comes close together goes together.
                Thread.sleep(GATHER_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException databaseAway) {
                LOG.warn("The outbox cannot be read; trying again: {}", databaseAway.toString());
                pause();
            }
        }
    }

    private void drain(String topic) {
        try {
            while (running && step(topic)) {
                // until nothing of this topic is due
            }
        } catch (RuntimeException databaseAway) {
            LOG.warn("The outbox topic {} is left for later: {}", topic, databaseAway.toString());
        } finally {
            busy.remove(topic);
        }
    }

    private boolean step(String topic) {
        int batch = listeners.get(topic).stream().mapToInt(OutboxListener::batch).min().orElse(1);
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> deliver(topic, batch)));
        } catch (RuntimeException oneFailed) {
            return Boolean.TRUE.equals(
                    transaction.execute(status -> deliverAlone(topic, oneFailed)));
        }
    }

    private boolean deliver(String topic, int batch) {
        var messages = store.claim(topic, batch);
        if (messages.isEmpty()) {
            return false;
        }
        listeners.get(topic).forEach(listener -> listener.onAll(messages));
        store.remove(messages);
        return messages.size() == batch;
    }

    /** After a failure: one message; if it fails again it is put back with the reason. */
    private boolean deliverAlone(String topic, RuntimeException earlier) {
        var messages = store.claim(topic, 1);
        if (messages.isEmpty()) {
            return false;
        }
        OutboxMessage message = messages.getFirst();
        try {
            savepoint.executeWithoutResult(status -> deliverNested(topic, message));
        } catch (RuntimeException again) {
            LOG.warn("Message {} of {} is put back", message.id(), topic, again);
            store.postpone(message, String.valueOf(again));
        }
        return true;
    }

    private void deliverNested(String topic, OutboxMessage message) {
        listeners.get(topic).forEach(listener -> listener.on(message));
        store.remove(List.of(message));
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
