package org.tongban.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Problem;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Deadlines;
import org.tongban.law.Term;

/**
 * Measures each decided case once, from what {@code cases} publishes of it, by the calendar and the
 * office hours of its agency. It runs behind the case path and asks nothing of it.
 */
@Component
class Measuring {

    private static final int BATCH = 5_000;

    private final JdbcClient sql;
    private final Catalogue catalogue;

    Measuring(JdbcClient sql, Catalogue catalogue) {
        this.sql = sql;
        this.catalogue = catalogue;
    }

    private record Decided(
            UUID id,
            String item,
            int version,
            String agency,
            String decision,
            Instant received,
            @Nullable Instant accepted,
            Instant decided,
            @Nullable Instant due,
            @Nullable Instant lawDue,
            boolean extended) {}

    private record Rule(Deadlines deadlines, @Nullable DeadlineRule promise) {}

    private record Measured(
            Decided of,
            @Nullable Integer minutes,
            @Nullable Integer acceptance,
            @Nullable Integer promise,
            boolean late,
            boolean unlawful) {}

    /** Measures whatever was decided since the last time; returns how many. */
    int measure(Instant now) {
        // A clock that was set back leaves later decisions behind; the day before now is always read again.
        Instant last = sql.sql("SELECT max(decided_at) FROM insight.measured")
                .query((row, number) -> Optional.ofNullable(RatingStore.instant(row, "max")))
                .single()
                .map(moment -> moment.isBefore(now) ? moment : now)
                .map(moment -> moment.minusSeconds(86_400))
                .orElse(Instant.EPOCH);
        var rules = new HashMap<String, Rule>();
        UUID from = new UUID(0, 0);
        int all = 0;
        List<Decided> batch;
        do {
            batch = read(last, from);
            if (!batch.isEmpty()) {
                write(batch.stream().map(each -> measure(each, rules)).toList());
                from = batch.getLast().id();
                all += batch.size();
            }
        } while (batch.size() == BATCH);
        return all;
    }

    private Measured measure(Decided of, Map<String, Rule> rules) {
        var rule = rules.computeIfAbsent(of.item() + "/" + of.version(), key -> rule(of));
        Instant accepted = of.accepted();
        if (accepted == null) {
            return new Measured(of, null, null, null, false, false);
        }
        var deadlines = rule.deadlines();
        var promise = rule.promise();
        Instant due = promise == null ? of.due() : deadlines.of(promise, accepted, accepted).due();
        return new Measured(
                of,
                minutes(deadlines, accepted, of.decided()),
                minutes(deadlines, of.received(), accepted),
                promise == null ? null : promised(deadlines, promise.term()),
                due != null && of.decided().isAfter(due),
                of.lawDue() != null && of.decided().isAfter(of.lawDue()));
    }

    private static int minutes(Deadlines deadlines, Instant from, Instant to) {
        return to.isBefore(from) ? 0 : (int) deadlines.officeTime(from, to).toMinutes();
    }

    /** The promise in office minutes; null for terms of the calendar. */
    private static @Nullable Integer promised(Deadlines deadlines, Term term) {
        long day = deadlines.hours().dayLength().toMinutes();
        return switch (term) {
            case Term.OfficeDays days -> (int) (day * days.days());
            case Term.WorkingDays days -> (int) (day * days.days());
            case Term.OfficeHoursTime time -> (int) time.time().toMinutes();
            case Term.CalendarDays days -> null;
            case Term.CalendarMonths months -> null;
        };
    }

    private Rule rule(Decided of) {
        var deadlines = catalogue.deadlines(of.agency());
        try {
            var clocks = catalogue.getItem(of.item(), of.version()).clocks();
            return new Rule(deadlines, clocks == null ? null : clocks.promiseRule());
        } catch (Problem unknownItem) {
            return new Rule(deadlines, null);
        }
    }

    private List<Decided> read(Instant since, UUID after) {
        return sql.sql(
                        """
                        SELECT id, item_code, item_version, agency, decision, received_at, accepted_at, decided_at, due_at,
                          law_due_at, coalesce(extensions, '[]') <> '[]' AS extended
                        FROM cases.measured c
                        WHERE decided_at >= ? AND id > ? AND decision IS NOT NULL
                          AND NOT EXISTS (SELECT FROM insight.measured m WHERE m.case_id = c.id)
                        ORDER BY id LIMIT ?
                        """)
                .params(RatingStore.moment(since), after, BATCH)
                .query(Measuring::decided)
                .list();
    }

    private static Decided decided(ResultSet row, int number) throws SQLException {
        return new Decided(
                row.getObject("id", UUID.class),
                row.getString("item_code"),
                row.getInt("item_version"),
                row.getString("agency"),
                row.getString("decision"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                RatingStore.instant(row, "accepted_at"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                RatingStore.instant(row, "due_at"),
                RatingStore.instant(row, "law_due_at"),
                row.getBoolean("extended"));
    }

    private void write(List<Measured> measured) {
        sql.sql(
                        """
                        INSERT INTO insight.measured (case_id, item_code, agency, decision, decided_at, minutes,
                          acceptance_minutes, promise_minutes, late, unlawful, extended)
                        SELECT * FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::int[], ?::int[],
                          ?::int[], ?::boolean[], ?::boolean[], ?::boolean[])
                        ON CONFLICT (case_id) DO NOTHING
                        """)
                .params(
                        each(measured, UUID[]::new, one -> one.of().id()),
                        each(measured, String[]::new, one -> one.of().item()),
                        each(measured, String[]::new, one -> one.of().agency()),
                        each(measured, String[]::new, one -> one.of().decision()),
                        each(measured, String[]::new, one -> one.of().decided().toString()),
                        each(measured, Integer[]::new, Measured::minutes),
                        each(measured, Integer[]::new, Measured::acceptance),
                        each(measured, Integer[]::new, Measured::promise),
                        each(measured, Boolean[]::new, Measured::late),
                        each(measured, Boolean[]::new, Measured::unlawful),
                        each(measured, Boolean[]::new, one -> one.of().extended()))
                .update();
    }

    private static <T> Object each(
            List<Measured> measured, IntFunction<T[]> array, Function<Measured, @Nullable T> part) {
        return measured.stream().map(part).toArray(array);
    }
}
