package org.tongban.insight.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.platform.TongbanSettings;

/** Counts measured and running cases into the tables that pages read. */
@Component
class Counting {

    /** Columns of the histogram: half hours of office time, the last holds all longer ones. */
    static final int HALF_HOURS = 20;

    private static final int WEEKS = 12;
    private static final int MOST_OVERDUE = 200;

    private static final String FIGURES =
            """
            WITH ended AS (
              SELECT m.*, r.grade, m.decision IN ('granted', 'refused') AND m.minutes IS NOT NULL AS counted
              FROM insight.measured m LEFT JOIN insight.rating r ON r.case_id = m.case_id
              WHERE m.decided_at > :from AND m.decided_at <= :now),
            counts AS (
              SELECT %1$s, max(agency) AS agency, count(*) AS ended,
                count(*) FILTER (WHERE decided_at >= :today) AS decided_today,
                count(*) FILTER (WHERE counted) AS cases,
                count(*) FILTER (WHERE counted AND late) AS late,
                count(*) FILTER (WHERE counted AND unlawful) AS unlawful,
                count(*) FILTER (WHERE counted AND extended) AS extended,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE counted) AS median,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY acceptance_minutes) FILTER (WHERE counted) AS median_acceptance,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes::numeric / nullif(promise_minutes, 0)) FILTER (WHERE counted) AS median_share,
                ARRAY[%2$s]::int[] AS half_hours,
                ARRAY[%3$s]::int[] AS grades
              FROM ended GROUP BY GROUPING SETS ((), (agency), (item_code))),
            running AS (
              SELECT %1$s, max(agency) AS agency, count(*) AS running,
                count(*) FILTER (WHERE due_at IS NULL) AS waiting,
                count(*) FILTER (WHERE due_at >= :now AND yellow_at <= :now) AS near,
                count(*) FILTER (WHERE due_at < :now) AS overdue
              FROM cases.measured WHERE closed_at IS NULL AND decided_at IS NULL
              GROUP BY GROUPING SETS ((), (agency), (item_code))),
            today AS (
              SELECT %1$s, max(agency) AS agency, count(*) AS received
              FROM cases.measured WHERE id >= platform.first_id(:today) AND submitted_at >= :today AND submitted_at <= :now
              GROUP BY GROUPING SETS ((), (agency), (item_code)))
            INSERT INTO insight.figure (days, kind, code, name_zh, name_en, agency, as_of, running, waiting, near, overdue,
              received_today, decided_today, ended, cases, late, unlawful, extended, median, median_acceptance,
              median_share, half_hours, grades)
            SELECT :days, kind, code, '', '', CASE kind WHEN 'item' THEN coalesce(r.agency, c.agency, t.agency) END, :now,
              coalesce(running, 0), coalesce(waiting, 0), coalesce(near, 0), coalesce(overdue, 0), coalesce(received, 0),
              coalesce(decided_today, 0), coalesce(ended, 0), coalesce(cases, 0), coalesce(late, 0), coalesce(unlawful, 0),
              coalesce(extended, 0), round(median), round(median_acceptance), round(median_share::numeric, 4),
              coalesce(half_hours, '{}'), coalesce(grades, '{0,0,0,0,0}')
            FROM counts c FULL JOIN running r USING (kind, code) FULL JOIN today t USING (kind, code)
            """
                    .formatted(kindAndCode(), halfHours(), grades());

    private final JdbcClient sql;
    private final TongbanSettings settings;

    Counting(JdbcClient sql, TongbanSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /** Replaces all that pages read; within the caller's transaction. */
    void count(Instant now, Iterable<Integer> periods) {
        var today = LocalDate.ofInstant(now, settings.zone());
        sql.sql("DELETE FROM insight.figure").update();
        for (int days : periods) {
            sql.sql(FIGURES)
                    .param("days", days)
                    .param("now", RatingStore.moment(now))
                    .param("from", RatingStore.moment(midnight(today.minusDays(days - 1L))))
                    .param("today", RatingStore.moment(midnight(today)))
                    .update();
        }
        weeks(now, today);
        overdue(now);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    private void weeks(Instant now, LocalDate today) {
        var first = today.with(java.time.DayOfWeek.MONDAY).minusWeeks(WEEKS - 1);
        sql.sql("DELETE FROM insight.week").update();
        sql.sql(
                        """
                        INSERT INTO insight.week (monday, cases, late)
                        SELECT w.monday::date, count(m.case_id), count(*) FILTER (WHERE m.late)
                        FROM generate_series(:first::timestamp, :today::timestamp, interval '7 days') AS w (monday)
                        LEFT JOIN insight.measured m ON m.decided_at >= w.monday AT TIME ZONE :zone
                          AND m.decided_at < (w.monday + interval '7 days') AT TIME ZONE :zone AND m.decided_at <= :now
                          AND m.decision IN ('granted', 'refused') AND m.minutes IS NOT NULL
                        GROUP BY w.monday
                        """)
                .param("first", first)
                .param("today", today)
                .param("zone", settings.zone().getId())
                .param("now", RatingStore.moment(now))
                .update();
    }

    private void overdue(Instant now) {
        sql.sql("DELETE FROM insight.overdue").update();
        sql.sql(
                        """
                        INSERT INTO insight.overdue (place, item_code, name_zh, name_en, agency, accepted, due_at)
                        SELECT row_number() OVER (ORDER BY due_at, id), item_code, '', '', agency, accepted_at IS NOT NULL, due_at
                        FROM cases.measured WHERE closed_at IS NULL AND decided_at IS NULL AND due_at < ?
                        ORDER BY due_at, id LIMIT ?
                        """)
                .params(RatingStore.moment(now), MOST_OVERDUE)
                .update();
    }

    private static String kindAndCode() {
        return "CASE GROUPING(agency, item_code) WHEN 3 THEN 'district' WHEN 1 THEN 'agency' ELSE 'item' END AS kind,"
                + " coalesce(CASE GROUPING(agency, item_code) WHEN 3 THEN '' WHEN 1 THEN agency ELSE item_code END, '') AS code";
    }

    private static String halfHours() {
        return IntStream.range(0, HALF_HOURS)
                .mapToObj(half -> "count(*) FILTER (WHERE counted AND minutes / 30 "
                        + (half == HALF_HOURS - 1 ? ">= " : "= ") + half + ")")
                .collect(Collectors.joining(", "));
    }

    private static String grades() {
        return IntStream.of(5, 4, 3, 2, 1)
                .mapToObj(stars -> "count(*) FILTER (WHERE grade = " + stars + ")")
                .collect(Collectors.joining(", "));
    }
}
