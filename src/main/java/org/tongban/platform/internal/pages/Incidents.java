package org.tongban.platform.internal.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.tongban.core.Ids;
import org.tongban.core.Problem;
import org.tongban.platform.TongbanSettings;

/**
 * Writes what nobody expected to the log under an id that the person can quote. Messages of
 * exceptions may hold names and numbers of people, so outside a demonstration only types, places in
 * the code and SQL states are written, and the route instead of the address.
 */
@Component
class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int FRAMES = 12;

    private final Ids ids;
    private final boolean demo;

    Incidents(Ids ids, TongbanSettings settings) {
        this.ids = ids;
        this.demo = settings.demo();
    }

    /** The id to quote: ten characters, upper case. */
    String record(Throwable thrown, HttpServletRequest request) {
        String id = ids.next().toString().replace("-", "");
        String incident = (id.substring(4, 12) + id.substring(28)).toUpperCase(Locale.ROOT);
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (demo) {
            LOG.error("Incident {} at {} {}", incident, request.getMethod(), route, thrown);
        } else {
            LOG.error(
                    "Incident {} at {} {}: {}",
                    incident,
                    request.getMethod(),
                    route,
                    withoutWords(thrown));
        }
        return incident;
    }

    static String withoutWords(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(8)
                .map(Incidents::outline)
                .collect(Collectors.joining("\ncaused by "));
    }

    private static String outline(Throwable thrown) {
        String extra =
                switch (thrown) {
                    case Problem problem -> " " + problem.code().code();
                    case SQLException sql -> " SQL state " + sql.getSQLState();
                    case Throwable other -> "";
                };
        return thrown.getClass().getName()
                + extra
                + Stream.of(thrown.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
    }
}
