package org.tongban.registers;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.ResidentNumber;
import org.tongban.journal.Journal;
import org.tongban.platform.TongbanSettings;
import org.tongban.registers.internal.Copy;
import org.tongban.registers.internal.Records;
import org.tongban.registers.internal.Sealing;
import org.tongban.registers.internal.sample.Sample;
import org.tongban.registers.internal.sample.Sample.SamplePerson;

/**
 * Fills the registers of a demonstration with a made-up district of any size, the same for the same seed.
 * People come in batches of their own, so that a run that was cut off goes on where it stopped.
 */
@Component
public class SampleDistrict {

    private static final int BATCH = 10_000;

    /** Serials are the firms' own affair; nobody of these people has one. */
    private static final String NO_SERIAL = "MA1A0000";

    private static final String COLUMNS =
            "registers.record (register, version_id, record_id, record_key, valid_from, known_from, data, sealed, source)";

    private final SampleFirms firms;
    private final Divisions divisions;
    private final Records records;
    private final Sealing sealing;
    private final Copy copy;
    private final JdbcClient sql;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;
    private final TongbanSettings settings;
    private final TransactionTemplate transaction;

    SampleDistrict(
            SampleFirms firms,
            Divisions divisions,
            Records records,
            Sealing sealing,
            Copy copy,
            JdbcClient sql,
            Journal journal,
            Ids ids,
            Clock clock,
            TongbanSettings settings,
            PlatformTransactionManager transactions) {
        this.firms = firms;
        this.divisions = divisions;
        this.records = records;
        this.sealing = sealing;
        this.copy = copy;
        this.sql = sql;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How many were new. */
    public record Added(int people, int firms) {}

    /**
     * Adds people and firms, each firm represented by one of the people; whoever is there already is left out.
     * In demonstration mode only.
     *
     * @param progress is told how many people have been looked at so far
     */
    public Added add(int people, int firmCount, long seed, IntConsumer progress) {
        if (!settings.demo()) {
            throw CoreProblem.NOT_ALLOWED.with("mode", "production");
        }
        String district = Sample.district();
        var places = divisions.listBelow(district).stream().map(Division::code).toList();
        var sample = new Sample(seed, district, "", NO_SERIAL);
        var homes = new Random(seed);
        var representatives = new ArrayList<SamplePerson>();
        int every = Math.max(1, firmCount == 0 ? people : people / firmCount);
        int added = 0;
        for (int done = 0; done < people; ) {
            int size = Math.min(BATCH, people - done);
            var batch = new ArrayList<Resident>(size);
            for (int i = 0; i < size; i++) {
                var person = sample.person();
                batch.add(new Resident(
                        person,
                        records.key(Population.REGISTER, person.residentNumber()),
                        places.isEmpty() ? district : places.get(homes.nextInt(places.size()))));
                if ((done + i) % every == 0 && representatives.size() < firmCount) {
                    representatives.add(person);
                }
            }
            added += (int) transaction.execute(status -> write(batch, seed));
            done += size;
            progress.accept(done);
        }
        int founded = (int) transaction.execute(status -> {
            int count = firmCount == 0 ? 0 : firms.add(district, firmCount, seed, representatives);
            journal.append(
                    RegistersEntryType.SAMPLE_ADDED,
                    new Actor.Machine("sample"),
                    "division:" + district,
                    Map.of("people", people, "firms", firmCount, "seed", seed));
            return count;
        });
        sql.sql("ANALYZE registers.record, registers.name_claim").update();
        return new Added(added, founded);
    }

    private record Resident(SamplePerson person, String key, String division) {}

    private int write(List<Resident> batch, long seed) {
        Set<String> known = sql.sql(
                        """
                        SELECT record_key FROM registers.record
                        WHERE register = ? AND record_key = ANY(?) AND valid_to = 'infinity' AND known_to = 'infinity'
                        """)
                .params(Population.REGISTER, batch.stream().map(Resident::key).toArray(String[]::new))
                .query(String.class)
                .set();
        String now = OffsetDateTime.now(clock).toString();
        var rows = new ArrayList<List<@Nullable String>>(batch.size());
        for (Resident resident : batch) {
            if (!known.contains(resident.key())) {
                rows.add(row(resident, now, "sample:" + seed));
            }
        }
        copy.rows(COLUMNS, rows);
        return rows.size();
    }

    private List<@Nullable String> row(Resident resident, String now, String source) {
        var record = ids.next();
        String number = resident.person().residentNumber();
        String birthday = ResidentNumber.birthday(number).toString();
        // Every text here is our own and holds no character that JSON would escape.
        String data =
                """
                {"name":"%s","maskedNumber":"%s","birthday":"%s","sex":"%s","division":"%s"}"""
                        .formatted(
                                resident.person().name(),
                                ResidentNumber.masked(number),
                                birthday,
                                (number.charAt(16) - '0') % 2 == 1 ? "1" : "2",
                                resident.division());
        byte[] secret = "{\"residentNumber\":\"%s\"}".formatted(number).getBytes(StandardCharsets.UTF_8);
        return List.of(
                Population.REGISTER,
                ids.next().toString(),
                record.toString(),
                resident.key(),
                birthday,
                now,
                data,
                "\\x" + HexFormat.of().formatHex(sealing.seal(record, secret)),
                source);
    }
}
