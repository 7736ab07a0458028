package org.tongban.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.platform.internal.database.MonthlyPartitions;

/** Large tables have their months before anything is written to them. */
@TongbanTest
class PartitionTests {

    @Autowired MonthlyPartitions partitions;
    @Autowired List<PartitionedTable> tables;
    @Autowired JdbcClient sql;

    @Test
    void everyLargeTableHasThisMonthAndTheNextTwo() {
        assertThat(tables).extracting(PartitionedTable::name)
                .containsExactlyInAnyOrder("journal.entry", "cases.case_file", "cases.application", "cases.work_item", "messaging.notice");
        var month = LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1);
        for (var table : tables) {
            for (int ahead = 0; ahead < 3; ahead++) {
                assertThat(exists(table.name() + "_" + month.plusMonths(ahead).toString().replace("-", "").substring(0, 6))).isTrue();
            }
        }
    }

    @Test
    void aMonthWithRowsInTheDefaultPartitionIsLeftAndTheNextIsMade() {
        sql.sql("CREATE TABLE platform.months (id uuid NOT NULL) PARTITION BY RANGE (id)").update();
        try {
            sql.sql("CREATE TABLE platform.months_other PARTITION OF platform.months DEFAULT").update();
            sql.sql("INSERT INTO platform.months VALUES (platform.first_id('2031-05-10Z'))").update();
            assertThat(prepare("2031-05-01")).isEqualTo("default");
            assertThat(prepare("2031-06-01")).isEqualTo("made");
            assertThat(prepare("2031-06-01")).isEqualTo("there");
            sql.sql("INSERT INTO platform.months VALUES (platform.first_id('2031-06-10Z'))").update();
            assertThat(sql.sql("SELECT count(*) FROM platform.months_203106").query(Long.class).single()).isEqualTo(1);
            assertThat(sql.sql("SELECT count(*) FROM platform.months_other").query(Long.class).single()).isEqualTo(1);
        } finally {
            sql.sql("DROP TABLE platform.months").update();
        }
    }

    @Test
    void preparingTwiceChangesNothing() {
        long before = count();
        partitions.prepare(LocalDate.now(ZoneOffset.UTC));
        assertThat(count()).isEqualTo(before);
    }

    /** Cases change often; a full page would move every change elsewhere. */
    @Test
    void aMonthIsStoredAsTheDefaultPartitionIs() {
        String month = LocalDate.now(ZoneOffset.UTC).toString().replace("-", "").substring(0, 6);
        assertThat(sql.sql("SELECT array_to_string(reloptions, ',') FROM pg_class WHERE oid = to_regclass(?)")
                        .param("cases.case_file_" + month)
                        .query(String.class)
                        .single())
                .isEqualTo("fillfactor=70");
    }

    private String prepare(String month) {
        return sql.sql("SELECT platform.prepare_month('platform.months', ?::date)").param(month).query(String.class).single();
    }

    private boolean exists(String table) {
        return sql.sql("SELECT to_regclass(?) IS NOT NULL").param(table).query(Boolean.class).single();
    }

    private long count() {
        return sql.sql("SELECT count(*) FROM pg_inherits").query(Long.class).single();
    }
}
