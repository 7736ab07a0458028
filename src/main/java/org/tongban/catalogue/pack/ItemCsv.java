package org.tongban.catalogue.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tongban.catalogue.ItemKind;
import org.tongban.catalogue.ServiceItem;
import org.tongban.core.Bilingual;
import org.tongban.core.YamlNode;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Reads items of which little more than the name is known: one a line, with the words of the first line. */
final class ItemCsv {

    private static final List<String> COLUMNS = List.of(
            "code", "agency", "name_zh", "name_en", "kind", "audiences", "life_events", "valid_from", "source");

    private ItemCsv() {}

    static List<ServiceItem> read(String csv, YamlNode.Refusal refusal) {
        var items = new ArrayList<ServiceItem>();
        var codes = new HashSet<String>();
        try (var rows = new CsvMapper()
                .readerFor(Map.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            int line = 1;
            while (rows.hasNext()) {
                line++;
                var row = rows.next();
                if (!row.keySet().containsAll(COLUMNS)) {
                    throw refusal.at(1, "the columns are " + COLUMNS);
                }
                items.add(item(row, line, refusal));
                if (!codes.add(items.getLast().code())) {
                    throw refusal.at(line, "the code " + items.getLast().code() + " is there twice");
                }
            }
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw refusal.at(line, "not CSV: " + broken.getOriginalMessage());
        }
        return items;
    }

    private static ServiceItem item(Map<String, String> row, int line, YamlNode.Refusal refusal) {
        String code = said(row, "code");
        if (!code.matches(ItemYaml.CODE)) {
            throw refusal.at(line, "'" + code + "' is not an item code like 990101-0131-001");
        }
        var kind = Arrays.stream(ItemKind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(row.get("kind")))
                .findFirst()
                .orElseThrow(() -> refusal.at(line, "'" + row.get("kind") + "' is not a kind of item"));
        if (said(row, "name_zh").isEmpty() || said(row, "agency").isEmpty()) {
            throw refusal.at(line, "name_zh and agency must be said");
        }
        if (!said(row, "valid_from").matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            throw refusal.at(line, "'" + row.get("valid_from") + "' is not a date like 2026-09-01");
        }
        return PlainItems.item(
                code,
                LocalDate.parse(said(row, "valid_from")),
                new Bilingual(said(row, "name_zh"), said(row, "name_en")),
                said(row, "agency"),
                kind,
                list(row, "audiences"),
                list(row, "life_events"),
                false,
                said(row, "source"));
    }

    private static String said(Map<String, String> row, String column) {
        var value = row.get(column);
        return value == null ? "" : value.strip();
    }

    private static List<String> list(Map<String, String> row, String column) {
        return Arrays.stream(said(row, column).split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
