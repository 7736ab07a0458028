package org.tongban.registers.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.CreditCode;
import org.tongban.registers.Names;
import org.tongban.registers.SampleFirms;
import org.tongban.registers.internal.RegisterDefinitions;
import tools.jackson.databind.json.JsonMapper;

/** The check of a name looks under keys, however many names there are. */
@TongbanTest
class NameScaleTests {

    private static final long SEED = System.nanoTime();

    @Autowired SampleFirms sample;
    @Autowired Names names;
    @Autowired RegisterDefinitions definitions;
    @Autowired JdbcClient sql;
    @Autowired JsonMapper json;

    private void fill(int count, long seed) {
        System.out.println("seed " + seed);
        sample.add("990101", count, seed);
        sql.sql("ANALYZE registers.name_claim").update();
        sql.sql("ANALYZE registers.record").update();
    }

    @Test
    void namesAndFirmsAreFoundByIndexAndSamplesFitTheirRegister() {
        fill(5_000, SEED);
        var keys = NameLikeness.queryKeys("990101", parts("云川青衡数字有限公司"));
        assertThat(plan(NameStore.ALIKE, keys.toArray(String[]::new), OffsetDateTime.MAX, 50))
                .contains("name_claim_likeness")
                .doesNotContain("Seq Scan");
        assertThat(
                        plan(
                                "SELECT data FROM registers.record WHERE register = ? AND record_key = ? AND valid_to = 'infinity' AND known_to = 'infinity'",
                                "legal-persons",
                                "91990101MA5H1Y0181"))
                .contains("Index Scan")
                .doesNotContain("Seq Scan");
        var records =
                sql.sql(
                                "SELECT data FROM registers.record WHERE register = 'legal-persons' AND source = ? LIMIT 200")
                        .param("sample:" + SEED)
                        .query(String.class)
                        .list();
        assertThat(records).hasSize(200);
        for (String record : records) {
            var data = json.readTree(record);
            assertThat(definitions.get("legal-persons").faults(data)).as(record).isEmpty();
            assertThat(CreditCode.isValid(data.path("creditCode").asString())).isTrue();
        }
    }

    private static org.tongban.registers.NameParts parts(String name) {
        return NameLikenessTests.parts(name);
    }

    private String plan(String statement, Object... parameters) {
        return String.join(
                "\n",
                sql.sql("EXPLAIN " + statement)
                        .params(Arrays.asList(parameters))
                        .query(String.class)
                        .list());
    }

    @Test
    @Tag("long")
    void aHundredThousandFirmsCostLittleMoreThanATwentieth() {
        fill(5_000, SEED + 1);
        double few = medianMillis();
        fill(100_000, SEED + 2);
        double many = medianMillis();
        System.out.printf("check of a name: %.2f ms at 5,000, %.2f ms at 100,000%n", few, many);
        assertThat(many).isLessThan(Math.max(5 * few, 20));
    }

    private double medianMillis() {
        var candidates = List.of("云川青衡数字技术有限公司", "云川鑫达建材有限公司", "云川恒远宏图物流有限公司");
        candidates.forEach(name -> names.check(name, "990101"));
        var times = new double[60];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            names.check(candidates.get(i % candidates.size()), "990101");
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
