package org.tongban.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;

/** Tables explain themselves and point down the floors. */
@TongbanTest
class SchemaTests {

    private static final String OWN =
            " n.nspname NOT IN ('pg_catalog', 'information_schema', 'public') AND n.nspname NOT LIKE 'pg_%' ";

    @Autowired JdbcClient sql;

    @Test
    void everyTableIsCommented() {
        assertThat(
                        list(
                                """
                                SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE c.relkind IN ('r', 'p', 'v') AND NOT c.relispartition AND c.relname <> 'flyway_history'
                                  AND obj_description(c.oid) IS NULL AND"""
                                        + OWN))
                .isEmpty();
    }

    @Test
    void everyColumnIsCommented() {
        assertThat(
                        list(
                                """
                                SELECT n.nspname || '.' || c.relname || '.' || a.attname FROM pg_attribute a
                                JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                                WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
                                  AND c.relname <> 'flyway_history' AND col_description(c.oid, a.attnum) IS NULL AND"""
                                        + OWN))
                .isEmpty();
    }

    @Test
    void constraintsHaveNamesOfTheirOwn() {
        assertThat(
                        list(
                                """
                                SELECT n.nspname || '.' || k.conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
                                JOIN pg_namespace n ON n.oid = k.connamespace
                                WHERE k.contype IN ('p', 'u', 'f', 'c') AND NOT c.relispartition AND c.relname <> 'flyway_history'
                                  AND k.conname ~ '_(pkey|key|fkey|check)[0-9]*$' AND"""
                                        + OWN))
                .isEmpty();
    }

    @Test
    void foreignKeysStayWithinTheirSchema() {
        assertThat(
                        list(
                                """
                                SELECT k.conrelid::regclass || ' -> ' || k.confrelid::regclass FROM pg_constraint k
                                JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class f ON f.oid = k.confrelid
                                WHERE k.contype = 'f' AND c.relnamespace <> f.relnamespace
                                """))
                .isEmpty();
    }

    @Test
    void chineseIsWordsToTheDatabase() {
        assertThat(sql.sql("SELECT '营' ~ '^\\w$'").query(Boolean.class).single()).isTrue();
    }

    private List<String> list(String query) {
        return sql.sql(query).query(String.class).list();
    }
}
