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
            double share = district.decided() == 0 ? 1 : (double) district.inTime() / district.decided();
            String percent = shell.percent(share);
            facts.add(new Fact(
                    shell.t("portal.running"),
                    List.of(new Measure(shell.number(district.running()), shell.t("portal.cases"))),
                    shell.t("portal.today", "received", district.receivedToday(), "decided", district.decidedToday()),
                    null));
            facts.add(new Fact(
                    shell.t("portal.intime"),
                    List.of(new Measure(percent.substring(0, percent.length() - 1), "%")),
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
}
