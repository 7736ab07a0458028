package org.tongban.insight.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.tongban.insight.Grade;
import org.tongban.insight.InsightProblem;
import org.tongban.insight.Ratings;
import org.tongban.platform.FieldErrors;
import org.tongban.platform.Page;
import org.tongban.platform.Shell;

/** Rating a matter that has ended, adding to it once, reading the answer. */
@Controller
@Access(Who.PERSON)
class RatingPages {

    private static final int MOST_REASONS = 20;

    private final Ratings ratings;
    private final RatingViews views;

    RatingPages(Ratings ratings, RatingViews views) {
        this.ratings = ratings;
        this.views = views;
    }

    @GetMapping("/cases/{number}/rating")
    Page show(Actor.Person person, Shell shell, @PathVariable String number) {
        return page(ratings.get(person, number), RatingViews.Entered.NOTHING, shell);
    }

    @PostMapping("/cases/{number}/rating")
    Object rate(
            Actor.Person person,
            Shell shell,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String grade,
            @RequestParam(name = "reason", defaultValue = "") List<String> reasons,
            @RequestParam(defaultValue = "") String words) {
        var matter = ratings.get(person, number);
        var chosen = grade.matches("[1-5]") ? Grade.find(Integer.parseInt(grade)) : java.util.Optional.<Grade>empty();
        var ticked = Set.copyOf(reasons.stream().distinct().limit(MOST_REASONS).toList());
        if (chosen.isEmpty()) {
            String told = shell.problem(InsightProblem.GRADE_MISSING.with());
            return again(matter, "", ticked, words, Map.of("grade", told), shell);
        }
        String own = grade + "-";
        try {
            ratings.rate(
                    person,
                    number,
                    chosen.get(),
                    ticked.stream().filter(each -> each.startsWith(own)).map(each -> each.substring(own.length())).toList(),
                    words);
        } catch (Problem wrong) {
            if (wrong.code() != InsightProblem.TEXT_TOO_LONG) {
                throw wrong;
            }
            return again(matter, grade, ticked, words, Map.of("words", shell.problem(wrong)), shell);
        }
        return seeOther("/cases/" + matter.file().number() + "/rating");
    }

    @PostMapping("/cases/{number}/rating/supplement")
    Object supplement(
            Actor.Person person, Shell shell, @PathVariable String number, @RequestParam(defaultValue = "") String words) {
        var matter = ratings.get(person, number);
        try {
            ratings.supplement(person, number, words);
        } catch (Problem wrong) {
            if (wrong.code() != InsightProblem.TEXT_TOO_LONG && wrong.code() != InsightProblem.TEXT_MISSING) {
                throw wrong;
            }
            return again(matter, "", Set.of(), words, Map.of("words", shell.problem(wrong)), shell);
        }
        return seeOther("/cases/" + matter.file().number() + "/rating");
    }

    private Page again(
            Ratings.Matter matter,
            String grade,
            Set<String> reasons,
            String words,
            Map<String, String> errors,
            Shell shell) {
        return page(matter, new RatingViews.Entered(grade, reasons, words, new FieldErrors(errors)), shell)
                .withStatus(422);
    }

    private Page page(Ratings.Matter matter, RatingViews.Entered entered, Shell shell) {
        return Page.of("insight/rating", views.of(matter, entered, shell)).in("my");
    }

    static ResponseEntity<Void> seeOther(String path) {
        return ResponseEntity.status(303).header("Location", path).build();
    }
}
