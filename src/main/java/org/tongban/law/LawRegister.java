package org.tongban.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which article said what on which day. A case asks with the day it began, and so keeps the version
 * it began under.
 */
public final class LawRegister {

    private final List<Statute> versions;

    private LawRegister(List<Statute> versions) {
        this.versions = versions;
    }

    /** Refuses two versions of one statute in force on the same day. */
    public static LawRegister of(List<Statute> versions) {
        var sorted = new ArrayList<>(versions);
        sorted.sort(Comparator.comparing(Statute::id).thenComparing(Statute::inForceFrom));
        for (int i = 1; i < sorted.size(); i++) {
            var earlier = sorted.get(i - 1);
            var later = sorted.get(i);
            if (earlier.id().equals(later.id()) && earlier.inForceOn(later.inForceFrom())) {
                throw LawProblem.VERSIONS_OVERLAP.with(
                        "statute", later.id(), "day", later.inForceFrom().toString());
            }
        }
        return new LawRegister(List.copyOf(sorted));
    }

    /** An article together with the version of the statute that holds it. */
    public record Found(Citation citation, Statute statute, Article article) {}

    public Optional<Statute> findStatute(String id, LocalDate asOf) {
        return versions.stream()
                .filter(statute -> statute.id().equals(id) && statute.inForceOn(asOf))
                .findFirst();
    }

    public Optional<Found> findArticle(Citation citation, LocalDate asOf) {
        return findStatute(citation.statute(), asOf)
                .flatMap(
                        statute ->
                                statute.findArticle(citation.article())
                                        .map(article -> new Found(citation, statute, article)));
    }

    /** Fails with LAW-0001 when no version in force that day has the article. */
    public Found getArticle(Citation citation, LocalDate asOf) {
        return findArticle(citation, asOf)
                .orElseThrow(
                        () ->
                                LawProblem.NO_SUCH_ARTICLE.with(
                                        "citation", citation.toString(), "day", asOf.toString()));
    }

    /** The statutes in force that day, by id. */
    public List<Statute> listStatutes(LocalDate asOf) {
        return versions.stream().filter(statute -> statute.inForceOn(asOf)).toList();
    }

    /** Every version, by id and day of coming into force. */
    public List<Statute> listVersions() {
        return versions;
    }
}
