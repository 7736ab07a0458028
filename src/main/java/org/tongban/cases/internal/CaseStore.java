package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.cases.Decision;
import org.tongban.cases.Submission;
import org.tongban.cases.Submitted;
import org.tongban.core.Envelope;
import org.tongban.core.Party;
import org.tongban.flow.ProcessState;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the case path: one compound statement a step. */
@Repository
public class CaseStore {

    static final String COLUMNS =
            """
            id, number, version, item_code, item_version, process, process_digest, state, status, decision,
            title, agency, region, applicant_kind, applicant_id, applicant_name, author_id, revision,
            submitted_at, received_at, accepted_at, decided_at, closed_at, due_at, yellow_at, law_due_at,
            provisional, extensions, handled
            """;

    private static final TypeReference<Map<String, UUID>> HANDLED = new TypeReference<>() {};

    private final JdbcClient sql;
    private final StepParts parts;
    private final JsonMapper json;
    private final Envelope envelope;

    CaseStore(JdbcClient sql, StepParts parts, JsonMapper json, Envelope envelope) {
        this.envelope = envelope;
        this.sql = sql;
        this.parts = parts;
        this.json = json;
    }

    /** Stores a new case; empty when the key was used before, and then nothing has happened. */
    Optional<Submitted> submit(
            CaseFile file, Submission submission, String actorKey, WorkChange work, Record record) {
        var statement = new Statement();
        var at = Moment.sql(record.at());
        statement.add(
                "WITH keyed AS (INSERT INTO cases.submission (key, case_id, number, actor, submitted_at)"
                        + " VALUES (?, ?, ? || lpad((nextval('cases.serial') % 100000)::text, 5, '0'), ?, ?)"
                        + " ON CONFLICT (key) DO NOTHING RETURNING case_id, number)"
                        + ", numbered AS (INSERT INTO cases.case_number (number, case_id) SELECT number, case_id FROM keyed)",
                actorKey, file.id(), file.number(), record.actor().reference(), at);
        var times = file.times();
        statement.add(
                ", moved AS (INSERT INTO cases.case_file (id, number, version, item_code, item_version, process,"
                        + " process_digest, state, status, title, agency, region, applicant_kind, applicant_id,"
                        + " applicant_name, author_id, revision, submitted_at, received_at, due_at, yellow_at, provisional)"
                        + " SELECT case_id, number, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ? FROM keyed"
                        + " RETURNING id, version, number, region)",
                file.itemCode(),
                file.itemVersion(),
                file.process(),
                file.processDigest(),
                file.state().toJson(),
                file.status().key(),
                file.title(),
                file.agency(),
                file.region(),
                file.applicant().kind().name(),
                file.applicant().id(),
                file.applicant().name(),
                file.author(),
                at,
                at,
                Typed.moment(times.due()),
                Typed.moment(times.yellow()),
                times.provisional());
        revise(statement, file.id(), submission.data(), submission.digest(), submission.files(), 1, record);
        parts.begin(statement, work, record.at(), times.due());
        parts.record(statement, record, file.id());
        var draft = submission.draft();
        if (draft != null) {
            statement.add(", forms.close_draft(?, ?, ?)", draft.id(), draft.version(), at);
        }
        reserve(statement, submission.data(), file.id(), record);
        take(statement, submission.files(), file.id(), record);
        statement.add(" FROM moved");
        return sql.sql(statement.text())
                .params(statement.parameters())
                .query(
                        (row, number) ->
                                new Submitted(
                                        file.id(), row.getString("number"), record.at(), false))
                .optional();
    }

    /**
     * One step; false when the case is no longer in the version it was seen in, or the work is held
     * by another officer, and then nothing has happened.
     */
    boolean step(StepChange change) {
        var before = change.before();
        var after = change.after();
        var record = change.record();
        var times = after.times();
        var statement = new Statement();
        statement.add(
                "WITH moved AS (UPDATE cases.case_file SET version = version + 1, state = ?, status = ?, decision = ?,"
                        + " revision = ?, received_at = ?, accepted_at = ?, decided_at = ?, closed_at = ?, due_at = ?,"
                        + " yellow_at = ?, law_due_at = ?, provisional = ?, extensions = ?, handled = ?"
                        + " WHERE id = ? AND version = ?",
                after.state().toJson(),
                after.status().key(),
                Typed.text(after.findDecision().map(Decision::key).orElse(null)),
                after.revision(),
                Moment.sql(times.received()),
                Typed.moment(times.accepted()),
                Typed.moment(times.decided()),
                Typed.moment(times.closed()),
                Typed.moment(times.due()),
                Typed.moment(times.yellow()),
                Typed.moment(times.lawDue()),
                times.provisional(),
                Typed.text(Extensions.write(json, times.extensions())),
                parts.write(after.handled()),
                before.id(),
                before.version());
        var done = change.done();
        if (done != null) {
            statement.add(
                    " AND EXISTS (SELECT FROM cases.work_item WHERE case_id = ? AND wait = ? AND state = 'open'"
                            + " AND (officer_id IS NULL OR officer_id = ?))",
                    before.id(),
                    done.waitId(),
                    done.officer());
        }
        statement.add(" RETURNING id, version, number, region)");
        if (done != null) {
            statement.add(
                    ", done AS (UPDATE cases.work_item SET state = 'done', officer_id = ?, officer_name = ?, closed_at = ?,"
                            + " outcome = ? WHERE case_id = ? AND wait = ? AND state = 'open' AND EXISTS (SELECT FROM moved))",
                    done.officer(),
                    done.officerName(),
                    Moment.sql(record.at()),
                    done.outcome(),
                    before.id(),
                    done.waitId());
        }
        var revision = change.revision();
        if (revision != null) {
            revise(
                    statement,
                    before.id(),
                    revision.data(),
                    revision.digest(),
                    revision.files(),
                    after.revision(),
                    record);
        }
        parts.giveUp(statement, change.work(), before.id(), record.at());
        parts.move(statement, change.work(), before.id(), times.due());
        parts.begin(statement, change.work(), record.at(), times.due());
        parts.record(statement, record, before.id());
        if (revision != null) {
            reserve(statement, revision.data(), before.id(), record);
            take(statement, revision.files(), before.id(), record);
        }
        if (revision != null && revision.draft() != null) {
            var draft = revision.draft();
            statement.add(
                    ", forms.close_draft(?, ?, ?)",
                    draft.id(),
                    draft.version(),
                    Moment.sql(record.at()));
        }
        statement.add(" FROM moved");
        return sql.sql(statement.text())
                .params(statement.parameters())
                .query((row, number) -> row.getInt(1))
                .optional()
                .isPresent();
    }

    /** A name reserved for the applicant is bound to the case in the statement that makes or corrects it. */
    private static void reserve(Statement statement, JsonNode data, UUID caseId, Record record) {
        String reservation = data.path("name").path("reservation").asString("");
        if (!reservation.isEmpty()) {
            statement.add(
                    ", registers.use_reservation(?::uuid, ?, ?)",
                    reservation,
                    caseId,
                    Moment.sql(record.at()));
        }
    }

    /** Materials are the case's from the step that brings them. */
    private static void take(Statement statement, List<UUID> files, UUID caseId, Record record) {
        if (!files.isEmpty()) {
            statement.add(
                    ", (SELECT count(files.bind(file, ?, ?)) FROM unnest(?::uuid[]) AS file)",
                    CaseFile.referenceOf(caseId),
                    Moment.sql(record.at()),
                    files.toArray(UUID[]::new));
        }
    }

    private void revise(
            Statement statement,
            UUID caseId,
            JsonNode data,
            String digest,
            List<UUID> files,
            int revision,
            Record record) {
        byte[] clear = parts.write(data).getBytes(StandardCharsets.UTF_8);
        var sealed = envelope.seal(applicationRow(caseId, revision), clear);
        statement.add(
                ", applied AS (INSERT INTO cases.application (case_id, revision, sealed, data_key, digest, files, at)"
                        + " SELECT id, ?, ?, ?, ?, ?, ? FROM moved)",
                revision,
                sealed.data(),
                sealed.key(),
                digest,
                files.toArray(UUID[]::new),
                Moment.sql(record.at()));
    }

    public Optional<CaseFile> find(UUID id) {
        return sql.sql("SELECT " + COLUMNS + " FROM cases.case_file WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those of the cases that are there. */
    Map<UUID, CaseFile> listByIds(Collection<UUID> ids) {
        return sql
                .sql("SELECT " + COLUMNS + " FROM cases.case_file WHERE id = ANY(?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::read)
                .list()
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity(), (one, other) -> one, HashMap::new));
    }

    public Optional<UUID> findIdByNumber(String number) {
        return sql.sql("SELECT case_id FROM cases.case_number WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .optional();
    }

    Optional<Submitted> findSubmission(String key) {
        return sql.sql("SELECT case_id, number, submitted_at FROM cases.submission WHERE key = ?")
                .param(key)
                .query(
                        (row, number) ->
                                new Submitted(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        Moment.get(row, "submitted_at"),
                                        true))
                .optional();
    }

    /** The application as it was handed in, one revision of it. */
    public Optional<JsonNode> findApplication(UUID caseId, int revision) {
        return sql.sql("SELECT data, sealed, data_key FROM cases.application WHERE case_id = ? AND revision = ?")
                .params(caseId, revision)
                .query((row, number) -> readApplication(applicationRow(caseId, revision), row))
                .optional();
    }

    /** Rows without a key were written before applications were encrypted and are clear. */
    private JsonNode readApplication(String name, ResultSet row) throws SQLException {
        byte[] key = row.getBytes("data_key");
        return key == null
                ? json.readTree(row.getString("data"))
                : json.readTree(
                        envelope.open(name, new Envelope.Sealed(key, row.getBytes("sealed"))));
    }

    private static String applicationRow(UUID caseId, int revision) {
        return "cases.application/" + caseId + "/" + revision;
    }

    /** Digest of one revision of the application, hexadecimal. */
    Optional<String> findDigest(UUID caseId, int revision) {
        return sql.sql("SELECT digest FROM cases.application WHERE case_id = ? AND revision = ?")
                .params(caseId, revision)
                .query(String.class)
                .optional();
    }

    CaseFile read(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new CaseFile(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getInt("version"),
                row.getString("item_code"),
                row.getInt("item_version"),
                row.getString("process"),
                row.getString("process_digest"),
                ProcessState.fromJson(row.getString("state")),
                CaseStatus.ofKey(row.getString("status")),
                decision == null ? null : Decision.ofKey(decision),
                row.getString("title"),
                row.getString("agency"),
                row.getString("region"),
                new Party(
                        Party.Kind.valueOf(row.getString("applicant_kind")),
                        row.getObject("applicant_id", UUID.class),
                        row.getString("applicant_name")),
                row.getObject("author_id", UUID.class),
                row.getInt("revision"),
                new CaseFile.Times(
                        Moment.get(row, "submitted_at"),
                        Moment.get(row, "received_at"),
                        Moment.read(row, "accepted_at"),
                        Moment.read(row, "decided_at"),
                        Moment.read(row, "closed_at"),
                        Moment.read(row, "due_at"),
                        Moment.read(row, "yellow_at"),
                        Moment.read(row, "law_due_at"),
                        row.getBoolean("provisional"),
                        Extensions.read(json, row.getString("extensions"))),
                json.readValue(row.getString("handled"), HANDLED));
    }
}
