package org.tongban.parties.internal;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tongban.core.Bilingual;
import org.tongban.parties.Agency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The SQL of agencies. */
@Repository
public class AgencyStore {

    private final JdbcClient sql;
    private volatile @Nullable Map<String, Agency> known;

    AgencyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** By code, in the order of the pack; changes only when a pack is loaded. */
    public Map<String, Agency> all() {
        Map<String, Agency> now = known;
        if (now == null) {
            now = read();
            known = now;
        }
        return now;
    }

    public void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            known = null;
                        }
                    });
        }
    }

    public void saveRegion(String code, Bilingual name) {
        sql.sql(
                        """
                        INSERT INTO parties.region (code, name_zh, name_en) VALUES (?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en
                        """)
                .params(code, name.zh(), name.en())
                .update();
    }

    public void save(Agency agency, int position) {
        sql.sql(
                        """
                        INSERT INTO parties.agency (code, region, parent, name_zh, name_en, short_name_zh,
                          short_name_en, hours, phone, address_zh, address_en, position, kinds)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (code) DO UPDATE SET region = excluded.region, parent = excluded.parent,
                          name_zh = excluded.name_zh, name_en = excluded.name_en,
                          short_name_zh = excluded.short_name_zh, short_name_en = excluded.short_name_en,
                          hours = excluded.hours, phone = excluded.phone, address_zh = excluded.address_zh,
                          address_en = excluded.address_en, position = excluded.position,
                          kinds = excluded.kinds
                        """)
                .params(
                        agency.code(),
                        agency.region(),
                        agency.parent(),
                        agency.name().zh(),
                        agency.name().en(),
                        agency.shortName().zh(),
                        agency.shortName().en(),
                        agency.hours(),
                        agency.phone(),
                        agency.address().zh(),
                        agency.address().en(),
                        position,
                        agency.kinds().toArray(String[]::new))
                .update();
        agency.units().forEach(unit -> saveUnit(agency.code(), unit));
    }

    private void saveUnit(String agency, Agency.Unit unit) {
        sql.sql(
                        """
                        INSERT INTO parties.unit (agency, code, name_zh, name_en) VALUES (?, ?, ?, ?)
                        ON CONFLICT (agency, code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en
                        """)
                .params(agency, unit.code(), unit.name().zh(), unit.name().en())
                .update();
    }

    private Map<String, Agency> read() {
        var units = readUnits();
        var agencies = new LinkedHashMap<String, Agency>();
        sql.sql(
                        """
                        SELECT code, region, parent, name_zh, name_en, short_name_zh, short_name_en, hours,
                          phone, address_zh, address_en, kinds
                        FROM parties.agency ORDER BY position, code LIMIT 10000
                        """)
                .query(
                        row -> {
                            String code = row.getString(1);
                            agencies.put(
                                    code,
                                    new Agency(
                                            code,
                                            row.getString(2),
                                            row.getString(3),
                                            new Bilingual(row.getString(4), row.getString(5)),
                                            new Bilingual(row.getString(6), row.getString(7)),
                                            row.getString(8),
                                            row.getString(9),
                                            new Bilingual(row.getString(10), row.getString(11)),
                                            units.getOrDefault(code, List.of()),
                                            List.of((String[]) row.getArray(12).getArray())));
                        });
        return agencies;
    }

    private Map<String, List<Agency.Unit>> readUnits() {
        var units = new LinkedHashMap<String, List<Agency.Unit>>();
        sql.sql(
                        """
                        SELECT agency, code, name_zh, name_en FROM parties.unit
                        ORDER BY agency, code LIMIT 100000
                        """)
                .query(
                        row -> {
                            units.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                                    .add(
                                            new Agency.Unit(
                                                    row.getString(2),
                                                    new Bilingual(
                                                            row.getString(3), row.getString(4))));
                        });
        return units;
    }
}
