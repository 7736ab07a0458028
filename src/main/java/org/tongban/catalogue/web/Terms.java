package org.tongban.catalogue.web;

import java.util.List;
import java.util.stream.Collectors;
import org.tongban.law.Term;
import org.tongban.platform.Parts.Measure;
import org.tongban.platform.Shell;

/** Terms as people say them: a promise of office days is told in working days. */
final class Terms {

    private Terms() {}

    static List<Measure> measures(Shell shell, Term term) {
        return switch (term) {
            case Term.WorkingDays days -> shell.formats().workingDayMeasures(days.days());
            case Term.OfficeDays days -> shell.formats().workingDayMeasures(days.days());
            case Term.OfficeHoursTime time -> shell.formats().measures(time.time());
            case Term.CalendarDays days -> one(shell, "catalogue.term.days", days.days());
            case Term.CalendarMonths months -> one(shell, "catalogue.term.months", months.months());
        };
    }

    static String words(Shell shell, Term term) {
        return measures(shell, term).stream()
                .map(measure -> measure.value() + " " + measure.unit())
                .collect(Collectors.joining(" "));
    }

    private static List<Measure> one(Shell shell, String key, int count) {
        return List.of(new Measure(String.valueOf(count), shell.t(key, "count", count)));
    }
}
