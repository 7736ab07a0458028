package org.tongban.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tongban.core.Access;
import org.tongban.core.Language;
import org.tongban.insight.internal.Figure;
import org.tongban.insight.internal.FigureStore;

/**
 * The same figures as files: CSV (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read
 * Chinese) and JSON. Times are minutes of office time; what is withheld is empty.
 */
@RestController
@Access(Access.Who.ANYONE)
class FigureFiles {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST = 10_000;

    private final FigureStore store;

    FigureFiles(FigureStore store) {
        this.store = store;
    }

    @GetMapping("/figures/agencies.csv")
    ResponseEntity<byte[]> agenciesCsv(@RequestParam(defaultValue = "30") String days) {
        return csv("agencies", agencyRows(days));
    }

    @GetMapping(path = "/figures/agencies.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> agenciesJson(@RequestParam(defaultValue = "30") String days) {
        return agencyRows(days);
    }

    @GetMapping("/figures/items.csv")
    ResponseEntity<byte[]> itemsCsv(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "30") String days) {
        return csv("items", itemRows(FigurePages.Asked.of(query, agency, order, days)));
    }

    @GetMapping(path = "/figures/items.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> itemsJson(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "30") String days) {
        return itemRows(FigurePages.Asked.of(query, agency, order, days));
    }

    @GetMapping("/figures/weeks.csv")
    ResponseEntity<byte[]> weeksCsv() {
        return csv("weeks", weekRows());
    }

    @GetMapping(path = "/figures/weeks.json", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Map<String, Object>> weeksJson() {
        return weekRows();
    }

    private List<Map<String, Object>> agencyRows(String days) {
        return store.listAgencies(FigurePages.period(days)).stream().map(FigureFiles::row).toList();
    }

    private List<Map<String, Object>> itemRows(FigurePages.Asked asked) {
        return store.listItems(
                        asked.days(), asked.words(), asked.agencyOrNull(), asked.order(), Language.ZH, 0, MOST)
                .stream()
                .map(FigureFiles::row)
                .toList();
    }

    private List<Map<String, Object>> weekRows() {
        return store.listWeeks().stream()
                .map(week -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("monday", week.monday().toString());
                    row.put("decided", week.cases());
                    row.put("past_promise", week.late());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    private static Map<String, Object> row(Figure figure) {
        var row = new LinkedHashMap<String, Object>();
        row.put("code", figure.code());
        row.put("name_zh", figure.name().zh());
        row.put("name_en", figure.name().en());
        row.put("agency", orEmpty(figure.agency()));
        row.put("as_of", figure.asOf().toString());
        row.put("days", figure.days());
        row.put("running", figure.running());
        row.put("waiting_for_applicant", figure.waiting());
        row.put("near", figure.near());
        row.put("overdue", figure.overdue());
        row.put("decided", figure.cases());
        row.put("past_promise", figure.late());
        row.put("past_law", figure.unlawful());
        row.put("extended", figure.extended());
        row.put("few_cases", figure.few());
        var median = figure.median();
        var acceptance = figure.medianAcceptance();
        row.put("median_minutes", median == null ? "" : median.toMinutes());
        row.put("median_acceptance_minutes", acceptance == null ? "" : acceptance.toMinutes());
        row.put("median_share_of_promise", orEmpty(figure.medianShare()));
        row.put("ended", figure.ended());
        row.put("rated", figure.rated());
        row.put("unrated", figure.unrated());
        for (int i = 0; i < 5; i++) {
            row.put("grade_" + (5 - i), figure.showsGrades() ? figure.grades().get(i) : "");
        }
        return row;
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static ResponseEntity<byte[]> csv(String name, List<Map<String, Object>> rows) {
        var text = new StringBuilder("\uFEFF");
        if (!rows.isEmpty()) {
            text.append(String.join(",", rows.getFirst().keySet())).append("\r\n");
        }
        for (var row : rows) {
            text.append(row.values().stream().map(FigureFiles::cell).collect(Collectors.joining(","))).append("\r\n");
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Quoted where it must be; a text a spreadsheet would reckon with is made plain. */
    private static String cell(Object value) {
        String text = String.valueOf(value);
        String plain = value instanceof String && text.matches("[=+\\-@\t\r].*") ? "'" + text : text;
        return plain.matches("(?s).*[\",\r\n].*") ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
