package org.tongban.registers.pack;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.dao.EmptyResultDataAccessException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.core.Ids;
import org.tongban.core.ResidentNumber;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;
import org.tongban.registers.internal.Definition;
import org.tongban.registers.internal.RegisterDefinitions;
import org.tongban.registers.internal.FirmNames;
import org.tongban.registers.internal.RecordStore;
import org.tongban.registers.internal.Records;
import org.tongban.registers.internal.names.NameStore;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads {@code sample/<register>.jsonl}: one record a line. Records that are there already stay as
 * they are, so that loading a pack again changes no history.
 */
@Component
class RecordFiles implements PackReader {

    private static final String SUFFIX = ".jsonl";
    private static final LocalDate FROM_THE_BEGINNING = LocalDate.of(2000, 1, 1);

    private final RegisterDefinitions definitions;
    private final Records records;
    private final RecordStore store;
    private final FirmNames firmNames;
    private final NameStore names;
    private final JsonMapper json;
    private final Ids ids;
    private final Clock clock;

    RecordFiles(
            RegisterDefinitions definitions,
            Records records,
            RecordStore store,
            FirmNames firmNames,
            NameStore names,
            JsonMapper json,
            Ids ids,
            Clock clock) {
        this.definitions = definitions;
        this.records = records;
        this.store = store;
        this.firmNames = firmNames;
        this.names = names;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    /** After definitions and the words of names. */
    @Override
    public int order() {
        return 204;
    }

    @Override
    public void check(Pack pack) {
        read(pack);
    }

    @Override
    public void load(Pack pack) {
        String source = "pack:" + pack.name();
        read(pack)
                .forEach(
                        (register, lines) -> lines.forEach(line -> add(register, line, source)));
    }

    private void add(String register, ObjectNode data, String source) {
        var definition = definitions.get(register);
        String value = data.path(definition.key()).asString();
        if (store.findCurrent(register, records.key(register, value)).isPresent()) {
            return;
        }
        String since = data.path("since").asString("");
        LocalDate from = since.isEmpty() ? FROM_THE_BEGINNING : LocalDate.parse(since);
        records.add(register, ids.next(), data, from, source);
        if (register.equals("legal-persons")) {
            String district = data.path("division").asString().substring(0, 6);
            var parts = firmNames.parse(data.path("name").asString(), district);
            if (names.findSame(parts.fullName(), clock.instant()).isEmpty()) {
                names.insert(
                        ids.next(),
                        parts,
                        district,
                        "FIRM",
                        value,
                        from.atStartOfDay(clock.getZone()).toInstant(),
                        Instant.MAX);
            }
        }
    }

    private Map<String, List<ObjectNode>> read(Pack pack) {
        var defined = new HashMap<String, Definition>();
        RegisterFiles.read(json, pack).forEach(d -> defined.put(d.name(), d));
        var found = new LinkedHashMap<String, List<ObjectNode>>();
        for (PackFile file : pack.in("sample")) {
            if (!file.name().endsWith(SUFFIX)) {
                continue;
            }
            String register = file.name().substring(0, file.name().length() - SUFFIX.length());
            var definition = defined.containsKey(register) ? defined.get(register) : known(file, register);
            found.put(register, lines(file, Objects.requireNonNull(definition)));
        }
        return found;
    }

    private Definition known(PackFile file, String register) {
        try {
            return definitions.get(register);
        } catch (EmptyResultDataAccessException unknown) {
            throw file.refused(0, "there is no register " + register);
        }
    }

    private List<ObjectNode> lines(PackFile file, Definition definition) {
        var lines = new ArrayList<ObjectNode>();
        int number = 0;
        for (String text : file.text().split("\n")) {
            number++;
            ObjectNode data;
            try {
                if (!(json.readTree(text) instanceof ObjectNode object)) {
                    throw file.refused(number, "is not a JSON object");
                }
                data = object;
            } catch (JacksonException broken) {
                throw file.refused(number, "is not JSON: " + broken.getOriginalMessage());
            }
            if (data.has("residentNumber")) {
                String given = data.path("residentNumber").asString();
                if (!ResidentNumber.isValid(given)) {
                    throw file.refused(number, "residentNumber has a wrong check character");
                }
                data.put("maskedNumber", ResidentNumber.masked(given));
            }
            var faults = definition.faults(data);
            if (!faults.isEmpty()) {
                throw file.refused(number, "does not fit the register: " + faults);
            }
            lines.add(data);
        }
        return lines;
    }
}
