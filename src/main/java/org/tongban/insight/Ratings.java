package org.tongban.insight;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Cases;
import org.tongban.catalogue.Catalogue;
import org.tongban.core.Actor;
import org.tongban.core.Ids;
import org.tongban.insight.internal.RatingRules;
import org.tongban.insight.internal.RatingStore;
import org.tongban.journal.Journal;

/**
 * The rater's door. Only the applicant rates, once a matter, after it has ended; what nobody rated
 * counts as unrated.
 */
@Component
public class Ratings {

    private final Cases cases;
    private final RatingStore store;
    private final RatingRules rules;
    private final Catalogue catalogue;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Ratings(
            Cases cases,
            RatingStore store,
            RatingRules rules,
            Catalogue catalogue,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.rules = rules;
        this.catalogue = catalogue;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A matter that has ended.
     *
     * @param rating null while unrated
     */
    public record Matter(CaseFile file, @Nullable Rating rating) {
        public Optional<Rating> findRating() {
            return Optional.ofNullable(rating);
        }
    }

    /** The applicant's own matter; fails with {@link InsightProblem#NOT_ENDED} while it runs. */
    public Matter get(Actor.Person person, String number) {
        CaseFile file = cases.get(person, number);
        if (!file.isClosed()) {
            throw InsightProblem.NOT_ENDED.with("number", file.number());
        }
        return new Matter(file, store.findOfCase(file.id()).orElse(null));
    }

    /**
     * Rates; pressed again it changes nothing and gives what was recorded. A bad grade starts the
     * clock of the answer.
     *
     * @param reasons codes; those the grade does not offer are left out
     * @param words at most {@link Rating#WORDS_BOUND} characters
     */
    @Transactional
    public Rating rate(Actor.Person person, String number, Grade grade, List<String> reasons, String words) {
        CaseFile file = get(person, number).file();
        String said = bounded(words, Rating.WORDS_BOUND);
        Instant now = clock.instant();
        var offered = rules.reasons(grade).stream().map(RatingRules.Reason::code).filter(reasons::contains);
        var rating = new Rating(
                ids.next(),
                file.id(),
                file.itemCode(),
                file.agency(),
                file.region(),
                grade,
                offered.toList(),
                said,
                now,
                null,
                grade.bad() ? answerClock(file.agency(), now) : null,
                null,
                null);
        if (store.insert(rating, person.reference())) {
            journal.append(
                    InsightEntryType.RATED,
                    person,
                    rating.reference(),
                    Map.of("grade", grade.stars(), "reasons", rating.reasons()));
        }
        return store.findOfCase(file.id()).orElseThrow();
    }

    /** Adds something to a rating, once. */
    @Transactional
    public void supplement(Actor.Person person, String number, String words) {
        var rating = get(person, number)
                .findRating()
                .orElseThrow(() -> InsightProblem.NOT_RATED.with("number", number));
        String said = required(words, Rating.WORDS_BOUND);
        if (!store.supplement(rating.id(), said, clock.instant())) {
            throw InsightProblem.SUPPLEMENTED_ALREADY.with("number", number);
        }
        journal.append(InsightEntryType.SUPPLEMENTED, person, rating.reference(), Map.of());
    }

    private Rating.Clock answerClock(String agency, Instant now) {
        var deadline = catalogue.deadlines(agency).of(rules.get().answer(), now, now);
        return new Rating.Clock(deadline.due(), deadline.yellowAt(), deadline.provisional());
    }

    static String required(String words, int bound) {
        String said = bounded(words, bound);
        if (said.isEmpty()) {
            throw InsightProblem.TEXT_MISSING.with();
        }
        return said;
    }

    private static String bounded(String words, int bound) {
        String said = words.strip();
        if (said.length() > bound) {
            throw InsightProblem.TEXT_TOO_LONG.with("bound", bound);
        }
        return said;
    }
}
