package org.tongban.insight;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Cases;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.Role;
import org.tongban.core.Slice;
import org.tongban.insight.internal.RatingStore;
import org.tongban.journal.Journal;
import org.tongban.messaging.Messaging;
import org.tongban.messaging.Notice;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;

/**
 * The agency's door to bad ratings. The head of the agency answers, never whoever handled the case; a
 * supervisor of the region looks on. Nobody is shown who rated; opening the case behind a rating is
 * the head's alone and recorded.
 */
@Component
public class Answers {

    private static final int MOST = 100;

    private final RatingStore store;
    private final Cases cases;
    private final Agencies agencies;
    private final Messaging messaging;
    private final Journal journal;
    private final Ids ids;
    private final Clock clock;

    Answers(
            RatingStore store,
            Cases cases,
            Agencies agencies,
            Messaging messaging,
            Journal journal,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.agencies = agencies;
        this.messaging = messaging;
        this.journal = journal;
        this.ids = ids;
        this.clock = clock;
    }

    /** Bad ratings waiting for their answer, the most pressing first. */
    public Slice<Rating> listWaiting(Actor.Officer officer, @Nullable UUID after, int limit) {
        int most = Math.clamp(limit, 1, MOST);
        var from = after == null ? null : store.find(after).orElse(null);
        var rows = store.listUnanswered(agencies(officer), from, most + 1);
        return Slice.of(rows, most, rating -> rating.id().toString());
    }

    /** Those answered last. */
    public List<Rating> listAnswered(Actor.Officer officer, int limit) {
        return store.listAnswered(agencies(officer), Math.clamp(limit, 1, MOST));
    }

    /** A bad rating of an agency the officer heads or supervises; to others it is not there. */
    public Rating get(Actor.Officer officer, UUID id) {
        return store.find(id)
                .filter(rating -> rating.clock() != null)
                .filter(rating -> mayAnswer(officer, rating) || officer.may(Role.SUPERVISOR, rating.agency(), rating.region()))
                .orElseThrow(() -> InsightProblem.NO_SUCH_RATING.with("rating", id));
    }

    public boolean mayAnswer(Actor.Officer officer, Rating rating) {
        return officer.may(Role.HEAD, rating.agency(), rating.region());
    }

    /** The case behind it, to look into what happened; each opening is recorded. */
    @Transactional
    public CaseFile open(Actor.Officer officer, UUID id) {
        var rating = answerable(officer, id);
        var file = cases.get(officer, rating.caseId());
        store.open(id, officer.id(), clock.instant());
        journal.append(
                InsightEntryType.OPENED, officer, rating.reference(), Map.of("case", file.id().toString()));
        return file;
    }

    /**
     * Answers; the rater is told in the inbox.
     *
     * @param words what was found and done, at most {@link Rating#ANSWER_BOUND} characters
     */
    @Transactional
    public void answer(Actor.Officer officer, UUID id, String words) {
        var rating = answerable(officer, id);
        String said = Ratings.required(words, Rating.ANSWER_BOUND);
        var now = clock.instant();
        if (!store.answer(id, said, officer.id(), now)) {
            throw InsightProblem.ANSWERED_ALREADY.with("rating", id);
        }
        var due = rating.clock();
        journal.append(
                InsightEntryType.ANSWERED,
                officer,
                rating.reference(),
                Map.of("inTime", due != null && !now.isAfter(due.due())));
        CaseFile file = cases.get(new Actor.Machine("insight"), rating.caseId());
        messaging.send(
                new Notice(
                        ids.next(),
                        file.applicant(),
                        "insight.notice.answered",
                        Map.of("number", file.number(), "answer", said),
                        List.of()));
    }

    private Rating answerable(Actor.Officer officer, UUID id) {
        var rating = get(officer, id);
        if (!mayAnswer(officer, rating)) {
            throw CoreProblem.NOT_ALLOWED.with("actor", officer.reference(), "role", Role.HEAD.name());
        }
        var file = cases.get(new Actor.Machine("insight"), rating.caseId());
        if (file.handled().containsValue(officer.id())) {
            throw InsightProblem.HANDLED_IT_HIMSELF.with("rating", id);
        }
        return rating;
    }

    private List<String> agencies(Actor.Officer officer) {
        return agencies.list().stream()
                .filter(agency -> officer.may(Role.HEAD, agency.code(), agency.region())
                        || officer.may(Role.SUPERVISOR, agency.code(), agency.region()))
                .map(Agency::code)
                .toList();
    }
}
