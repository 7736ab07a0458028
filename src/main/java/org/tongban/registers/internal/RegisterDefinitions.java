package org.tongban.registers.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The registers of all active packs; read once, and again when a pack is loaded. */
@Component
public class RegisterDefinitions {

    private final JdbcClient sql;
    private final JsonMapper json;
    private final Map<String, Definition> known = new ConcurrentHashMap<>();

    RegisterDefinitions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Definition get(String register) {
        return known.computeIfAbsent(
                register,
                name ->
                        Definition.of(
                                json.readTree(
                                        sql.sql(
                                                        "SELECT definition FROM registers.register WHERE name = ?")
                                                .param(name)
                                                .query(String.class)
                                                .single())));
    }

    public void put(String pack, Definition definition) {
        sql.sql(
                        """
                        INSERT INTO registers.register (name, pack, definition) VALUES (?, ?, ?::jsonb)
                        ON CONFLICT (name) DO UPDATE SET pack = excluded.pack, definition = excluded.definition
                        """)
                .params(definition.name(), pack, json.writeValueAsString(definition.json()))
                .update();
        known.remove(definition.name());
    }
}
