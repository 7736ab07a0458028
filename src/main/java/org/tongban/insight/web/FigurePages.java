package org.tongban.insight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Access;
import org.tongban.insight.PublicFigures;
import org.tongban.insight.internal.FigureStore;
import org.tongban.insight.internal.FigureStore.Order;
import org.tongban.insight.internal.Refresh;
import org.tongban.parties.Agencies;
import org.tongban.platform.Formatted;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** What everybody can see of how cases are handled. */
@Controller
@Access(Access.Who.ANYONE)
class FigurePages {

    static final int WORDS_BOUND = 50;
    private static final int A_PAGE = 50;
    private static final int MOST_FROM = 100_000;
    private static final int OVERDUE = 20;

    private final FigureStore store;
    private final PublicFigures figures;
    private final FigureWords words;
    private final Agencies agencies;
    private final Catalogue catalogue;

    FigurePages(FigureStore store, PublicFigures figures, FigureWords words, Agencies agencies, Catalogue catalogue) {
        this.store = store;
        this.figures = figures;
        this.words = words;
        this.agencies = agencies;
        this.catalogue = catalogue;
    }

    @GetMapping("/figures")
    Page figures(Shell shell, @RequestParam(defaultValue = "30") String days) {
        int period = period(days);
        var district = store.findDistrict(period)
                .filter(figure -> figure.running() > 0 || figure.ended() > 0)
                .orElse(null);
        var weeks = store.listWeeks();
        var overdue = store.listOverdue(OVERDUE);
        return Page.of(
                "insight/figures",
                new FiguresView(
                        period,
                        periods(shell, period),
                        district == null
                                ? null
                                : new FiguresView.District(
                                        shell.moment(district.asOf()),
                                        district.running(),
                                        district.waiting(),
                                        district.onTime(),
                                        district.near(),
                                        district.overdue(),
                                        district.receivedToday(),
                                        district.decidedToday()),
                        store.listAgencies(period).stream().map(figure -> words.agency(figure, shell)).toList(),
                        district == null ? null : words.total(district, shell),
                        weeks.stream().map(week -> column(week, week.cases())).toList(),
                        weeks.stream().map(week -> column(week, week.late())).toList(),
                        weeks.stream()
                                .map(week -> new FiguresView.Week(
                                        shell.shortDate(week.monday()),
                                        week.cases(),
                                        week.late(),
                                        week.cases() == 0 ? "" : shell.percent(1 - (double) week.late() / week.cases())))
                                .toList(),
                        overdue.stream().map(each -> overdue(each, shell)).toList(),
                        district == null ? 0 : Math.max(0, district.overdue() - overdue.size()),
                        (int) Math.max(1, figures.interval().toMinutes())));
    }

    private static Parts.Column column(FigureStore.Week week, int value) {
        return Parts.Column.of(week.monday().getMonthValue() + "/" + week.monday().getDayOfMonth(), value);
    }

    private FiguresView.Overdue overdue(FigureStore.Overdue each, Shell shell) {
        var name = each.name().in(shell.language());
        Duration over = catalogue.deadlines(each.agency()).officeTime(each.due(), shell.now());
        long day = catalogue.deadlines(each.agency()).hours().dayLength().toMinutes();
        Formatted shown = day > 0 && over.toMinutes() >= day
                ? shell.workingDays(over.toMinutes() / day)
                : shell.duration(over);
        return new FiguresView.Overdue(
                name.isBlank() ? each.name().zh() : name,
                "/items/" + each.item(),
                words.agencyName(each.agency(), shell),
                shell.t(each.accepted() ? "insight.overdue.decision" : "insight.overdue.acceptance"),
                shell.shortMoment(each.due()),
                Shape.OVERDUE,
                shown.text());
    }

    @GetMapping("/figures/items")
    Page items(
            Shell shell,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String order,
            @RequestParam(defaultValue = "30") String days,
            @RequestParam(defaultValue = "0") String from) {
        var asked = Asked.of(query, agency, order, days);
        int start = from.matches("[0-9]{1,6}") ? Math.min(MOST_FROM, Integer.parseInt(from)) : 0;
        var rows = store.listItems(
                asked.days(), asked.words(), asked.agencyOrNull(), asked.order(), shell.language(), start, A_PAGE + 1);
        var shown = rows.subList(0, Math.min(A_PAGE, rows.size()));
        return Page.of(
                "insight/items",
                new ItemFiguresView(
                        asked.days(),
                        store.findDistrict(asked.days()).map(figure -> shell.moment(figure.asOf())).orElse(null),
                        asked.words(),
                        asked.agency(),
                        asked.order().name().toLowerCase(Locale.ROOT),
                        Refresh.PERIODS.stream()
                                .map(each -> Parts.Choice.of(String.valueOf(each), shell.t("insight.period." + each)))
                                .toList(),
                        agencyChoices(shell),
                        Arrays.stream(Order.values())
                                .map(each -> Parts.Choice.of(
                                        each.name().toLowerCase(Locale.ROOT), shell.t("insight.order." + each)))
                                .toList(),
                        shown.stream().map(figure -> words.item(figure, shell)).toList(),
                        start,
                        rows.size() > A_PAGE ? "/figures/items?" + asked.query() + "&from=" + (start + A_PAGE) : null,
                        start > 0 ? "/figures/items?" + asked.query() : null,
                        "/figures/items",
                        "?" + asked.query()));
    }

    private List<Parts.Choice> agencyChoices(Shell shell) {
        var choices = new ArrayList<Parts.Choice>();
        choices.add(Parts.Choice.of("", shell.t("insight.agency.all")));
        agencies.list().stream()
                .limit(500)
                .forEach(each -> choices.add(Parts.Choice.of(each.code(), each.shortName().in(shell.language()))));
        return List.copyOf(choices);
    }

    private static List<Parts.Link> periods(Shell shell, int current) {
        return Refresh.PERIODS.stream()
                .map(days -> new Parts.Link(
                        days == current ? "" : "/figures?days=" + days, shell.t("insight.period." + days)))
                .toList();
    }

    static int period(String days) {
        return Refresh.PERIODS.stream()
                .filter(each -> String.valueOf(each).equals(days))
                .findFirst()
                .orElse(PublicFigures.DAYS);
    }

    /** What an address asks of the table; every part is bounded, unknown ones count as none. */
    record Asked(String words, String agency, Order order, int days) {

        static Asked of(String query, String agency, String order, String days) {
            String words = query.strip();
            return new Asked(
                    words.substring(0, Math.min(WORDS_BOUND, words.length())),
                    agency.matches("[0-9A-Z]{1,30}") ? agency : "",
                    Arrays.stream(Order.values())
                            .filter(each -> each.name().equalsIgnoreCase(order))
                            .findFirst()
                            .orElse(Order.CASES),
                    period(days));
        }

        @Nullable String agencyOrNull() {
            return agency.isEmpty() ? null : agency;
        }

        String query() {
            return "days=" + days + "&order=" + order.name().toLowerCase(Locale.ROOT)
                    + (agency.isEmpty() ? "" : "&agency=" + agency)
                    + (words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }
}
