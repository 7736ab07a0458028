package org.tongban.insight.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Bilingual;
import org.tongban.core.Language;

/** Reads the figures; every question is one statement over what was counted beforehand. */
@Repository
public class FigureStore {

    private static final String COLUMNS =
            """
            SELECT days, code, name_zh, name_en, agency, as_of, running, waiting, near, overdue, received_today, decided_today,
              ended, cases, late, unlawful, extended, median, median_acceptance, median_share, half_hours, grades
            FROM insight.figure
            """;

    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a table of figures can be ordered by; items with few cases come last where it would rank them. */
    public enum Order {
        CASES("cases DESC, running DESC"),
        RUNNING("running DESC"),
        OVERDUE("overdue DESC, near DESC"),
        LATE("(cases < " + Figure.FEW_CASES + "), late::numeric / nullif(cases, 0) DESC NULLS LAST"),
        SLOW("(cases < " + Figure.FEW_CASES + "), median_share DESC NULLS LAST"),
        RATING(
                "(ended = 0 OR (SELECT sum(g) FROM unnest(grades) g) < " + Figure.FEW_RATINGS + "),"
                        + " (grades[1] + grades[2] + grades[3])::numeric / nullif((SELECT sum(g) FROM unnest(grades) g), 0) NULLS LAST"),
        NAME("name_zh");

        private final String by;

        Order(String by) {
            this.by = by;
        }
    }

    /** A week, from its Monday. */
    public record Week(LocalDate monday, int cases, int late) {}

    /** A case past its deadline, without saying whose. */
    public record Overdue(String item, Bilingual name, String agency, boolean accepted, Instant due) {}

    /** Empty before the first reading. */
    public Optional<Figure> findDistrict(int days) {
        return find(days, "district", "");
    }

    public Optional<Figure> findAgency(int days, String code) {
        return find(days, "agency", code);
    }

    public Optional<Figure> findItem(int days, String code) {
        return find(days, "item", code);
    }

    private Optional<Figure> find(int days, String kind, String code) {
        return sql.sql(COLUMNS + " WHERE days = ? AND kind = ? AND code = ?")
                .params(days, kind, code)
                .query(FigureStore::read)
                .optional();
    }

    /** All agencies with cases, the busiest first; there are few. */
    public List<Figure> listAgencies(int days) {
        return sql.sql(COLUMNS + " WHERE days = ? AND kind = 'agency' ORDER BY cases DESC, running DESC, code")
                .param(days)
                .query(FigureStore::read)
                .list();
    }

    /**
     * Items with cases.
     *
     * @param words part of the name or code; empty for all
     * @param agency null for all
     */
    public List<Figure> listItems(
            int days, String words, @Nullable String agency, Order order, Language language, int from, int limit) {
        String by = order == Order.NAME && language == Language.EN ? "nullif(name_en, '') NULLS LAST" : order.by;
        return sql.sql(COLUMNS
                        + " WHERE days = :days AND kind = 'item' AND (:agency::text IS NULL OR agency = :agency)"
                        + " AND (strpos(name_zh, :words) > 0 OR strpos(lower(name_en), lower(:words)) > 0 OR strpos(code, :words) > 0)"
                        + " ORDER BY " + by + ", code OFFSET :from LIMIT :limit")
                .param("days", days)
                .param("agency", agency)
                .param("words", words)
                .param("from", from)
                .param("limit", limit)
                .query(FigureStore::read)
                .list();
    }

    public List<Week> listWeeks() {
        return sql.sql("SELECT monday, cases, late FROM insight.week ORDER BY monday")
                .query((row, number) -> new Week(row.getObject("monday", LocalDate.class), row.getInt("cases"), row.getInt("late")))
                .list();
    }

    public List<Overdue> listOverdue(int limit) {
        return sql.sql("SELECT item_code, name_zh, name_en, agency, accepted, due_at FROM insight.overdue ORDER BY place LIMIT ?")
                .param(limit)
                .query((row, number) -> new Overdue(
                        row.getString("item_code"),
                        name(row, "item_code"),
                        row.getString("agency"),
                        row.getBoolean("accepted"),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Figure read(ResultSet row, int number) throws SQLException {
        double share = row.getDouble("median_share");
        boolean noShare = row.wasNull();
        return new Figure(
                row.getInt("days"),
                row.getString("code"),
                name(row, "code"),
                row.getString("agency"),
                row.getObject("as_of", OffsetDateTime.class).toInstant(),
                row.getInt("running"),
                row.getInt("waiting"),
                row.getInt("near"),
                row.getInt("overdue"),
                row.getInt("received_today"),
                row.getInt("decided_today"),
                row.getInt("ended"),
                row.getInt("cases"),
                row.getInt("late"),
                row.getInt("unlawful"),
                row.getInt("extended"),
                minutes(row, "median"),
                minutes(row, "median_acceptance"),
                noShare ? null : share,
                List.of((Integer[]) row.getArray("half_hours").getArray()),
                List.of((Integer[]) row.getArray("grades").getArray()));
    }

    /** What the catalogue no longer has is named by its code. */
    private static Bilingual name(ResultSet row, String code) throws SQLException {
        String zh = row.getString("name_zh");
        return zh.isEmpty() ? new Bilingual(row.getString(code), row.getString(code)) : new Bilingual(zh, row.getString("name_en"));
    }

    private static @Nullable Duration minutes(ResultSet row, String column) throws SQLException {
        int minutes = row.getInt(column);
        return row.wasNull() ? null : Duration.ofMinutes(minutes);
    }
}
