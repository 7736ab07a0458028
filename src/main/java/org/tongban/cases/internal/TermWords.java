package org.tongban.cases.internal;

import org.tongban.core.Language;
import org.tongban.law.Term;
import org.tongban.platform.Messages;

/** A term as people say it: 3 个工作日, 3 working days. */
public final class TermWords {

    private TermWords() {}

    public static String of(Messages messages, Language language, Term term) {
        return switch (term) {
            case Term.WorkingDays days -> say(messages, language, "working-days", days.days());
            // A promised office day is a working day counted by the hour.
            case Term.OfficeDays days -> say(messages, language, "working-days", days.days());
            case Term.OfficeHoursTime time ->
                    say(messages, language, "office-hours", time.time().toHours());
            case Term.CalendarDays days -> say(messages, language, "days", days.days());
            case Term.CalendarMonths months -> say(messages, language, "months", months.months());
        };
    }

    private static String say(Messages messages, Language language, String unit, long count) {
        return messages.text(language, "cases.term." + unit + (count == 1 ? ".one" : ""), "count", count);
    }
}
