package org.tongban.cases;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.CaseItems;
import org.tongban.cases.internal.CaseRules;
import org.tongban.core.Assurance;
import org.tongban.law.Citation;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Deadlines;
import org.tongban.law.OfficeHours;
import org.tongban.law.Term;
import org.tongban.law.WorkCalendar;

/** The rules of one item, until the catalogue brings them. */
@Component
class TestingItems implements CaseItems {

    @Override
    public CaseRules getCurrent(String itemCode) {
        return get(itemCode, 1);
    }

    @Override
    public CaseRules get(String itemCode, int itemVersion) {
        var hours = OfficeHours.weekdays(ZoneId.of("Asia/Shanghai"), "9:00-12:00, 13:30-17:30");
        var nineteen = new Citation("market-entity-registration-regulation", "19");
        return new CaseRules(
                itemCode,
                itemVersion,
                CaseFixture.AGENCY,
                "990101",
                "establish",
                Assurance.NUMBER_CHECKED,
                DeadlineRule.of(Term.parse("5 working days"), new Citation("licensing-law", "32")),
                DeadlineRule.of(Term.parse("1 office day")),
                DeadlineRule.of(Term.parse("3 working days"), nineteen),
                Term.parse("3 working days"),
                Term.parse("30 working days"),
                false,
                "YC",
                new Deadlines(WorkCalendar.of(List.of()), hours));
    }
}
