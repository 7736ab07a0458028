package org.tongban.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.core.Role;
import org.tongban.insight.Answers;
import org.tongban.insight.InsightProblem;
import org.tongban.insight.Rating;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Parts;
import org.tongban.platform.Shell;

/** Bad ratings: the list with its lights, one of them, and its answer. */
@Controller
@Access(value = Who.OFFICER, roles = {Role.HEAD, Role.SUPERVISOR})
class AnswerPages {

    private static final String BASE = "/desk/ratings";
    private static final int A_PAGE = 50;
    private static final int ANSWERED = 20;

    private final Answers answers;
    private final RatingViews views;
    private final AnswerWords words;

    AnswerPages(Answers answers, RatingViews views, AnswerWords words) {
        this.answers = answers;
        this.views = views;
        this.words = words;
    }

    @GetMapping(BASE)
    Page list(Actor.Officer officer, Shell shell, @RequestParam(required = false) @Nullable UUID after) {
        var waiting = answers.listWaiting(officer, after, A_PAGE);
        var answered = after == null ? answers.listAnswered(officer, ANSWERED) : List.<Rating>of();
        return Page.of(
                "insight/answers",
                new AnswerView(
                        words.agency(officer.agency(), shell),
                        places(officer, shell),
                        words.term(shell),
                        rows(waiting.items(), shell),
                        rows(answered, shell),
                        waiting.next() == null ? null : BASE + "?after=" + waiting.next(),
                        null));
    }

    @GetMapping(BASE + "/{id}")
    Page show(Actor.Officer officer, Shell shell, @PathVariable UUID id) {
        return page(officer, answers.get(officer, id), "", FieldErrors.NONE, shell);
    }

    @PostMapping(BASE + "/{id}/case")
    ResponseEntity<Void> open(Actor.Officer officer, @PathVariable UUID id) {
        return RatingPages.seeOther("/desk/cases/" + answers.open(officer, id).id());
    }

    @PostMapping(BASE + "/{id}/answer")
    Object answer(
            Actor.Officer officer, Shell shell, @PathVariable UUID id, @RequestParam(defaultValue = "") String words) {
        try {
            answers.answer(officer, id, words);
        } catch (Problem wrong) {
            if (wrong.code() != InsightProblem.TEXT_TOO_LONG && wrong.code() != InsightProblem.TEXT_MISSING) {
                throw wrong;
            }
            var errors = new FieldErrors(Map.of("words", shell.problem(wrong)));
            return page(officer, answers.get(officer, id), words, errors, shell).withStatus(422);
        }
        return RatingPages.seeOther(BASE + "/" + id);
    }

    private Page page(Actor.Officer officer, Rating rating, String entered, FieldErrors errors, Shell shell) {
        var supplement = rating.supplement();
        var answer = rating.answer();
        var opened = rating.opened();
        return Page.of(
                "insight/answer",
                new AnswerView(
                        words.agency(officer.agency(), shell),
                        places(officer, shell),
                        words.term(shell),
                        List.of(),
                        List.of(),
                        null,
                        new AnswerView.Shown(
                                BASE + "/" + rating.id(),
                                words.item(rating.itemCode(), shell),
                                RatingViews.name(rating.grade(), shell),
                                words.agency(rating.agency(), shell),
                                views.reasons(rating, shell),
                                rating.words(),
                                supplement == null ? null : new RatingView.Said(supplement.words(), shell.date(supplement.at())),
                                clock(rating, shell),
                                opened == null ? null : shell.moment(opened),
                                answer == null ? null : new RatingView.Said(answer.words(), shell.moment(answer.at())),
                                answers.mayAnswer(officer, rating),
                                entered,
                                errors)));
    }

    private List<AnswerView.Row> rows(List<Rating> ratings, Shell shell) {
        return ratings.stream()
                .map(rating -> new AnswerView.Row(
                        BASE + "/" + rating.id(),
                        words.item(rating.itemCode(), shell),
                        RatingViews.name(rating.grade(), shell),
                        words.agency(rating.agency(), shell),
                        String.join(shell.t("catalogue.list.join"), views.reasons(rating, shell)),
                        clock(rating, shell)))
                .toList();
    }

    private RatingView.Clock clock(Rating rating, Shell shell) {
        return Objects.requireNonNull(views.clock(rating, shell));
    }

    private static List<Parts.DeskPlace> places(Actor.Officer officer, Shell shell) {
        var places = new ArrayList<Parts.DeskPlace>();
        places.add(new Parts.DeskPlace("/desk", shell.t("insight.place.desk"), false));
        places.add(new Parts.DeskPlace(BASE, shell.t("insight.place.ratings"), true));
        if (officer.hasRole(Role.SUPERVISOR)) {
            places.add(new Parts.DeskPlace("/supervision", shell.t("desk.place.supervision"), false));
        }
        return List.copyOf(places);
    }
}
