package org.tongban.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.ItemFigures;
import org.tongban.insight.internal.Figure;
import org.tongban.insight.internal.FigureStore;
import org.tongban.insight.internal.Refresh;

/** The figures everybody can see, for the pages of other modules. */
@Component
public class PublicFigures implements ItemFigures {

    /** The period shown unless another is asked for, in days. */
    public static final int DAYS = 30;

    private final FigureStore store;
    private final Refresh refresh;

    PublicFigures(FigureStore store, Refresh refresh) {
        this.store = store;
        this.refresh = refresh;
    }

    /** How often they are read from the cases. */
    public Duration interval() {
        return refresh.interval();
    }

    /** When they were read last; empty before the first time. */
    public Optional<Instant> findAsOf() {
        return store.findDistrict(DAYS).map(Figure::asOf);
    }

    @Override
    public Optional<ItemFigures.Figures> findFigures(String itemCode) {
        return store.findItem(DAYS, itemCode)
                .filter(figure -> figure.cases() > 0 || figure.ended() > 0)
                .map(PublicFigures::of);
    }

    @Override
    public Optional<District> findDistrict() {
        return store.findDistrict(DAYS)
                .filter(figure -> figure.running() > 0 || figure.cases() > 0)
                .map(figure -> new District(
                        figure.asOf(),
                        figure.running(),
                        figure.receivedToday(),
                        figure.decidedToday(),
                        figure.cases(),
                        figure.cases() - figure.late(),
                        figure.overdue()));
    }

    private static ItemFigures.Figures of(Figure figure) {
        var median = figure.median();
        var acceptance = figure.medianAcceptance();
        return new ItemFigures.Figures(
                figure.asOf(),
                DAYS,
                figure.cases(),
                median == null ? Duration.ZERO : median,
                acceptance == null ? Duration.ZERO : acceptance,
                figure.late(),
                figure.few(),
                figure.halfHours(),
                figure.rated(),
                figure.showsGrades() ? figure.grades() : List.of(),
                figure.unrated());
    }
}
