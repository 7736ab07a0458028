package org.tongban.registers.pack;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;
import org.tongban.platform.PackReader;
import org.tongban.registers.internal.CreditCodes;
import org.tongban.registers.internal.Definition;
import org.tongban.registers.internal.RegisterDefinitions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code registers/*.json} (definitions) and {@code registers/credit-code-ranges.csv}. */
@Component
class RegisterFiles implements PackReader {

    private final RegisterDefinitions definitions;
    private final CreditCodes codes;
    private final JsonMapper json;

    RegisterFiles(RegisterDefinitions definitions, CreditCodes codes, JsonMapper json) {
        this.definitions = definitions;
        this.codes = codes;
        this.json = json;
    }

    @Override
    public int order() {
        return 203;
    }

    @Override
    public void check(Pack pack) {
        read(json, pack);
        ranges(pack);
    }

    @Override
    public void load(Pack pack) {
        read(json, pack).forEach(definition -> definitions.put(pack.name(), definition));
        ranges(pack)
                .forEach(
                        line ->
                                codes.putRange(
                                        line.cell(0), line.cell(1), line.cell(2), line.cell(3)));
    }

    static List<Definition> read(JsonMapper json, Pack pack) {
        var found = new ArrayList<Definition>();
        for (PackFile file : pack.in("registers")) {
            if (!file.path().matches("registers/[^/]+[.]json")) {
                continue;
            }
            try {
                found.add(Definition.of(json.readTree(file.bytes())));
            } catch (JacksonException broken) {
                int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
                throw file.refused(line, "is not JSON: " + broken.getOriginalMessage());
            } catch (IllegalArgumentException incomplete) {
                throw file.refused(1, String.valueOf(incomplete.getMessage()));
            }
        }
        return found;
    }

    private static List<PackTable.Line> ranges(Pack pack) {
        var lines = new ArrayList<PackTable.Line>();
        for (PackFile file : pack.in("registers")) {
            if (!file.name().equals("credit-code-ranges.csv")) {
                continue;
            }
            for (var line : PackTable.read(file, "registrar", "division", "first", "last").lines()) {
                try {
                    if (CreditCodes.number(line.cell(2)) > CreditCodes.number(line.cell(3))) {
                        throw file.refused(line.number(), "first comes after last");
                    }
                } catch (IllegalArgumentException noSerial) {
                    throw file.refused(line.number(), String.valueOf(noSerial.getMessage()));
                }
                if (!line.cell(0).matches("[1-9A-Y]{2}") || !line.cell(1).matches("[0-9]{6}")) {
                    throw file.refused(
                            line.number(), "registrar is two characters, division six digits");
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
