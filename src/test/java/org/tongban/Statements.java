package org.tongban;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What pages ask of the database, as the framework tells it; what runs behind them is left out. */
public final class Statements implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            // The name of its thread is known while it is being told, not later.
            event.prepareForDeferredProcessing();
            super.append(event);
        }
    };

    public Statements() {
        told.start();
        logger.setAdditive(false);
        logger.addAppender(told);
        logger.setLevel(Level.DEBUG);
    }

    /** Since the last time it was asked. */
    public List<String> take() {
        var statements = List.copyOf(told.list).stream()
                .filter(event -> event.getThreadName().startsWith("tomcat-handler"))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(text -> text.startsWith("Executing prepared SQL statement"))
                .toList();
        told.list.clear();
        return statements;
    }

    @Override
    public void close() {
        logger.detachAppender(told);
        logger.setLevel(before);
        logger.setAdditive(additive);
    }
}
