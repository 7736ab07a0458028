package org.tongban.catalogue.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.Topic;

/** Ways in, with the number of their items counted when packs are loaded. */
@Component
public class TopicStore {

    private final JdbcClient sql;

    TopicStore(JdbcClient sql) {
        this.sql = sql;
    }

    public List<Topic> list(Topic.Kind kind) {
        return sql.sql(
                        """
                        SELECT body::text AS body, items FROM catalogue.topic
                        WHERE kind = ? AND (kind <> 'AGENCY' OR items > 0) ORDER BY position, code LIMIT 500
                        """)
                .param(kind.name())
                .query(TopicStore::topic)
                .list();
    }

    public Optional<Topic> find(Topic.Kind kind, String code) {
        return sql.sql("SELECT body::text AS body, items FROM catalogue.topic WHERE kind = ? AND code = ?")
                .params(kind.name(), code)
                .query(TopicStore::topic)
                .optional();
    }

    public void replace(String pack, List<Topic> topics) {
        sql.sql("DELETE FROM catalogue.topic WHERE pack = ?").param(pack).update();
        insert(pack, topics);
    }

    private void insert(String pack, List<Topic> topics) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var topic : topics) {
            rows.add(Map.of(
                    "kind", topic.kind().name(), "code", topic.code(), "position", rows.size(), "body", topic));
        }
        sql.sql(
                        """
                        INSERT INTO catalogue.topic (kind, code, pack, position, body, items)
                        SELECT kind, code, :pack, position, body, 0
                        FROM jsonb_to_recordset(:rows::jsonb) AS n(kind text, code text, position integer, body jsonb)
                        """)
                .param("pack", pack)
                .param("rows", ItemJson.write(rows))
                .update();
    }

    /** Agencies are those of {@code parties}, whatever pack brought them. */
    public void replaceAgencies(List<Topic> agencies) {
        sql.sql("DELETE FROM catalogue.topic WHERE kind = 'AGENCY'").update();
        insert("parties", agencies);
    }

    /** Counts the items of every way in again; done once a pack, so that pages need not count. */
    public void count() {
        sql.sql(
                        """
                        WITH counted AS (
                          SELECT 'LIFE_EVENT' AS kind, e AS code, count(*) AS n
                          FROM catalogue.item, unnest(life_events) AS e WHERE NOT withdrawn GROUP BY e
                          UNION ALL
                          SELECT 'AUDIENCE', a, count(*)
                          FROM catalogue.item, unnest(audiences) AS a WHERE NOT withdrawn GROUP BY a
                          UNION ALL
                          SELECT 'AGENCY', agency, count(*) FROM catalogue.item WHERE NOT withdrawn GROUP BY agency
                        )
                        UPDATE catalogue.topic t SET items = coalesce(
                          (SELECT n FROM counted c WHERE c.kind = t.kind AND c.code = t.code), 0)
                        """)
                .update();
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return ItemJson.read(row.getString("body"), Topic.class).withItems(row.getInt("items"));
    }
}
