package org.tongban.registers;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.platform.TongbanSettings;
import org.tongban.registers.internal.Copy;
import org.tongban.registers.internal.CreditCodes;
import org.tongban.registers.internal.names.DivisionNames;
import org.tongban.registers.internal.names.NameLikeness;
import org.tongban.registers.internal.names.NameParser;
import org.tongban.registers.internal.names.NameVocabulary;
import org.tongban.registers.internal.sample.Sample;

/** Fills the register of legal persons with made-up firms, for demonstration, tests and benches. */
@Component
public class SampleFirms {

    private static final Logger LOG = LoggerFactory.getLogger(SampleFirms.class);

    private static final String REGISTRAR = "91";

    /** Serials of made-up firms; no pack may allocate a range among them. */
    private static final String FIRST_SERIAL = "MA1A0000";

    private static final String PAST_SERIAL = "MA5G0000";

    private final Divisions divisions;
    private final NameVocabulary vocabulary;
    private final Copy copy;
    private final JdbcClient sql;
    private final Ids ids;
    private final Clock clock;
    private final TongbanSettings settings;

    SampleFirms(
            Divisions divisions,
            NameVocabulary vocabulary,
            Copy copy,
            JdbcClient sql,
            Ids ids,
            Clock clock,
            TongbanSettings settings) {
        this.divisions = divisions;
        this.vocabulary = vocabulary;
        this.copy = copy;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Adds firms by COPY; names that are taken already are left out, so a second run with the same
     * seed adds nothing. In demonstration mode only.
     *
     * @param district six digits of a fictional district
     */
    @Transactional
    public int add(String district, int count, long seed) {
        return add(district, count, seed, List.of());
    }

    /** Returns how many were added. */
    int add(String district, int count, long seed, List<Sample.SamplePerson> representatives) {
        if (!settings.demo()) {
            throw CoreProblem.NOT_ALLOWED.with("mode", "production");
        }
        LOG.info("Sample: {} firms in {}, seed {}", count, district, seed);
        var path = divisions.listPath(district);
        var written = DivisionNames.of(path, vocabulary.words());
        var sample = new Sample(seed, district, written.allowed().getLast(), nextSerial(district));
        var firms = notTaken(sample.firms(count, representatives));
        String now = OffsetDateTime.now(clock).toString();
        String source = "sample:" + seed;
        String address = path.stream().skip(1).map(Division::name).reduce("", String::concat);
        var records = new ArrayList<List<@Nullable String>>(count);
        var names = new ArrayList<List<@Nullable String>>(count);
        for (var firm : firms) {
            records.add(record(firm, sample.type(), district, address, now, source));
            names.add(name(firm, district, written));
        }
        copy.rows(
                "registers.record (register, version_id, record_id, record_key, valid_from, known_from, data, search_keys, source)",
                records);
        copy.rows(
                "registers.name_claim (id, full_name, registrar, division, trade_name, industry, family, form, likeness_keys, kind, holder, since)",
                names);
        return firms.size();
    }

    /** Behind the last made-up firm of the district. */
    private String nextSerial(String district) {
        return sql.sql(
                        """
                        SELECT max(record_key) FROM registers.record
                        WHERE register = ? AND record_key >= ? AND record_key < ?
                          AND valid_to = 'infinity' AND known_to = 'infinity'
                        """)
                .params(
                        LegalPersons.REGISTER,
                        REGISTRAR + district + FIRST_SERIAL,
                        REGISTRAR + district + PAST_SERIAL)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(code -> CreditCodes.serial(CreditCodes.number(code.substring(8, 16)) + 1))
                .orElse(FIRST_SERIAL);
    }

    private List<Sample.SampleFirm> notTaken(List<Sample.SampleFirm> firms) {
        var names = firms.stream().map(Sample.SampleFirm::name).toArray(String[]::new);
        var taken =
                sql.sql(
                                """
                                SELECT full_name FROM registers.name_claim
                                WHERE ended_at IS NULL AND full_name = ANY(?)
                                """)
                        .param(names)
                        .query(String.class)
                        .set();
        return firms.stream().filter(firm -> !taken.contains(firm.name())).toList();
    }

    private List<@Nullable String> record(
            Sample.SampleFirm firm,
            String type,
            String district,
            String address, String now, String source) {
        // Every text here is our own and holds no character that JSON would escape.
        String data =
                """
                {"creditCode":"%s","name":"%s","type":"%s","division":"%s","address":"%s","representative":{"name":"%s"},"capital":%d,"scope":[],"shareholders":[{"kind":"PERSON","name":"%s","amount":%d,"share":100}],"status":"ACTIVE","since":"%s"}"""
                        .formatted(
                                firm.creditCode(),
                                firm.name(),
                                type,
                                district,
                                address + firm.address(),
                                firm.representative().name(),
                                firm.capital(),
                                firm.representative().name(),
                                firm.capital(),
                                firm.since());
        var keys = new ArrayList<>(HanText.keys(firm.name()));
        keys.addAll(HanText.keys(firm.creditCode()));
        return List.of(
                LegalPersons.REGISTER,
                ids.next().toString(),
                ids.next().toString(),
                firm.creditCode(),
                firm.since().toString(),
                now,
                data,
                Copy.array(keys.stream().distinct().toList()),
                source);
    }

    private List<@Nullable String> name(
            Sample.SampleFirm firm, String district, DivisionNames written) {
        NameParts parts = NameParser.parse(firm.name(), written, vocabulary.words());
        var row = new ArrayList<@Nullable String>();
        row.add(ids.next().toString());
        row.add(parts.fullName());
        row.add(district);
        row.add(parts.division());
        row.add(parts.tradeName());
        row.add(parts.industry());
        row.add(parts.family());
        row.add(parts.form());
        row.add(Copy.array(NameLikeness.keys(district, parts)));
        row.add("FIRM");
        row.add(firm.creditCode());
        row.add(firm.since() + "T00:00:00Z");
        return row;
    }
}
