package org.tongban.registers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to administrative divisions. */
@Component
public class Divisions {

    private static final int MOST_CHILDREN = 1000;

    private final JdbcClient sql;

    Divisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those directly below; the empty code gives the provinces. */
    public List<Division> listBelow(String parent) {
        return sql.sql(
                        """
                        SELECT code, name FROM registers.division
                        WHERE parent = ? AND valid_to = 'infinity' ORDER BY code LIMIT ?
                        """)
                .params(parent, MOST_CHILDREN)
                .query((row, number) -> new Division(row.getString(1), row.getString(2)))
                .list();
    }

    /** The same for several at once, by the code above; of those that have none nothing stands in it. */
    public Map<String, List<Division>> listBelowEach(Collection<String> parents) {
        return sql
                .sql(
                        """
                        SELECT below.code, below.name FROM unnest(?::text[]) AS above (code) CROSS JOIN LATERAL (
                          SELECT code, name FROM registers.division
                          WHERE parent = above.code AND valid_to = 'infinity' ORDER BY code LIMIT ?) AS below
                        """)
                .params(parents.toArray(String[]::new), MOST_CHILDREN)
                .query((row, number) -> new Division(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Division::parent));
    }

    public Optional<Division> find(String code) {
        return listPath(code).stream().filter(d -> d.code().equals(code)).findFirst();
    }

    public Division get(String code) {
        return find(code).orElseThrow(() -> RegistersProblem.DIVISION_UNKNOWN.with("code", code));
    }

    /** From the province down to the division itself; empty when unknown. */
    public List<Division> listPath(String code) {
        var codes = new ArrayList<String>();
        for (Division.Level level : Division.Level.values()) {
            if (code.length() >= level.digits()) {
                codes.add(code.substring(0, level.digits()));
            }
        }
        var path =
                sql.sql(
                                """
                                SELECT code, name FROM registers.division
                                WHERE code = ANY(?) AND valid_to = 'infinity' ORDER BY code LIMIT 4
                                """)
                        .param(codes.toArray(String[]::new))
                        .query((row, number) -> new Division(row.getString(1), row.getString(2)))
                        .list();
        return path.isEmpty() || !path.getLast().code().equals(code) ? List.of() : path;
    }

    /** Full name: {@code 演示省云川市示范区文汇街道}; empty when unknown. */
    public String fullName(String code) {
        var name = new StringBuilder();
        listPath(code).forEach(division -> name.append(division.name()));
        return name.toString();
    }
}
