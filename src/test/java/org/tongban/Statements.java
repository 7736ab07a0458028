package org.tongban;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Counts what is asked of the database, as the framework tells it; everything of the house goes through it. */
public final class Statements implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    private final Level before = logger.getLevel();
    private final boolean additive = logger.isAdditive();
    private final ListAppender<ILoggingEvent> told = new ListAppender<>();

    public Statements() {
        told.start();
        logger.setAdditive(false);
        logger.addAppender(told);
        logger.setLevel(Level.DEBUG);
    }

    /** Since the last time it was asked. */
    public List<String> take() {
        var statements = List.copyOf(told.list).stream()
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
