package org.tongban.catalogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.ItemSummary;
import org.tongban.catalogue.ServiceItem;
import org.tongban.catalogue.Topic;
import org.tongban.core.Bilingual;
import org.tongban.core.CoreProblem;
import org.tongban.core.Slice;

/** Items and their versions in PostgreSQL. */
@Component
public class ItemStore {

    private final JdbcClient sql;

    ItemStore(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<ServiceItem> findCurrent(String code) {
        return sql.sql(
                        """
                        SELECT v.body::text FROM catalogue.item i
                        JOIN catalogue.item_version v ON v.code = i.code AND v.version = i.version
                        WHERE i.code = ? AND NOT i.withdrawn
                        """)
                .param(code)
                .query(String.class)
                .optional()
                .map(body -> ItemJson.read(body, ServiceItem.class));
    }

    public Optional<Integer> findCurrentVersion(String code) {
        return sql.sql("SELECT version FROM catalogue.item WHERE code = ? AND NOT withdrawn")
                .param(code)
                .query(Integer.class)
                .optional();
    }

    public Optional<ServiceItem> findVersion(String code, int version) {
        return sql.sql("SELECT body::text FROM catalogue.item_version WHERE code = ? AND version = ?")
                .params(code, version)
                .query(String.class)
                .optional()
                .map(body -> ItemJson.read(body, ServiceItem.class));
    }

    /** Items of a way in, or all, in order; the key is {@code rank:code} of the last one shown. */
    public Slice<ItemSummary> list(@Nullable Topic topic, @Nullable String after, int limit) {
        var key = Key.parse(after);
        String where =
                topic == null
                        ? ""
                        : switch (topic.kind()) {
                            case LIFE_EVENT -> "AND life_events @> ARRAY[:topic::text]";
                            case AUDIENCE -> "AND audiences @> ARRAY[:topic::text]";
                            case AGENCY -> "AND agency = :topic";
                            case OFTEN -> "AND code = :topic";
                        };
        var query =
                sql.sql(
                                "SELECT "
                                        + ItemRows.COLUMNS
                                        + ", rank FROM catalogue.item WHERE NOT withdrawn AND (rank, code) > (:rank, :code) "
                                        + where
                                        + " ORDER BY rank, code LIMIT :limit")
                        .param("rank", key.rank())
                        .param("code", key.code())
                        .param("limit", limit + 1);
        var keys = new LinkedHashMap<String, Integer>();
        var rows = (topic == null ? query : query.param("topic", topic.code()))
                .query((row, number) -> {
                    keys.put(row.getString("code"), row.getInt("rank"));
                    return ItemRows.summary(row, number);
                })
                .list();
        return Slice.of(rows, limit, last -> keys.get(last.code()) + ":" + last.code());
    }

    /** Puts a pack's items in place of what it brought before; what is gone is withdrawn, never deleted. */
    public void replace(String pack, List<ServiceItem> items) {
        var known = versions(pack);
        var versions = new ArrayList<Map<String, Object>>();
        var rows = new ArrayList<Map<String, Object>>();
        for (var item : items) {
            var before = known.get(item.code());
            // Items that carry no number of their own count up when their content changes.
            int number = item.version() > 0 ? item.version() : before == null ? 1 : before.version();
            String digest = ItemJson.digest(ItemJson.write(item.withVersion(number)));
            if (item.version() == 0 && before != null && !before.digest().equals(digest)) {
                number = before.version() + 1;
            }
            var numbered = item.withVersion(number);
            String body = ItemJson.write(numbered);
            versions.add(Map.of(
                    "code", item.code(), "version", number, "valid_from", item.validFrom().toString(),
                    "digest", ItemJson.digest(body), "body", numbered));
            rows.add(row(pack, numbered));
        }
        sql.sql(
                        """
                        INSERT INTO catalogue.item_version (code, version, valid_from, digest, body)
                        SELECT code, version, valid_from, digest, body
                        FROM jsonb_to_recordset(?::jsonb)
                          AS n(code text, version integer, valid_from date, digest text, body jsonb)
                        ON CONFLICT (code, version) DO NOTHING
                        """)
                .param(ItemJson.write(versions))
                .update();
        sql.sql("UPDATE catalogue.item SET withdrawn = true WHERE pack = ?").param(pack).update();
        sql.sql(UPSERT).param(ItemJson.write(rows)).update();
        index(pack, items, rows);
    }

    private void index(String pack, List<ServiceItem> items, List<Map<String, Object>> rows) {
        sql.sql(
                        """
                        DELETE FROM catalogue.item_term t USING catalogue.item i
                        WHERE i.pack = ? AND i.code = t.code
                        """)
                .param(pack)
                .update();
        var terms = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < items.size(); i++) {
            terms.add(Map.of(
                    "code", items.get(i).code(),
                    "rank", rows.get(i).get("rank"),
                    "terms", SearchTerms.of(items.get(i))));
        }
        sql.sql(
                        """
                        INSERT INTO catalogue.item_term (term, rank, code)
                        SELECT t, rank, code
                        FROM jsonb_to_recordset(?::jsonb) AS n(code text, rank integer, terms text[]), unnest(terms) AS t
                        """)
                .param(ItemJson.write(terms))
                .update();
    }

    /** Version and digest of a pack's items as they stand. */
    public Map<String, Published> versions(String pack) {
        var known = new LinkedHashMap<String, Published>();
        sql.sql(
                        """
                        SELECT i.code, i.version, v.digest FROM catalogue.item i
                        JOIN catalogue.item_version v ON v.code = i.code AND v.version = i.version
                        WHERE i.pack = ? LIMIT 100000
                        """)
                .param(pack)
                .query((row, number) -> known.put(
                        row.getString("code"), new Published(row.getInt("version"), row.getString("digest"))))
                .list();
        return known;
    }

    /** The digest of one published version, to see whether a pack would change it. */
    public Optional<String> findDigest(String code, int version) {
        return sql.sql("SELECT digest FROM catalogue.item_version WHERE code = ? AND version = ?")
                .params(code, version)
                .query(String.class)
                .optional();
    }

    /** After a large change the planner must know the new sizes. */
    public void analyze() {
        sql.sql("ANALYZE catalogue.item, catalogue.item_term").update();
    }

    public static String digestOf(ServiceItem item) {
        return ItemJson.digest(ItemJson.write(item));
    }

    /** What is published of an item. */
    public record Published(int version, String digest) {}

    private static Map<String, Object> row(String pack, ServiceItem item) {
        var summary = item.summary() == null ? new Bilingual("", "") : item.summary();
        var row = new LinkedHashMap<String, Object>();
        row.put("code", item.code());
        row.put("version", item.version());
        row.put("pack", pack);
        row.put("name_zh", item.name().zh());
        row.put("name_en", item.name().en());
        row.put("summary_zh", summary.zh());
        row.put("summary_en", summary.en());
        row.put("agency", item.agency());
        row.put("region", item.region());
        row.put("kind", item.kind().name());
        row.put("life_events", item.lifeEvents());
        row.put("audiences", item.audiences());
        row.put("generated", item.generated());
        row.put("online", item.online());
        row.put("rank", item.online() ? 0 : item.generated() ? 20 : 10);
        row.put("haystack", SearchTerms.haystack(item));
        row.put("withdrawn", false);
        return row;
    }

    private record Key(int rank, String code) {
        static Key parse(@Nullable String text) {
            if (text == null) {
                return new Key(-1, "");
            }
            if (!text.matches("[0-9]{1,6}:[0-9A-Za-z-]{1,80}")) {
                throw CoreProblem.BAD_PAGE_KEY.with();
            }
            int colon = text.indexOf(':');
            return new Key(Integer.parseInt(text.substring(0, colon)), text.substring(colon + 1));
        }
    }

    private static final String UPSERT =
            """
            INSERT INTO catalogue.item (code, version, pack, name_zh, name_en, summary_zh, summary_en, agency,
              region, kind, life_events, audiences, generated, online, rank, haystack, withdrawn)
            SELECT code, version, pack, name_zh, name_en, summary_zh, summary_en, agency,
              region, kind, life_events, audiences, generated, online, rank, haystack, withdrawn
            FROM jsonb_to_recordset(?::jsonb) AS n(code text, version integer, pack text, name_zh text,
              name_en text, summary_zh text, summary_en text, agency text, region text, kind text,
              life_events text[], audiences text[], generated boolean, online boolean, rank integer,
              haystack text, withdrawn boolean)
            ON CONFLICT (code) DO UPDATE SET version = excluded.version, pack = excluded.pack,
              name_zh = excluded.name_zh, name_en = excluded.name_en, summary_zh = excluded.summary_zh,
              summary_en = excluded.summary_en, agency = excluded.agency, region = excluded.region,
              kind = excluded.kind, life_events = excluded.life_events, audiences = excluded.audiences,
              generated = excluded.generated, online = excluded.online, rank = excluded.rank,
              haystack = excluded.haystack, withdrawn = false
            """;
}
