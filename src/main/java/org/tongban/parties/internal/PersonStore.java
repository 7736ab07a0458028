package org.tongban.parties.internal;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.core.Assurance;
import org.tongban.core.Ids;
import org.tongban.core.Language;
import org.tongban.core.ResidentNumber;
import org.tongban.messaging.MailAddresses.MailAddress;
import org.tongban.parties.IdentityCheck.Finding;
import org.tongban.parties.PersonAccount;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The SQL of people. */
@Repository
public class PersonStore {

    private static final String COLUMNS =
            "SELECT id, login, name, number_cipher, phone, mail, assurance, language FROM"
                + " parties.person ";

    private final JdbcClient sql;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    PersonStore(JdbcClient sql, Secrets secrets, Ids ids, Clock clock) {
        this.sql = sql;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    public Optional<PersonAccount> find(UUID id) {
        return sql.sql(COLUMNS + "WHERE id = ?").param(id).query(this::account).optional();
    }

    /** Where mail goes, of those persons who have an address. */
    Map<UUID, MailAddress> listMailAddresses(Collection<UUID> ids) {
        var found = new HashMap<UUID, MailAddress>();
        sql.sql(
                        "SELECT id, mail, name, language FROM parties.person"
                                + " WHERE id = ANY(?) AND mail <> ''")
                .param(ids.toArray(UUID[]::new))
                .query(
                        row -> {
                            found.put(
                                    row.getObject(1, UUID.class),
                                    new MailAddress(
                                            row.getString(2),
                                            row.getString(3),
                                            Language.valueOf(row.getString(4))));
                        });
        return found;
    }

    public Optional<PersonAccount> findByLogin(String login) {
        return sql.sql(COLUMNS + "WHERE login = ?").param(login).query(this::account).optional();
    }

    public Optional<PersonAccount> findByNumber(String number) {
        return sql.sql(COLUMNS + "WHERE number_hash = ?")
                .param(secrets.hash("number", number))
                .query(this::account)
                .optional();
    }

    public Optional<String> findNumber(UUID id) {
        return sql.sql(
                        "SELECT number_cipher FROM parties.person WHERE id = ? AND number_cipher IS"
                            + " NOT NULL")
                .param(id)
                .query((row, index) -> secrets.decrypt(row.getBytes(1)))
                .optional();
    }

    /** False when the login is taken, by a person or an officer. */
    public boolean insert(PersonAccount person) {
        return sql.sql(
                                """
                                INSERT INTO parties.person
                                  (id, login, name, phone, mail, assurance, language, registered_at)
                                SELECT ?, ?, ?, ?, ?, ?, ?, ?
                                WHERE NOT EXISTS (SELECT 1 FROM parties.officer WHERE login = ?)
                                ON CONFLICT (login) DO NOTHING
                                """)
                        .params(
                                person.id(),
                                person.login(),
                                person.name(),
                                person.phone(),
                                person.mail(),
                                person.assurance().name(),
                                person.language().name(),
                                OffsetDateTime.now(clock),
                                person.login())
                        .update()
                == 1;
    }

    /** False when another account holds the number. */
    public boolean setNumber(UUID id, String name, String number, Assurance assurance) {
        try {
            return sql.sql(
                                    """
                                    UPDATE parties.person
                                    SET name = ?, number_cipher = ?, number_hash = ?, assurance = ? WHERE id = ?
                                      AND NOT EXISTS (SELECT 1 FROM parties.person other
                                        WHERE other.number_hash = ? AND other.id <> person.id)
                                    """)
                            .params(
                                    name,
                                    secrets.encrypt(number),
                                    secrets.hash("number", number),
                                    assurance.name(),
                                    id,
                                    secrets.hash("number", number))
                            .update()
                    == 1;
        } catch (DuplicateKeyException atTheSameMoment) {
            return false;
        }
    }

    public void setAssurance(UUID id, Assurance assurance) {
        sql.sql("UPDATE parties.person SET assurance = ? WHERE id = ?")
                .params(assurance.name(), id)
                .update();
    }

    public void recordCheck(UUID person, String step, Finding finding, String adapter) {
        sql.sql(
                        """
                        INSERT INTO parties.identity_check (id, person, step, finding, checked_by, at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        person,
                        step,
                        finding.name(),
                        adapter,
                        OffsetDateTime.now(clock))
                .update();
    }

    private PersonAccount account(ResultSet row, int index) throws SQLException {
        byte[] cipher = row.getBytes(4);
        return new PersonAccount(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                cipher == null ? null : ResidentNumber.masked(secrets.decrypt(cipher)),
                row.getString(5),
                row.getString(6),
                Assurance.valueOf(row.getString(7)),
                Language.valueOf(row.getString(8)));
    }
}
