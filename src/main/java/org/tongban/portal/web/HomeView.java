package org.tongban.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.catalogue.ItemFigures;
import org.tongban.catalogue.Topic;
import org.tongban.platform.Parts.Fact;
import org.tongban.platform.Parts.Measure;
import org.tongban.platform.Shell;

/**
 * The home page.
 *
 * @param district null while nothing has been decided
 */
public record HomeView(
        List<Topic> events,
        List<Topic> audiences,
        List<Topic> agencies,
        List<Topic> often,
        int agencyCount,
        ItemFigures.@Nullable District district) {

    /** How the district is doing: running, in time, overdue. */
    public List<Fact> facts(Shell shell) {
        var facts = new ArrayList<Fact>();
        if (district != null) {
            facts.add(new Fact(
                    shell.t("portal.running"),
                    List.of(new Measure(shell.number(district.running()), shell.t("portal.cases"))),
                    shell.t("portal.today", "received", district.receivedToday(), "decided", district.decidedToday()),
                    null));
            facts.add(new Fact(
                    shell.t("portal.intime"),
                    List.of(inTime(shell, district)),
                    shell.t("portal.intime.note", "decided", district.decided(), "intime", district.inTime()),
                    null));
            facts.add(new Fact(
                    shell.t("portal.overdue"),
                    List.of(new Measure(shell.number(district.overdue()), shell.t("portal.cases"))),
                    null,
                    null));
        }
        return facts;
    }

    /** A dash while nothing was decided: nothing in time is not everything in time. */
    private static Measure inTime(Shell shell, ItemFigures.District district) {
        if (district.decided() == 0) {
            return new Measure("\u2013", "");
        }
        String percent = shell.percent((double) district.inTime() / district.decided());
        return new Measure(percent.substring(0, percent.length() - 1), "%");
    }
}
