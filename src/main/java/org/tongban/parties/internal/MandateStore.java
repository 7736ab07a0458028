package org.tongban.parties.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Ids;
import org.tongban.core.Party;
import org.tongban.parties.Mandate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of mandates. */
@Repository
public class MandateStore {

    private static final String COLUMNS =
            "SELECT id, person, firm, firm_name, firm_code, kind, valid_from, valid_to, ground FROM"
                + " parties.mandate ";
    private static final String HOLDS =
            "ended_at IS NULL AND valid_from <= ? AND (valid_to IS NULL OR valid_to >= ?) ";

    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;

    MandateStore(JdbcClient sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** False when it was granted on this ground before. */
    public boolean grant(Mandate.Granting granting) {
        return sql.sql(
                                """
                                INSERT INTO parties.mandate (id, person, firm, firm_code, firm_name, kind,
                                  valid_from, valid_to, ground, granted_at)
                                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                                ON CONFLICT (ground, firm, person, kind) DO NOTHING
                                """)
                        .params(
                                ids.next(),
                                granting.person(),
                                granting.firm().id(),
                                granting.firmCode(),
                                granting.firm().name(),
                                granting.kind().name(),
                                granting.from(),
                                granting.to(),
                                granting.ground(),
                                OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    public Mandate get(Mandate.Granting granting) {
        return sql.sql(COLUMNS + "WHERE ground = ? AND firm = ? AND person = ? AND kind = ?")
                .params(
                        granting.ground(),
                        granting.firm().id(),
                        granting.person(),
                        granting.kind().name())
                .query(MandateStore::mandate)
                .single();
    }

    public Optional<Mandate> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = ?").param(id).query(MandateStore::mandate).optional();
    }

    /** False when it had ended before. */
    public boolean end(UUID id, String ground) {
        return sql.sql(
                                "UPDATE parties.mandate SET ended_at = ?, end_ground = ? WHERE id ="
                                    + " ? AND ended_at IS NULL")
                        .params(OffsetDateTime.now(clock), ground, id)
                        .update()
                == 1;
    }

    public void rename(UUID firm, String name) {
        sql.sql("UPDATE parties.mandate SET firm_name = ? WHERE firm = ? AND ended_at IS NULL")
                .params(name, firm)
                .update();
    }

    public List<Mandate> listOfPerson(UUID person) {
        LocalDate today = LocalDate.now(clock);
        return sql.sql(
                        COLUMNS
                                + "WHERE person = ? AND "
                                + HOLDS
                                + "ORDER BY firm_name, id LIMIT 500")
                .params(person, today, today)
                .query(MandateStore::mandate)
                .list();
    }

    public List<Mandate> listOfFirm(UUID firm) {
        LocalDate today = LocalDate.now(clock);
        return sql.sql(COLUMNS + "WHERE firm = ? AND " + HOLDS + "ORDER BY id LIMIT 500")
                .params(firm, today, today)
                .query(MandateStore::mandate)
                .list();
    }

    private static Mandate mandate(ResultSet row, int index) throws SQLException {
        return new Mandate(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new Party(Party.Kind.FIRM, row.getObject(3, UUID.class), row.getString(4)),
                row.getString(5),
                Mandate.Kind.valueOf(row.getString(6)),
                row.getObject(7, LocalDate.class),
                row.getObject(8, LocalDate.class),
                row.getString(9));
    }
}
