package org.tongban.cases.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseEntryType;
import org.tongban.cases.CaseFile;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.platform.Outbox;

/**
 * Reckons provisional deadlines anew by the calendar as published now (Administrative Licensing
 * Law, art. 82: statutory holidays do not count). Each change is a step of the case: seen version,
 * journal entry, message. Repeated, or done by two nodes, it changes nothing more.
 */
@Component
public class Reckoning {

    private static final Logger LOG = LoggerFactory.getLogger(Reckoning.class);
    private static final int BATCH = 200;
    private static final int ATTEMPTS = 3;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient sql;
    private final CaseStore store;
    private final CaseItems items;
    private final Clock clock;
    private final Outbox outbox;

    Reckoning(JdbcClient sql, CaseStore store, CaseItems items, Clock clock, Outbox outbox) {
        this.sql = sql;
        this.store = store;
        this.items = items;
        this.clock = clock;
        this.outbox = outbox;
    }

    private record Timer(int waitId, String name, Instant due, @Nullable Instant started) {}

    /** Goes through all running cases with a provisional deadline; returns how many changed. */
    public int reckonAll() {
        int changed = 0;
        var after = FIRST;
        List<UUID> batch;
        do {
            batch =
                    sql.sql(
                                    """
                                    SELECT id FROM cases.case_file
                                    WHERE provisional AND closed_at IS NULL AND id > ? ORDER BY id LIMIT ?
                                    """)
                            .params(after, BATCH)
                            .query(UUID.class)
                            .list();
            for (UUID id : batch) {
                changed += reckonQuietly(id) ? 1 : 0;
                after = id;
            }
        } while (batch.size() == BATCH);
        if (changed > 0) {
            LOG.info("Deadlines of {} cases are reckoned anew", changed);
            outbox.nudge();
        }
        return changed;
    }

    /** One case that cannot be reckoned keeps no other from it. */
    private boolean reckonQuietly(UUID id) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                var file = store.find(id).filter(found -> !found.isClosed()).orElse(null);
                var change = file == null ? null : change(file);
                if (change == null) {
                    return false;
                }
                if (store.step(change)) {
                    return true;
                }
            }
        } catch (Problem | DataAccessException tryAgain) {
            LOG.warn("Deadlines of case {} are reckoned later: {}", id, tryAgain.toString());
        }
        return false;
    }

    /** Null when the calendar moves nothing. */
    private @Nullable StepChange change(CaseFile file) {
        var rules = items.get(file.itemCode(), file.itemVersion());
        var timers = listTimers(file.id());
        var asked = timers.stream().filter(timer -> timer.name().equals("correction")).findFirst();
        var before = file.times();
        var times = CaseClock.reckonedAnew(rules, before, asked.map(Timer::started).orElse(null));
        var work = new WorkChange();
        work.redated = !Objects.equals(before.due(), times.due());
        var moved = new LinkedHashMap<String, Object>();
        for (var timer : timers) {
            var start = timer.started() == null ? before.received() : timer.started();
            boolean known = timer.started() != null || timer.name().equals("acceptance");
            CaseClock.findNamed(rules, timer.name(), start)
                    .filter(due -> known && !due.equals(timer.due()))
                    .ifPresent(due -> {
                        work.retimed.add(new WorkChange.Timed(timer.waitId(), timer.name(), due));
                        note(moved, timer.name(), timer.due(), due);
                    });
        }
        var details = new LinkedHashMap<String, Object>();
        note(details, "due", before.due(), times.due());
        note(details, "yellow", before.yellow(), times.yellow());
        note(details, "lawDue", before.lawDue(), times.lawDue());
        note(details, "provisional", before.provisional(), times.provisional());
        if (!moved.isEmpty()) {
            details.put("timers", moved);
        }
        if (details.isEmpty()) {
            return null;
        }
        var at = clock.instant();
        var record =
                new Record(
                        CaseEntryType.RECKONED,
                        new Actor.Machine("calendar"),
                        at,
                        details,
                        told(file, rules, times, work, at));
        return new StepChange(file, Progress.withTimes(file, times), null, null, work, record);
    }

    /**
     * The applicant is told when the day he was told has moved: ours, the law's, or his own to
     * correct.
     */
    private static List<Record.Message> told(
            CaseFile file, CaseRules rules, CaseFile.Times times, WorkChange work, Instant at) {
        Instant due = times.due();
        if (due == null) {
            due = work.retimed.stream().map(WorkChange.Timed::due).findFirst().orElse(null);
        } else if (!work.redated && Objects.equals(file.times().lawDue(), times.lawDue())) {
            return List.of();
        }
        if (due == null) {
            return List.of();
        }
        var day = due.atZone(rules.deadlines().zone()).toLocalDate().toString();
        return Progress.messages(
                "reckoned",
                Map.of("reason", day),
                Map.of(),
                file.version() + 1,
                at,
                new WorkChange());
    }

    private static void note(
            Map<String, Object> details, String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            details.put(name, Map.of("from", String.valueOf(from), "to", String.valueOf(to)));
        }
    }

    private List<Timer> listTimers(UUID caseId) {
        return sql.sql(
                        "SELECT wait, name, due_at, started_at FROM cases.timer WHERE case_id = ? ORDER BY wait LIMIT 100")
                .param(caseId)
                .query((row, number) ->
                        new Timer(
                                row.getInt("wait"),
                                row.getString("name"),
                                Moment.get(row, "due_at"),
                                Moment.read(row, "started_at")))
                .list();
    }
}
