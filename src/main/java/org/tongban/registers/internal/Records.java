package org.tongban.registers.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.journal.Journal;
import org.tongban.registers.HanText;
import org.tongban.registers.RecordVersion;
import org.tongban.registers.RegistersEntryType;
import org.tongban.registers.RegistersProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads records of any register by its definition; callers hold the transaction. */
@Component
public class Records {

    private final RecordStore store;
    private final RegisterDefinitions definitions;
    private final Sealing sealing;
    private final Journal journal;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    Records(
            RecordStore store,
            RegisterDefinitions definitions,
            Sealing sealing,
            Journal journal,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.definitions = definitions;
        this.sealing = sealing;
        this.journal = journal;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** A record that was not there before. */
    public RecordVersion add(
            String register, UUID recordId, ObjectNode data, LocalDate validFrom, String source) {
        return write(register, recordId, data, validFrom, source, clock.instant());
    }

    /**
     * What changed from a day on: the version before stays as it was known, ends on that day, and a
     * new one begins. {@code seen} is the version the change was made from.
     */
    public RecordVersion change(
            Actor actor,
            RecordVersion seen,
            ObjectNode data,
            LocalDate validFrom,
            String source) {
        var current =
                store.lockCurrent(seen.register(), seen.key())
                        .filter(now -> now.versionId().equals(seen.versionId()))
                        .orElseThrow(
                                () ->
                                        RegistersProblem.RECORD_CHANGED.with(
                                                "register", seen.register(), "key", seen.key()));
        Instant now = clock.instant();
        byte[] sealed = store.getSealed(current.register(), current.versionId());
        store.supersede(current, now);
        if (validFrom.isAfter(current.validFrom())) {
            store.insert(
                    ended(current, validFrom, now), sealed == null ? new byte[0] : sealed, List.of());
        }
        var changed =
                write(current.register(), current.recordId(), data, validFrom, source, now);
        journal.append(
                RegistersEntryType.RECORD_CHANGED,
                actor,
                "record:" + current.recordId(),
                Map.of(
                        "register", current.register(),
                        "version", changed.versionId().toString(),
                        "source", source));
        return changed;
    }

    private RecordVersion ended(RecordVersion version, LocalDate day, Instant now) {
        return new RecordVersion(
                version.register(),
                ids.next(),
                version.recordId(),
                version.key(),
                version.validFrom(),
                day,
                now,
                Instant.MAX,
                version.data(),
                version.source());
    }

    private RecordVersion write(
            String register,
            UUID recordId,
            ObjectNode data,
            LocalDate validFrom,
            String source,
            Instant now) {
        var definition = definitions.get(register);
        var faults = definition.faults(data);
        if (!faults.isEmpty()) {
            throw RegistersProblem.RECORD_INVALID.with("register", register, "reasons", faults);
        }
        var open = data.deepCopy();
        var secret = json.createObjectNode();
        for (String field : definition.secret()) {
            JsonNode value = open.remove(field);
            if (value != null) {
                secret.set(field, value);
            }
        }
        var version =
                new RecordVersion(
                        register,
                        ids.next(),
                        recordId,
                        key(register, data.path(definition.key()).asString()),
                        validFrom,
                        LocalDate.MAX,
                        now,
                        Instant.MAX,
                        open,
                        source);
        store.insert(version, sealed(recordId, secret), searchKeys(definition, open));
        return version;
    }

    private byte[] sealed(UUID recordId, ObjectNode secret) {
        return secret.isEmpty()
                ? new byte[0]
                : sealing.seal(
                        recordId, json.writeValueAsString(secret).getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> searchKeys(Definition definition, JsonNode data) {
        var keys = new ArrayList<String>();
        definition.search().forEach(f -> keys.addAll(HanText.keys(data.path(f).asString(""))));
        return keys.stream().distinct().toList();
    }

    /** How the key of a record is stored: as it is, or hashed when it is secret. */
    public String key(String register, String value) {
        var definition = definitions.get(register);
        return definition.secret().contains(definition.key()) ? sealing.hash(value) : value;
    }

    /** The fields of high sensitivity; whoever asks records the reading. */
    public JsonNode open(RecordVersion version) {
        byte[] sealed = store.getSealed(version.register(), version.versionId());
        return sealed == null
                ? json.createObjectNode()
                : json.readTree(sealing.open(version.recordId(), sealed));
    }
}
