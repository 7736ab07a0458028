package org.tongban.insight.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.insight.internal.Figure;
import org.tongban.parties.Agencies;
import org.tongban.platform.Shell;

/** One line of figures in words. */
@Component
class FigureWords {

    private final Agencies agencies;

    FigureWords(Agencies agencies) {
        this.agencies = agencies;
    }

    FiguresView.Row agency(Figure figure, Shell shell) {
        return row(figure, figure.name(), "/figures/items?agency=" + figure.code() + period(figure.days()), "", shell);
    }

    FiguresView.Row item(Figure figure, Shell shell) {
        return row(figure, figure.name(), "/items/" + figure.code(), agencyName(figure.agency(), shell), shell);
    }

    FiguresView.Row total(Figure figure, Shell shell) {
        String all = shell.t("insight.figures.total");
        return row(figure, new Bilingual(all, all), null, "", shell);
    }

    String agencyName(@Nullable String code, Shell shell) {
        return code == null
                ? ""
                : agencies.find(code).map(agency -> agency.shortName().in(shell.language())).orElse(code);
    }

    static String period(int days) {
        return days == org.tongban.insight.PublicFigures.DAYS ? "" : "&days=" + days;
    }

    private static FiguresView.Row row(
            Figure figure, Bilingual name, @Nullable String href, String under, Shell shell) {
        String shown = name.in(shell.language());
        boolean chinese = shown.isBlank();
        var inTime = figure.inTime();
        var share = figure.medianShare();
        var median = figure.median();
        var satisfied = figure.satisfied();
        return new FiguresView.Row(
                chinese ? name.zh() : shown,
                href,
                under,
                chinese,
                figure.running(),
                figure.near(),
                figure.overdue(),
                figure.cases(),
                figure.few(),
                inTime.orElse(-1),
                inTime.isEmpty() ? "" : shell.percent(inTime.getAsDouble()),
                share == null ? -1 : share,
                median == null ? "" : share == null ? shell.duration(median).text() : Math.round(share * 100) + "%",
                satisfied.isEmpty() ? "" : shell.percent(satisfied.getAsDouble()),
                shell.t("insight.figures.rated", "rated", figure.rated(), "ended", figure.ended()));
    }
}
