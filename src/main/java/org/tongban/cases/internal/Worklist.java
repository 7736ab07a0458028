package org.tongban.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.cases.CaseStatus;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Grant;
import org.tongban.core.Region;
import org.tongban.core.Role;
import org.tongban.core.Slice;

/**
 * The SQL of worklists. Every list walks one of the partial indexes {@code work_item_mine}, {@code
 * work_item_pool} or {@code case_file_running} in the order of deadlines and stops at its bound.
 */
@Repository
public class Worklist {

    public static final int PAGE = 50;
    public static final int COUNTED = 1_000;
    public static final int QUERY_BOUND = 50;

    private static final String FACTS =
            " f.number, f.title, f.applicant_name, f.item_code, f.item_version, f.agency, f.region, f.status,"
                    + " f.submitted_at, f.accepted_at, f.due_at, f.yellow_at";
    private static final String WORK =
            "SELECT w.case_id, w.wait, w.role, w.officer_name, w.due_at AS sort_due," + FACTS;
    private static final String CASE =
            "SELECT f.id AS case_id, 0 AS wait, '' AS role, NULL AS officer_name, f.due_at AS sort_due," + FACTS;
    /** OFFSET 0 keeps it a look-up by id for each piece of work, however many cases there are. */
    private static final String JOINED =
            " FROM cases.work_item w CROSS JOIN LATERAL (SELECT c.number, c.title, c.applicant_name, c.item_code,"
                    + " c.item_version, c.agency, c.region, c.status, c.submitted_at, c.accepted_at, c.due_at, c.yellow_at"
                    + " FROM cases.case_file c WHERE c.id = w.case_id OFFSET 0) AS f WHERE w.state = 'open'";
    private static final String PLACES =
            " FROM unnest(?::text[], ?::text[], ?::text[]) AS g (role, agency, region) CROSS JOIN LATERAL (";
    private static final String IN_PLACE =
            " AND w.officer_id IS NULL AND w.agency = g.agency AND w.role = g.role AND w.region LIKE g.region || '%'";

    private final JdbcClient sql;

    Worklist(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lights of the list; each line has exactly one. */
    public enum Filter {
        ALL,
        OVERDUE,
        NEAR,
        ON_TIME,
        SUBMITTED,
        WAITING
    }

    /** One line of a list; {@code waitId} is 0 where it is a case and no work. */
    public record Line(
            UUID caseId,
            int waitId,
            String role,
            @Nullable String officerName,
            @Nullable Instant sortDue,
            String number,
            String title,
            String applicant,
            String itemCode,
            int itemVersion,
            String agency,
            String region,
            CaseStatus status,
            Instant submitted,
            @Nullable Instant accepted,
            @Nullable Instant due,
            @Nullable Instant yellow) {

        public Filter light(Instant now) {
            if (status == CaseStatus.CORRECTION) {
                return Filter.WAITING;
            }
            if (due != null && now.isAfter(due)) {
                return Filter.OVERDUE;
            }
            if (yellow != null && !now.isBefore(yellow)) {
                return Filter.NEAR;
            }
            return status == CaseStatus.SUBMITTED ? Filter.SUBMITTED : Filter.ON_TIME;
        }
    }

    /** How many of each light, each at most {@link #COUNTED}. */
    public record Counts(Map<Filter, Integer> mine, int pool) {
        public int of(Filter filter) {
            return mine.getOrDefault(filter, 0);
        }
    }

    /** What is looked for: light, words, and the line after which the page begins. */
    public record Wanted(Filter filter, String query, @Nullable String after, Instant now) {}

    private record Key(@Nullable Instant due, UUID caseId, int waitId) {
        static Key parse(String text) {
            try {
                String[] parts = text.split("_", -1);
                return new Key(parts[0].isEmpty() ? null : Instant.parse(parts[0]), UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (DateTimeParseException | IllegalArgumentException | ArrayIndexOutOfBoundsException wrong) {
                throw CoreProblem.BAD_PAGE_KEY.with().causedBy(wrong);
            }
        }

        static String of(Line line) {
            return (line.sortDue() == null ? "" : line.sortDue()) + "_" + line.caseId() + "_" + line.waitId();
        }
    }

    /** Work the officer took on, nearest deadline first; work without a deadline at the end. */
    public Slice<Line> listMine(Actor.Officer officer, Wanted wanted) {
        var statement = new Statement().add(WORK + JOINED + " AND w.officer_id = ?", officer.id());
        narrow(statement, wanted, "w", "w.case_id, w.wait");
        return slice(statement);
    }

    /** Work nobody took on and this officer may. */
    public Slice<Line> listPool(Actor.Officer officer, Wanted wanted) {
        var statement = new Statement().add("SELECT l.*");
        places(statement, officer);
        statement.add(WORK + JOINED + IN_PLACE);
        narrow(statement, wanted, "w", "w.case_id, w.wait");
        statement.add(") AS l ORDER BY l.sort_due, l.case_id, l.wait LIMIT ?", PAGE + 1);
        return slice(statement);
    }

    /** Cases this officer worked on that wait for the applicant, longest first. */
    public List<Line> listWaiting(Actor.Officer officer, String query) {
        var statement = new Statement().add(CASE);
        statement.add(
                " FROM cases.case_file f WHERE f.agency = ANY(?) AND f.closed_at IS NULL AND f.due_at IS NULL"
                        + " AND f.status = 'correction' AND f.handled LIKE ?",
                agencies(officer),
                "%" + officer.id() + "%");
        search(statement, query);
        statement.add(" ORDER BY f.id LIMIT ?", PAGE);
        return list(statement);
    }

    /** Running cases of these agencies within the regions a supervisor looks after. */
    public Slice<Line> listRunning(Actor.Officer supervisor, List<String> agencies, Wanted wanted) {
        var statement =
                new Statement()
                        .add("SELECT l.* FROM unnest(?::text[]) AS a (agency) CROSS JOIN LATERAL (" + CASE,
                                (Object) agencies.toArray(String[]::new));
        statement.add(
                " FROM cases.case_file f WHERE f.agency = a.agency AND f.closed_at IS NULL AND f.region LIKE ANY(?)",
                (Object) regions(supervisor));
        narrow(statement, wanted, "f", "f.id");
        statement.add(") AS l ORDER BY l.sort_due, l.case_id LIMIT ?", PAGE + 1);
        return slice(statement);
    }

    /** Counts for the tabs in one statement. */
    public Counts count(Actor.Officer officer, Instant now) {
        var statement = new Statement();
        var at = Moment.sql(now);
        statement.add(
                "SELECT c.kind, count(*)::int FROM ((SELECT CASE WHEN f.due_at < ? THEN 'OVERDUE' WHEN f.yellow_at <= ? THEN 'NEAR'"
                        + " WHEN f.status = 'submitted' THEN 'SUBMITTED' ELSE 'ON_TIME' END AS kind"
                        + JOINED + " AND w.officer_id = ? LIMIT ?)",
                at, at, officer.id(), COUNTED);
        statement.add(
                " UNION ALL (SELECT 'WAITING' FROM cases.case_file f WHERE f.agency = ANY(?) AND f.closed_at IS NULL"
                        + " AND f.due_at IS NULL AND f.status = 'correction' AND f.handled LIKE ? LIMIT ?)"
                        + " UNION ALL (SELECT 'POOL'",
                agencies(officer), "%" + officer.id() + "%", COUNTED);
        places(statement, officer);
        statement.add(
                "SELECT FROM cases.work_item w WHERE w.state = 'open'" + IN_PLACE
                        + " LIMIT ?) AS l LIMIT ?)) AS c GROUP BY c.kind",
                COUNTED, COUNTED);
        Map<String, Integer> counts =
                sql.sql(statement.text())
                        .params(statement.parameters())
                        .query((row, number) -> Map.entry(row.getString(1), row.getInt(2)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int pool = counts.getOrDefault("POOL", 0);
        return new Counts(
                counts.entrySet().stream()
                        .filter(entry -> !entry.getKey().equals("POOL"))
                        .collect(Collectors.toMap(entry -> Filter.valueOf(entry.getKey()), Map.Entry::getValue)),
                pool);
    }

    /** Officers who ever took work of the case on, by id: names for its history. */
    public Map<UUID, String> listOfficers(UUID caseId) {
        return sql.sql(
                        "SELECT DISTINCT ON (officer_id) officer_id, officer_name FROM cases.work_item"
                                + " WHERE case_id = ? AND officer_id IS NOT NULL AND officer_name IS NOT NULL LIMIT 200")
                .param(caseId)
                .query((row, number) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void narrow(Statement statement, Wanted wanted, String sorted, String rest) {
        var at = Moment.sql(wanted.now());
        String due = sorted + ".due_at";
        switch (wanted.filter()) {
            case ALL -> statement.add("");
            case OVERDUE -> statement.add(" AND f.due_at < ?", at);
            case NEAR -> statement.add(" AND f.due_at >= ? AND f.yellow_at <= ?", at, at);
            case ON_TIME -> statement.add(" AND f.yellow_at > ? AND f.status <> 'submitted'", at);
            case SUBMITTED -> statement.add(" AND f.yellow_at > ? AND f.status = 'submitted'", at);
            case WAITING -> statement.add(" AND f.status = 'correction'");
        }
        search(statement, wanted.query());
        if (wanted.after() != null) {
            after(statement, Key.parse(wanted.after()), due, rest);
        }
        statement.add(" ORDER BY " + due + ", " + rest + " LIMIT ?", PAGE + 1);
    }

    /** Lines without a deadline stand at the end. */
    private static void after(Statement statement, Key key, String due, String rest) {
        boolean work = rest.contains("wait");
        if (key.due() != null) {
            statement.add(" AND ((" + due + ", " + rest + ") > (?, ?" + (work ? ", ?" : "") + ") OR " + due + " IS NULL)",
                    Moment.sql(key.due()), key.caseId());
        } else {
            statement.add(" AND " + due + " IS NULL AND (" + rest + ") > (?" + (work ? ", ?)" : ")"), key.caseId());
        }
        if (work) {
            statement.parameters().add(key.waitId());
        }
    }

    private static void search(Statement statement, String query) {
        String words = query.strip();
        if (words.isEmpty()) {
            return;
        }
        String bounded = words.substring(0, Math.min(words.length(), QUERY_BOUND));
        String like = "%" + bounded.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        statement.add(" AND (f.title LIKE ? OR f.applicant_name LIKE ? OR f.number LIKE ?)", like, like, like);
    }

    private static void places(Statement statement, Actor.Officer officer) {
        List<Grant> grants =
                officer.grants().stream().filter(grant -> works(grant.role())).distinct().limit(100).toList();
        List<Grant> widest =
                grants.stream()
                        .filter(grant -> grants.stream().noneMatch(other -> !other.equals(grant)
                                && other.covers(grant.role(), grant.agency(), grant.region())
                                && !grant.covers(other.role(), other.agency(), other.region())))
                        .toList();
        statement.add(
                PLACES,
                texts(widest, grant -> grant.role().name().toLowerCase(java.util.Locale.ROOT)),
                texts(widest, Grant::agency),
                texts(widest, grant -> Region.significant(grant.region())));
    }

    private static boolean works(Role role) {
        return role == Role.CLERK || role == Role.EXAMINER || role == Role.APPROVER || role == Role.HEAD;
    }

    private static String[] texts(List<Grant> grants, Function<Grant, String> part) {
        return grants.stream().map(part).toArray(String[]::new);
    }

    private static String[] agencies(Actor.Officer officer) {
        return officer.grants().stream().map(Grant::agency).distinct().toArray(String[]::new);
    }

    private static String[] regions(Actor.Officer officer) {
        return officer.grants().stream()
                .filter(grant -> grant.role() == Role.SUPERVISOR)
                .map(grant -> Region.significant(grant.region()) + "%")
                .distinct()
                .toArray(String[]::new);
    }

    private Slice<Line> slice(Statement statement) {
        var rows = list(statement);
        return Slice.of(rows, PAGE, Key::of);
    }

    private List<Line> list(Statement statement) {
        return sql.sql(statement.text()).params(statement.parameters()).query(Worklist::read).list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("case_id", UUID.class),
                row.getInt("wait"),
                row.getString("role"),
                row.getString("officer_name"),
                Moment.read(row, "sort_due"),
                row.getString("number"),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("item_code"),
                row.getInt("item_version"),
                row.getString("agency"),
                row.getString("region"),
                CaseStatus.ofKey(row.getString("status")),
                Moment.get(row, "submitted_at"),
                Moment.read(row, "accepted_at"),
                Moment.read(row, "due_at"),
                Moment.read(row, "yellow_at"));
    }
}
