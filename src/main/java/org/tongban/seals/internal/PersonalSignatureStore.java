package org.tongban.seals.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.tongban.seals.PersonalSignature;

/** The SQL of personal signatures. */
@Repository
public class PersonalSignatureStore {

    private static final String SELECT =
            """
            SELECT s.id, s.person_id, k.name, s.subject, s.digest, s.signed_at, s.cms
            FROM seals.personal_signature s JOIN seals.key k ON k.id = s.key_id
            """;

    private final JdbcClient sql;

    PersonalSignatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    public void insert(PersonalSignature signature, UUID key) {
        sql.sql(
                        """
                        INSERT INTO seals.personal_signature (id, person_id, key_id, subject, digest, signed_at, cms)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        signature.id(),
                        signature.person(),
                        key,
                        signature.subject(),
                        HexFormat.of().parseHex(signature.digest()),
                        KeyStore.at(signature.signedAt()),
                        signature.cms())
                .update();
    }

    public List<PersonalSignature> listOf(String subject) {
        return sql.sql(SELECT + " WHERE s.subject = ? ORDER BY s.id LIMIT 500")
                .param(subject)
                .query((row, number) -> signature(row))
                .list();
    }

    public Optional<PersonalSignature> find(UUID id) {
        return sql.sql(SELECT + " WHERE s.id = ?")
                .param(id)
                .query((row, number) -> signature(row))
                .optional();
    }

    private static PersonalSignature signature(ResultSet row) throws SQLException {
        return new PersonalSignature(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                HexFormat.of().formatHex(row.getBytes(5)),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getBytes(7));
    }
}
