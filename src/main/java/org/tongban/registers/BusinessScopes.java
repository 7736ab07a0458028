package org.tongban.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to the standard entries of business scope. */
@Component
public class BusinessScopes {

    private static final int LONGEST_QUERY = 50;
    private static final int MOST = 100;

    private final JdbcClient sql;

    BusinessScopes(JdbcClient sql) {
        this.sql = sql;
    }

    /** Entries that hold the words, or whose pinyin initials do; the shortest first. */
    public List<BusinessScope> search(String query, int limit) {
        if (query.length() > LONGEST_QUERY) {
            throw RegistersProblem.QUERY_TOO_LONG.with("longest", LONGEST_QUERY);
        }
        var keys = HanText.queryKeys(query);
        if (keys.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        SELECT code, name, licensed, agency_kind, industry FROM registers.business_scope
                        WHERE search_keys @> ?::text[]
                        ORDER BY position(? IN name) <> 1, length(name), code LIMIT ?
                        """)
                .params(
                        keys.toArray(String[]::new),
                        HanText.normal(query),
                        Math.clamp(limit, 1, MOST))
                .query(BusinessScopes::scope)
                .list();
    }

    /** Entries by code or by their standard wording, in no promised order. */
    public List<BusinessScope> list(Collection<String> codesOrNames) {
        var asked = codesOrNames.stream().limit(500).toArray(String[]::new);
        return sql.sql(
                        """
                        SELECT code, name, licensed, agency_kind, industry FROM registers.business_scope
                        WHERE code = ANY(?) OR name = ANY(?) ORDER BY code LIMIT 500
                        """)
                .params(asked, asked)
                .query(BusinessScopes::scope)
                .list();
    }

    private static BusinessScope scope(ResultSet row, int number) throws SQLException {
        return new BusinessScope(
                row.getString(1),
                row.getString(2),
                row.getBoolean(3) ? BusinessScope.Kind.LICENSED : BusinessScope.Kind.GENERAL,
                row.getString(4),
                row.getString(5));
    }
}
