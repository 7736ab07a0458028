package org.tongban.cases.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.core.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts that every compound statement of a case shares. A part is left out when it has nothing
 * to do, so each kind of step has one text that PostgreSQL keeps prepared. {@code moved} is the
 * common table expression of the case row; nothing else happens when it is empty.
 */
@Component
class StepParts {

    private final Ids ids;
    private final JsonMapper json;

    StepParts(Ids ids, JsonMapper json) {
        this.ids = ids;
        this.json = json;
    }

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    /** Work and timers that begin; {@code due} is the deadline shown in worklists. */
    void begin(Statement statement, WorkChange change, Instant at, @Nullable Instant due) {
        for (var work : change.offered) {
            statement.add(
                    ", opened_"
                            + work.waitId()
                            + " AS (INSERT INTO cases.work_item (case_id, wait, node, role, agency, region, offered_at, due_at)"
                            + " SELECT id, ?, ?, ?, ?, region, ?, ? FROM moved)",
                    work.waitId(),
                    work.node(),
                    work.role(),
                    work.agency(),
                    Moment.sql(at),
                    Typed.moment(due));
        }
        if (!change.timed.isEmpty()) {
            statement.add(
                    ", timed AS (INSERT INTO cases.timer (case_id, wait, name, due_at, started_at)"
                            + " SELECT moved.id, t.wait, t.name, t.due, ? FROM moved,"
                            + " unnest(?::int[], ?::text[], ?::timestamptz[]) AS t (wait, name, due))",
                    Moment.sql(at),
                    array(change.timed, Integer[]::new, WorkChange.Timed::waitId),
                    array(change.timed, String[]::new, WorkChange.Timed::name),
                    array(change.timed, String[]::new, timed -> timed.due().toString()));
        }
    }

    /** Open work and timers whose moment has moved. */
    void move(Statement statement, WorkChange change, UUID caseId, @Nullable Instant due) {
        if (change.redated) {
            statement.add(
                    ", redated AS (UPDATE cases.work_item SET due_at = ?"
                            + " WHERE case_id = ? AND state = 'open' AND EXISTS (SELECT FROM moved))",
                    Typed.moment(due),
                    caseId);
        }
        if (!change.retimed.isEmpty()) {
            statement.add(
                    ", retimed AS (UPDATE cases.timer SET due_at = t.due FROM unnest(?::int[], ?::timestamptz[]) AS t (wait, due)"
                            + " WHERE case_id = ? AND timer.wait = t.wait AND EXISTS (SELECT FROM moved))",
                    array(change.retimed, Integer[]::new, WorkChange.Timed::waitId),
                    array(change.retimed, String[]::new, timed -> timed.due().toString()),
                    caseId);
        }
    }

    /** Work and timers that the process no longer wants. */
    void giveUp(Statement statement, WorkChange change, UUID caseId, Instant at) {
        if (!change.withdrawn.isEmpty()) {
            statement.add(
                    ", withdrawn AS (UPDATE cases.work_item SET state = 'withdrawn', closed_at = ?"
                            + " WHERE case_id = ? AND wait = ANY(?) AND state = 'open' AND EXISTS (SELECT FROM moved))",
                    Moment.sql(at),
                    caseId,
                    change.withdrawn.toArray(Integer[]::new));
        }
        if (!change.untimed.isEmpty()) {
            statement.add(
                    ", untimed AS (DELETE FROM cases.timer WHERE case_id = ? AND wait = ANY(?) AND EXISTS (SELECT FROM moved))",
                    caseId,
                    change.untimed.toArray(Integer[]::new));
        }
    }

    /**
     * The final SELECT: journal entry and messages, called where they must run (a CTE that only
     * selects them would not).
     */
    void record(Statement statement, Record record, UUID caseId) {
        statement.add(
                " SELECT moved.version, moved.number, journal.append(?, ?, ?, ?, ?, ?::jsonb || jsonb_build_object('number', moved.number))",
                ids.next(),
                record.type().code(),
                record.actor().reference(),
                CaseFile.referenceOf(caseId),
                Moment.sql(record.at()),
                write(record.payload()));
        for (var message : record.messages()) {
            statement.add(
                    ", platform.publish(?, ?, ?::jsonb)",
                    message.topic(),
                    caseId.toString(),
                    write(message.payload()));
        }
    }

    private static <S, T> T[] array(
            List<S> list, java.util.function.IntFunction<T[]> make, Function<S, T> value) {
        return list.stream().map(value).toArray(make);
    }
}
