package org.tongban.console.internal.archive;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an archive holds.
 *
 * @param format 1
 * @param version of the Tongban that wrote it
 * @param migrations module to the Flyway version its tables have
 */
public record Manifest(
        int format,
        String version,
        Map<String, String> migrations,
        List<Partition> partitions,
        List<Table> tables,
        List<Sequence> sequences) {

    public static final String ENTRY = "manifest.json";
    public static final int FORMAT = 1;

    /**
     * @param digest SHA-256 of the entry's bytes, in hexadecimal
     * @param order how rows are sorted, so that the same rows always give the same digest
     */
    public record Table(
            String schema,
            String name,
            List<String> columns,
            String order,
            long rows,
            String digest) {

        public String entry() {
            return "tables/" + schema + "/" + name + ".copy";
        }

        String qualified() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Identifiers::quote).toList());
        }

        String copyOut() {
            return "COPY (SELECT %s FROM ONLY %s AS t ORDER BY %s) TO STDOUT"
                    .formatted(columnList(), qualified(), order);
        }

        String copyIn() {
            return "COPY %s (%s) FROM STDIN".formatted(qualified(), columnList());
        }
    }

    /** A partition that grew with time, in the words that make it again. */
    public record Partition(
            String schema, String name, String parent, String bounds, String options) {}

    /** {@code value} is null for a sequence that was never used. */
    public record Sequence(String schema, String name, @Nullable Long value) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
