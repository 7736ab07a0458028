package org.tongban.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Access;
import org.tongban.insight.PublicFigures;
import org.tongban.platform.LegalClock;
import org.tongban.platform.Outbox;
import org.tongban.platform.Page;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** The true state of the system, for everybody: no addresses, no names, no secrets. */
@Controller
class StatusPages {

    /** More waiting messages than this mean that notices and papers come late. */
    private static final long MANY_WAITING = 1_000;

    private final JdbcClient sql;
    private final Outbox outbox;
    private final PublicFigures figures;
    private final LegalClock legal;
    private final LawBook law;
    private final Clock machine;

    StatusPages(
            JdbcClient sql,
            Outbox outbox,
            PublicFigures figures,
            LegalClock legal,
            LawBook law,
            @Qualifier("machineClock") Clock machine) {
        this.sql = sql;
        this.outbox = outbox;
        this.figures = figures;
        this.legal = legal;
        this.law = law;
        this.machine = machine;
    }

    @GetMapping("/status")
    @Access(Access.Who.ANYONE)
    Page status(Shell shell) {
        var rows = new ArrayList<StatusView.Row>();
        rows.add(row(shell, "pages", Shape.ON_TIME, "works", shell.t("pages.status.pages.says")));
        boolean database = database(shell, rows);
        if (database) {
            waiting(shell, rows);
            read(shell, rows);
        }
        rows.add(
                legal.isSet()
                        ? row(shell, "clock", Shape.NEAR, "set", shell.t("pages.status.clock.set", "now", shell.moment(shell.now()).text()))
                        : row(shell, "clock", Shape.ON_TIME, "works", shell.t("pages.status.clock.says", "now", shell.moment(shell.now()).text())));
        rows.add(calendar(shell));
        rows.add(row(shell, "backup", Shape.RING, "unknown", shell.t("pages.status.backup.says")));
        String version = StatusPages.class.getPackage().getImplementationVersion();
        rows.add(row(shell, "version", Shape.DOT, "runs", Objects.requireNonNullElse(version, shell.t("pages.status.version.built"))));
        boolean well = rows.stream().noneMatch(row -> row.shape() == Shape.OVERDUE || row.shape() == Shape.NEAR);
        return Page.of("portal/status", new StatusView(well, List.copyOf(rows)))
                .in(FooterPages.NO_PLACE)
                .withStatus(database ? 200 : 503);
    }

    private boolean database(Shell shell, List<StatusView.Row> rows) {
        var asked = machine.instant();
        try {
            String version = sql.sql("SELECT current_setting('server_version')").query(String.class).single();
            long took = Duration.between(asked, machine.instant()).toMillis();
            String major = version.split("[ (]")[0];
            rows.add(row(shell, "database", Shape.ON_TIME, "works", shell.t("pages.status.database.says", "version", major, "millis", took)));
            return true;
        } catch (DataAccessException away) {
            rows.add(row(shell, "database", Shape.OVERDUE, "broken", shell.t("pages.status.database.away")));
            return false;
        }
    }

    private void waiting(Shell shell, List<StatusView.Row> rows) {
        long waiting = outbox.waiting();
        boolean many = waiting > MANY_WAITING;
        rows.add(row(
                shell,
                "outbox",
                many ? Shape.NEAR : Shape.ON_TIME,
                many ? "late" : "works",
                shell.t("pages.status.outbox.says", "count", waiting)));
    }

    private void read(Shell shell, List<StatusView.Row> rows) {
        var asOf = figures.findAsOf();
        boolean fresh = asOf.filter(moment -> moment.plus(figures.interval().multipliedBy(3)).isAfter(shell.now())).isPresent();
        rows.add(row(
                shell,
                "figures",
                fresh ? Shape.ON_TIME : Shape.NEAR,
                fresh ? "works" : "late",
                asOf.map(moment -> shell.t("portal.asof", "moment", shell.moment(moment).text()))
                        .orElse(shell.t("pages.status.figures.none"))));
    }

    private StatusView.Row calendar(Shell shell) {
        var calendar = law.calendar();
        var missing = calendar.findMissing(LocalDate.ofInstant(shell.now(), shell.formats().zone()));
        boolean whole = missing.isEmpty();
        int year = missing.orElse(calendar.publishedThrough());
        return row(
                shell,
                "calendar",
                whole ? Shape.ON_TIME : Shape.NEAR,
                whole ? "works" : "missing",
                shell.t(whole ? "pages.status.calendar.says" : "pages.status.calendar.missing", "year", String.valueOf(year)));
    }

    private static StatusView.Row row(Shell shell, String part, Shape shape, String state, String detail) {
        return new StatusView.Row(shell.t("pages.status." + part), shape, shell.t("pages.status.state." + state), detail);
    }
}
