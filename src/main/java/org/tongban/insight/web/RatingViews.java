package org.tongban.insight.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.Catalogue;
import org.tongban.catalogue.Words;
import org.tongban.insight.Grade;
import org.tongban.insight.Rating;
import org.tongban.insight.Ratings;
import org.tongban.insight.internal.RatingRules;
import org.tongban.law.Light;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Shape;
import org.tongban.platform.Shell;

/** Puts together what is shown of a rating. */
@Component
class RatingViews {

    private final RatingRules rules;
    private final Catalogue catalogue;

    RatingViews(RatingRules rules, Catalogue catalogue) {
        this.rules = rules;
        this.catalogue = catalogue;
    }

    /** What was entered before an error. */
    record Entered(String grade, Set<String> reasons, String words, FieldErrors errors) {
        static final Entered NOTHING = new Entered("", Set.of(), "", FieldErrors.NONE);
    }

    RatingView of(Ratings.Matter matter, Entered entered, Shell shell) {
        var file = matter.file();
        return new RatingView(
                "/cases/" + file.number() + "/rating",
                Words.text(shell, catalogue.getItem(file.itemCode(), file.itemVersion()).name()),
                file.title(),
                file.number(),
                Arrays.stream(Grade.values()).map(grade -> grade(grade, shell)).toList(),
                entered.grade(),
                entered.reasons(),
                entered.words(),
                entered.errors(),
                matter.findRating().map(rating -> given(rating, shell)).orElse(null));
    }

    private RatingView.GradeView grade(Grade grade, Shell shell) {
        return new RatingView.GradeView(
                String.valueOf(grade.stars()),
                name(grade, shell),
                rules.reasons(grade).stream()
                        .map(reason -> new RatingView.Tick(
                                grade.stars() + "-" + reason.code(), reason.words().in(shell.language())))
                        .toList());
    }

    private RatingView.Given given(Rating rating, Shell shell) {
        var supplement = rating.supplement();
        var answer = rating.answer();
        return new RatingView.Given(
                name(rating.grade(), shell),
                shell.moment(rating.at()),
                reasons(rating, shell),
                rating.words(),
                supplement == null ? null : new RatingView.Said(supplement.words(), shell.moment(supplement.at())),
                clock(rating, shell),
                answer == null ? null : new RatingView.Said(answer.words(), shell.moment(answer.at())));
    }

    List<String> reasons(Rating rating, Shell shell) {
        return rating.reasons().stream()
                .map(code -> rules.words(rating.grade(), code).in(shell.language()))
                .toList();
    }

    /** The clock as it stands, or stood when it was answered. */
    RatingView.@Nullable Clock clock(Rating rating, Shell shell) {
        var clock = rating.clock();
        if (clock == null) {
            return null;
        }
        var answer = rating.answer();
        Light light = clock.lightAt(answer == null ? shell.now() : answer.at());
        boolean done = answer != null && light != Light.OVERDUE;
        return new RatingView.Clock(
                done ? Shape.DONE : shape(light),
                shell.t("insight.light." + (answer == null ? light.name() : light == Light.OVERDUE ? "LATE" : "ANSWERED")),
                shell.dayMoment(clock.due()),
                clock.provisional());
    }

    private static Shape shape(Light light) {
        return switch (light) {
            case ON_TIME -> Shape.ON_TIME;
            case NEAR -> Shape.NEAR;
            case OVERDUE -> Shape.OVERDUE;
        };
    }

    static String name(Grade grade, Shell shell) {
        return shell.t("catalogue.rating." + grade.stars());
    }
}
