package org.tongban.cases.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;
import org.tongban.registers.Comparison;
import org.tongban.registers.ComparisonRow;

/** What the applicant says beside what the registers say, differences first. */
public record CompareView(List<Row> differing, List<Row> agreeing) {

    /** One row in words. */
    public record Row(
            String label,
            String saying,
            List<ComparisonRow.Span> stated,
            String finding,
            List<ComparisonRow.Span> recorded,
            Shape shape,
            String outcome) {}

    static CompareView of(List<ComparisonRow> rows, Shell shell) {
        var differing = new ArrayList<Row>();
        var agreeing = new ArrayList<Row>();
        rows.stream()
                .sorted(Comparison.byAttention())
                .forEach(row ->
                        (row.outcome() == ComparisonRow.Outcome.SAME ? agreeing : differing).add(row(row, shell)));
        return new CompareView(List.copyOf(differing), List.copyOf(agreeing));
    }

    public boolean isEmpty() {
        return differing.isEmpty() && agreeing.isEmpty();
    }

    private static Row row(ComparisonRow row, Shell shell) {
        var places = new ArrayList<Object>(List.of("about", row.about()));
        row.details().forEach((name, value) -> {
            places.add(name);
            places.add(shown(value, shell));
        });
        Object[] pairs = places.toArray();
        return new Row(
                shell.t(row.labelKey(), pairs),
                row.saying().isEmpty() ? "" : shell.t(row.saying(), pairs),
                row.stated(),
                shell.t(row.finding(), pairs),
                row.recorded(),
                row.outcome() == ComparisonRow.Outcome.SAME ? Shape.SAME : Shape.DIFFERENT,
                shell.t(row.outcomeKey()));
    }

    private static String shown(String value, Shell shell) {
        try {
            return shell.date(LocalDate.parse(value)).text();
        } catch (DateTimeException text) {
            return value;
        }
    }
}
