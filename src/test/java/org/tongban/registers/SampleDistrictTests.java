package org.tongban.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.ResidentNumber;
import org.tongban.registers.internal.RegisterDefinitions;
import org.tongban.registers.internal.Sealing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A made-up district is the same for the same seed, fits its registers and shows nobody's number. */
@TongbanTest
class SampleDistrictTests {

    private final long seed = ThreadLocalRandom.current().nextInt(1_000_000_000);

    @Autowired SampleDistrict district;
    @Autowired RegisterDefinitions definitions;
    @Autowired Sealing sealing;
    @Autowired JdbcClient sql;
    @Autowired JsonMapper json;

    @AfterEach
    void forget() {
        sql.sql("DELETE FROM registers.name_claim WHERE holder IN (SELECT record_key FROM registers.record WHERE source = ?)").param("sample:" + seed).update();
        sql.sql("DELETE FROM registers.record WHERE source = ?").param("sample:" + seed).update();
    }

    @Test
    void theSameSeedGivesTheSamePeopleAndASecondRunAddsNobody() {
        System.out.println("SampleDistrictTests: seed " + seed);
        var seen = new ArrayList<Integer>();

        var added = district.add(10_500, 60, seed, seen::add);
        assertThat(added.people()).isGreaterThan(10_490);
        assertThat(added.firms()).isGreaterThan(55);
        assertThat(seen).containsExactly(10_000, 10_500);
        assertThat(district.add(10_500, 60, seed, done -> {})).isEqualTo(new SampleDistrict.Added(0, 0));

        var first = keys();
        forget();
        district.add(10_500, 60, seed, done -> {});
        assertThat(keys()).isEqualTo(first);
        assertThat(entries()).isEqualTo(3);
    }

    @Test
    void everyPersonFitsTheRegisterAndOnlyTheKeyOpensTheNumber() {
        district.add(300, 20, seed, done -> {});

        var rows = sql.sql("SELECT record_id, record_key, data, sealed FROM registers.record WHERE register = 'population' AND source = ?")
                .param("sample:" + seed)
                .query((row, at) -> {
                    var data = (ObjectNode) json.readTree(row.getString("data"));
                    var id = row.getObject("record_id", java.util.UUID.class);
                    String number = json.readTree(sealing.open(id, row.getBytes("sealed"))).path("residentNumber").asString();
                    assertThat(ResidentNumber.isValid(number)).isTrue();
                    assertThat(row.getString("record_key")).isEqualTo(sealing.hash(number));
                    assertThat(row.getString("data")).doesNotContain(number);
                    assertThat(data.path("division").asString()).startsWith(number.substring(0, 6));
                    data.put("residentNumber", number);
                    return definitions.get("population").faults(data);
                })
                .list();

        assertThat(rows).hasSizeGreaterThan(295).allSatisfy(faults -> assertThat(faults).isEmpty());
    }

    @Test
    void firmsAreRepresentedByPeopleOfTheDistrict() {
        district.add(300, 20, seed, done -> {});

        var people = sql.sql("SELECT data->>'name' FROM registers.record WHERE register = 'population' AND source = ?")
                .param("sample:" + seed).query(String.class).set();
        var heads = sql.sql("SELECT data->'representative'->>'name' FROM registers.record WHERE register = 'legal-persons' AND source = ?")
                .param("sample:" + seed).query(String.class).list();

        assertThat(heads).hasSizeGreaterThan(15).allSatisfy(name -> assertThat(people).contains(name));
    }

    private List<String> keys() {
        return sql.sql("SELECT record_key FROM registers.record WHERE register = 'population' AND source = ? ORDER BY 1")
                .param("sample:" + seed).query(String.class).list();
    }

    private long entries() {
        return sql.sql("SELECT count(*) FROM journal.entry WHERE type = 'sample.added/1' AND payload->>'seed' = ?")
                .param(String.valueOf(seed)).query(Long.class).single();
    }
}
