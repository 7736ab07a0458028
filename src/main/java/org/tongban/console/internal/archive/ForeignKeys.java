package org.tongban.console.internal.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Foreign keys taken down while tables are filled in any order, and put up again over all rows at
 * the end, in the same transaction. An owner may do this; switching the keys' triggers off would
 * need a superuser.
 */
record ForeignKeys(List<Key> keys) {

    record Key(String table, String name, String definition) {}

    static ForeignKeys takeDown(Contents contents, Connection connection) throws SQLException {
        var keys = new ArrayList<Key>();
        var query =
                """
                SELECT k.conrelid::regclass::text, quote_ident(k.conname), pg_get_constraintdef(k.oid)
                FROM pg_catalog.pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0
                """;
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                keys.add(new Key(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        for (var key : keys) {
            contents.execute(
                    "ALTER TABLE %s DROP CONSTRAINT %s".formatted(key.table(), key.name()));
        }
        return new ForeignKeys(List.copyOf(keys));
    }

    void putUp(Contents contents) throws SQLException {
        for (var key : keys) {
            contents.execute(
                    "ALTER TABLE %s ADD CONSTRAINT %s %s"
                            .formatted(key.table(), key.name(), key.definition()));
        }
    }
}
