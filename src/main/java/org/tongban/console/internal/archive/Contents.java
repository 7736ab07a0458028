package org.tongban.console.internal.archive;

import org.jspecify.annotations.Nullable;
import org.tongban.platform.InstallationDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads PostgreSQL's own lists: which tables, partitions and sequences there are. */
final class Contents {

    /** Schemas of modules; what extensions brought along is theirs to make again. */
    private static final String OURS =
            """
              n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            """;

    private final Connection connection;

    Contents(Connection connection) {
        this.connection = connection;
    }

    /** The same bytes whatever the machine's settings are, and names that are always qualified. */
    void pinFormats() throws SQLException {
        for (var setting :
                List.of(
                        "search_path = pg_catalog",
                        "timezone = 'UTC'",
                        "datestyle = 'ISO, YMD'",
                        "intervalstyle = 'iso_8601'",
                        "bytea_output = 'hex'",
                        "extra_float_digits = 1",
                        "statement_timeout = 0")) {
            execute("SET LOCAL " + setting);
        }
    }

    /** In floor order; row counts and digests are not known yet. */
    List<Manifest.Table> tables() throws SQLException {
        var tables = new ArrayList<Manifest.Table>();
        var query =
                """
                SELECT n.nspname, c.relname,
                  (SELECT string_agg(a.attname, E'\\t' ORDER BY a.attnum) FROM pg_catalog.pg_attribute a
                    WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''),
                  (SELECT string_agg('t.' || quote_ident(a.attname)
                      || CASE WHEN a.attcollation <> 0 THEN ' COLLATE "C"' ELSE '' END, ', ' ORDER BY k.place)
                    FROM pg_catalog.pg_index i, unnest(i.indkey) WITH ORDINALITY k (number, place), pg_catalog.pg_attribute a
                    WHERE i.indrelid = c.oid AND i.indisprimary AND a.attrelid = c.oid AND a.attnum = k.number)
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND %s
                ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
                """
                        .formatted(OURS);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var columns = rows.getString(3);
                if (columns == null) {
                    continue;
                }
                var key = rows.getString(4);
                tables.add(
                        new Manifest.Table(
                                rows.getString(1),
                                rows.getString(2),
                                List.of(columns.split("\t")),
                                key != null ? key : "t::text COLLATE \"C\"",
                                0,
                                ""));
            }
        }
        var floors = InstallationDatabase.floors();
        tables.sort(
                Comparator.comparingInt(
                        table ->
                                floors.contains(table.schema())
                                        ? floors.indexOf(table.schema())
                                        : floors.size()));
        return tables;
    }

    List<Manifest.Partition> partitions() throws SQLException {
        var partitions = new ArrayList<Manifest.Partition>();
        var query =
                """
                SELECT n.nspname, c.relname, quote_ident(pn.nspname) || '.' || quote_ident(p.relname),
                  pg_get_expr(c.relpartbound, c.oid), coalesce(array_to_string(c.reloptions, ', '), '')
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_inherits i ON i.inhrelid = c.oid
                JOIN pg_catalog.pg_class p ON p.oid = i.inhparent
                JOIN pg_catalog.pg_namespace pn ON pn.oid = p.relnamespace
                WHERE c.relispartition AND c.relkind = 'r' AND %s
                ORDER BY 1, 2
                """
                        .formatted(OURS);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                partitions.add(
                        new Manifest.Partition(
                                rows.getString(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5)));
            }
        }
        return partitions;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        var query =
                """
                SELECT n.nspname, c.relname, s.last_value
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_catalog.pg_sequences s ON s.schemaname = n.nspname AND s.sequencename = c.relname
                WHERE c.relkind = 'S' AND %s
                ORDER BY 1, 2
                """
                        .formatted(OURS);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                long number = rows.getLong(3);
                @Nullable Long value = rows.wasNull() ? null : number;
                sequences.add(new Manifest.Sequence(rows.getString(1), rows.getString(2), value));
            }
        }
        return sequences;
    }

    /** The highest version in each module's own history. */
    Map<String, String> migrations(List<Manifest.Table> tables) throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        for (var table : tables) {
            if (table.name().equals("flyway_history")) {
                // A module whose tables are still to come has a history without a version.
                versions.put(table.schema(), findVersion(table).orElse("0"));
            }
        }
        return versions;
    }

    private java.util.Optional<String> findVersion(Manifest.Table history) throws SQLException {
        var query =
                "SELECT version FROM %s WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                        .formatted(history.qualified());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next()
                    ? java.util.Optional.of(rows.getString(1))
                    : java.util.Optional.empty();
        }
    }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
