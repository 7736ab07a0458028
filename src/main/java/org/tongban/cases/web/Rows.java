package org.tongban.cases.web;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.Worklist;
import org.tongban.catalogue.Catalogue;
import org.tongban.law.Deadlines;
import org.tongban.parties.Agencies;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** Writes lines of lists: light, name, what is left in office hours. */
@Component
class Rows {

    private static final int DAYS_SHOWN_AS_HOURS = 2;
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Catalogue catalogue;
    private final DeskItems items;
    private final Agencies agencies;

    Rows(Catalogue catalogue, DeskItems items, Agencies agencies) {
        this.catalogue = catalogue;
        this.items = items;
        this.agencies = agencies;
    }

    /** One page's lines; the clocks of an agency are asked for once. */
    final class Writer {
        private final Shell shell;
        private final Instant now;
        private final String state;
        private final @Nullable UUID current;
        private final Map<String, Deadlines> clocks = new HashMap<>();

        Writer(Shell shell, Instant now, String state, @Nullable UUID current) {
            this.shell = shell;
            this.now = now;
            this.state = state;
            this.current = current;
        }

        ListView.Row row(Worklist.Line line) {
            var light = line.light(now);
            return new ListView.Row(
                    line.caseId(),
                    line.waitId(),
                    "/desk/cases/" + line.caseId() + state,
                    shape(light),
                    shell.t("desk.light." + light),
                    line.title(),
                    left(line, light),
                    note(line),
                    agencies.find(line.agency())
                            .map(agency -> agency.shortName().in(shell.language()))
                            .orElse(line.agency()),
                    line.caseId().equals(current));
        }

        private String note(Worklist.Line line) {
            String item = items.name(line.itemCode(), line.itemVersion(), shell.language());
            Instant accepted = line.accepted();
            return accepted == null
                    ? shell.t("desk.row.submitted", "item", item, "at", shell.shortMoment(line.submitted()).text())
                    : shell.t("desk.row.accepted", "item", item, "at", shell.shortMoment(accepted).text());
        }

        private String left(Worklist.Line line, Worklist.Filter light) {
            Instant due = line.due();
            if (due == null || light == Worklist.Filter.SUBMITTED || light == Worklist.Filter.WAITING) {
                return shell.t("desk.left." + light);
            }
            boolean over = light == Worklist.Filter.OVERDUE;
            return shell.t(over ? "desk.left.over" : "desk.left.left", "time", time(line.agency(), over, due));
        }

        private String time(String agency, boolean over, Instant due) {
            var deadlines = clocks.computeIfAbsent(agency, catalogue::deadlines);
            var distance = Duration.between(now, due).abs();
            if (distance.compareTo(FARTHEST) > 0) {
                return shell.t("desk.left.days", "count", distance.toDays());
            }
            var office = over ? deadlines.officeTime(due, now) : deadlines.officeTime(now, due);
            var day = deadlines.hours().dayLength();
            boolean long_ = !day.isZero() && office.compareTo(day.multipliedBy(DAYS_SHOWN_AS_HOURS)) > 0;
            return long_ ? shell.workingDays(office.dividedBy(day)).text() : shell.duration(office).text();
        }
    }

    static Shape shape(Worklist.Filter light) {
        return switch (light) {
            case OVERDUE -> Shape.OVERDUE;
            case NEAR -> Shape.NEAR;
            case ON_TIME, ALL -> Shape.ON_TIME;
            case SUBMITTED -> Shape.HALF;
            case WAITING -> Shape.WAITING;
        };
    }
}
