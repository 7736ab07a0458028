package org.tongban.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What really happened to an item's cases; implemented above, by whoever counts. */
public interface ItemFigures {

    /** Empty while no case of the item has ended. */
    Optional<Figures> findFigures(String itemCode);

    /** Figures of the whole district; empty while there is no case. */
    Optional<District> findDistrict();

    /**
     * How the district is doing.
     *
     * @param decided in the last 30 days
     * @param inTime how many of those within the promise
     * @param overdue running ones that are past it now
     */
    record District(
            Instant asOf, int running, int receivedToday, int decidedToday, int decided, int inTime, int overdue) {}

    /**
     * Figures of the last days.
     *
     * @param days how many days they cover
     * @param cases granted or refused after acceptance in that time
     * @param median office time from acceptance to decision
     * @param medianAcceptance office time from receipt to acceptance
     * @param late how many took longer than promised
     * @param few whether there are too few cases to say anything about the next one
     * @param halfHours how many took so many half hours of office time, from 0 up; the last holds all longer ones
     * @param rated how many rated
     * @param ratings how many chose each grade, best first, five grades; empty while so few rated that
     *     it would tell who
     * @param unrated ended in whatever way but not rated
     */
    record Figures(
            Instant asOf,
            int days,
            int cases,
            Duration median,
            Duration medianAcceptance,
            int late,
            boolean few,
            List<Integer> halfHours,
            int rated,
            List<Integer> ratings,
            int unrated) {}
}
