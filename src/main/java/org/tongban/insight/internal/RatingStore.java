package org.tongban.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.insight.Grade;
import org.tongban.insight.Rating;

/** The SQL of ratings. */
@Repository
public class RatingStore {

    private static final String COLUMNS =
            """
            id, case_id, item_code, agency, region, grade, reasons, words, rated_at, supplement, supplemented_at,
            answer_due, answer_yellow, provisional, opened_at, answer, answered_at
            """;

    private final JdbcClient sql;

    RatingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** False when the case was rated before, and then nothing has happened. */
    public boolean insert(Rating rating, String rater) {
        var clock = rating.clock();
        return sql.sql(
                                """
                                INSERT INTO insight.rating (id, case_id, item_code, agency, region, grade, reasons, words, rater,
                                  rated_at, answer_due, answer_yellow, provisional)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (case_id) DO NOTHING
                                """)
                        .params(
                                rating.id(),
                                rating.caseId(),
                                rating.itemCode(),
                                rating.agency(),
                                rating.region(),
                                rating.grade().stars(),
                                rating.reasons().toArray(String[]::new),
                                rating.words(),
                                rater,
                                moment(rating.at()))
                        .param(clock == null ? null : moment(clock.due()))
                        .param(clock == null ? null : moment(clock.yellow()))
                        .param(clock != null && clock.provisional())
                        .update()
                == 1;
    }

    public Optional<Rating> findOfCase(UUID caseId) {
        return sql.sql("SELECT " + COLUMNS + " FROM insight.rating WHERE case_id = ?")
                .param(caseId)
                .query(RatingStore::read)
                .optional();
    }

    public Optional<Rating> find(UUID id) {
        return sql.sql("SELECT " + COLUMNS + " FROM insight.rating WHERE id = ?")
                .param(id)
                .query(RatingStore::read)
                .optional();
    }

    public boolean supplement(UUID id, String words, Instant at) {
        return sql.sql("UPDATE insight.rating SET supplement = ?, supplemented_at = ? WHERE id = ? AND supplement IS NULL")
                        .params(words, moment(at), id)
                        .update()
                == 1;
    }

    public void open(UUID id, UUID officer, Instant at) {
        sql.sql("UPDATE insight.rating SET opened_by = ?, opened_at = ? WHERE id = ? AND opened_at IS NULL")
                .params(officer, moment(at), id)
                .update();
    }

    public boolean answer(UUID id, String words, UUID officer, Instant at) {
        return sql.sql(
                                """
                                UPDATE insight.rating SET answer = ?, answered_by = ?, answered_at = ?
                                WHERE id = ? AND answered_at IS NULL AND answer_due IS NOT NULL
                                """)
                        .params(words, officer, moment(at), id)
                        .update()
                == 1;
    }

    /** Bad ones not yet answered, the most pressing first. */
    public List<Rating> listUnanswered(List<String> agencies, @Nullable Rating after, int limit) {
        var clock = after == null ? null : after.clock();
        return sql.sql(
                        "SELECT " + COLUMNS + " FROM insight.rating WHERE agency = ANY(?) AND answer_due IS NOT NULL"
                                + " AND answered_at IS NULL AND (answer_due, id) > (?, ?) ORDER BY answer_due, id LIMIT ?")
                .params(
                        agencies.toArray(String[]::new),
                        clock == null ? moment(Instant.EPOCH) : moment(clock.due()),
                        after == null ? new UUID(0, 0) : after.id(),
                        limit)
                .query(RatingStore::read)
                .list();
    }

    /** Answered ones, the latest first. */
    public List<Rating> listAnswered(List<String> agencies, int limit) {
        return sql.sql(
                        "SELECT " + COLUMNS + " FROM insight.rating WHERE agency = ANY(?) AND answered_at IS NOT NULL"
                                + " ORDER BY answered_at DESC, id LIMIT ?")
                .params(agencies.toArray(String[]::new), limit)
                .query(RatingStore::read)
                .list();
    }

    private static Rating read(ResultSet row, int number) throws SQLException {
        String supplement = row.getString("supplement");
        String answer = row.getString("answer");
        Instant due = instant(row, "answer_due");
        return new Rating(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("item_code"),
                row.getString("agency"),
                row.getString("region"),
                Grade.find(row.getInt("grade")).orElseThrow(),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getString("words"),
                get(row, "rated_at"),
                supplement == null ? null : new Rating.Supplement(supplement, get(row, "supplemented_at")),
                due == null ? null : new Rating.Clock(due, get(row, "answer_yellow"), row.getBoolean("provisional")),
                instant(row, "opened_at"),
                answer == null ? null : new Rating.Answer(answer, get(row, "answered_at")));
    }

    static OffsetDateTime moment(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant get(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
