package org.tongban.parties.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.parties.OfficerAccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of officers and their rights. */
@Repository
public class OfficerStore {

    private static final String COLUMNS =
            """
            SELECT o.id, o.login, o.name, o.agency, o.unit, o.active, g.roles, g.agencies, g.regions
            FROM parties.officer o
            LEFT JOIN LATERAL (
              SELECT array_agg(role ORDER BY role, agency, region) AS roles,
                array_agg(agency ORDER BY role, agency, region) AS agencies,
                array_agg(region ORDER BY role, agency, region) AS regions
              FROM parties.officer_grant WHERE officer = o.id) g ON true
            """;

    private final JdbcClient sql;

    OfficerStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<OfficerAccount> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE o.id = ?")
                .param(id)
                .query(OfficerStore::account)
                .optional();
    }

    public Optional<OfficerAccount> findByLogin(String login) {
        return sql.sql(COLUMNS + "WHERE o.login = ?")
                .param(login)
                .query(OfficerStore::account)
                .optional();
    }

    public List<OfficerAccount> list(String agency) {
        return sql.sql(COLUMNS + "WHERE o.agency = ? AND o.active ORDER BY o.name LIMIT 1000")
                .param(agency)
                .query(OfficerStore::account)
                .list();
    }

    public List<OfficerAccount> listAll(int limit) {
        return sql.sql(COLUMNS + "ORDER BY o.agency, o.name LIMIT ?")
                .param(limit)
                .query(OfficerStore::account)
                .list();
    }

    public void save(OfficerAccount officer, String mail) {
        sql.sql(
                        """
                        INSERT INTO parties.officer (id, login, name, agency, unit, mail, active)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (login) DO UPDATE SET name = excluded.name, agency = excluded.agency,
                          unit = excluded.unit, mail = excluded.mail
                        """)
                .params(
                        officer.id(),
                        officer.login(),
                        officer.name(),
                        officer.agency(),
                        officer.unit(),
                        mail,
                        officer.active())
                .update();
    }

    /** False when he had it already. */
    public boolean grant(UUID officer, Grant grant) {
        return sql.sql(
                                """
                                INSERT INTO parties.officer_grant (officer, role, agency, region)
                                VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
                                """)
                        .params(officer, grant.role().name(), grant.agency(), grant.region())
                        .update()
                == 1;
    }

    /** False when he had it not. */
    public boolean withdraw(UUID officer, Grant grant) {
        return sql.sql(
                                """
                                DELETE FROM parties.officer_grant
                                WHERE officer = ? AND role = ? AND agency = ? AND region = ?
                                """)
                        .params(officer, grant.role().name(), grant.agency(), grant.region())
                        .update()
                == 1;
    }

    /**
     * Locks the administrators' rights and counts them, so that two cannot withdraw the last two.
     */
    public int countAdministrators() {
        return sql.sql(
                        """
                        SELECT g.officer FROM parties.officer_grant g JOIN parties.officer o ON o.id = g.officer
                        WHERE g.role = 'ADMINISTRATOR' AND o.active ORDER BY g.officer LIMIT 1000 FOR UPDATE OF g
                        """)
                .query(UUID.class)
                .list()
                .size();
    }

    private static OfficerAccount account(ResultSet row, int index) throws SQLException {
        return new OfficerAccount(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBoolean(6),
                grants(row));
    }

    private static List<Grant> grants(ResultSet row) throws SQLException {
        var grants = new ArrayList<Grant>();
        if (row.getArray(7) != null) {
            var roles = (String[]) row.getArray(7).getArray();
            var agencies = (String[]) row.getArray(8).getArray();
            var regions = (String[]) row.getArray(9).getArray();
            for (int i = 0; i < roles.length; i++) {
                grants.add(new Grant(Role.valueOf(roles[i]), agencies[i], regions[i]));
            }
        }
        return List.copyOf(grants);
    }
}
