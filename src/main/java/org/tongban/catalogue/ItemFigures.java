package org.tongban.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What really happened to an item's cases; implemented above, by whoever counts. */
public interface ItemFigures {

    /** Empty while no case of the item has been decided. */
    Optional<Figures> findFigures(String itemCode);

    /** Figures of the whole district; empty while nothing has been decided. */
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
     * @param cases decided in that time
     * @param median office time from acceptance to decision
     * @param medianAcceptance office time from receipt to acceptance
     * @param late how many took longer than promised
     * @param halfHours how many took so many half hours of office time, from 0 up; the last holds all longer ones
     * @param ratings how many chose each grade, best first, five grades
     * @param unrated decided but not rated
     */
    record Figures(
            Instant asOf,
            int days,
            int cases,
            Duration median,
            Duration medianAcceptance,
            int late,
            List<Integer> halfHours,
            List<Integer> ratings,
            int unrated) {

        public int rated() {
            return ratings.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
