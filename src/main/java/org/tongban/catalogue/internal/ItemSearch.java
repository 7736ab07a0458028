package org.tongban.catalogue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.catalogue.ItemSummary;
import org.tongban.catalogue.SearchResult;
import org.tongban.core.CoreProblem;
import org.tongban.core.Slice;

/** Looks terms up in the index, then ranks what shares most of them. */
@Component
public class ItemSearch {

    /** At most so many items are ranked; who gets more than this back should type one more word. */
    static final int MOST_CANDIDATES = 600;

    /** The statement whose plan a test looks at. */
    static final String CANDIDATES =
            "WITH found AS (SELECT code, array_agg(term) AS shared FROM catalogue.item_term"
                    + " WHERE term = ANY (:terms) GROUP BY code ORDER BY count(*) DESC, min(rank), code LIMIT :limit)"
                    + " SELECT "
                    + ItemRows.COLUMNS
                    + ", rank, haystack, shared FROM found JOIN catalogue.item USING (code)";

    static final String BY_CODE =
            "SELECT "
                    + ItemRows.COLUMNS
                    + ", rank, haystack, ARRAY[]::text[] AS shared FROM catalogue.item"
                    + " WHERE code LIKE :prefix AND NOT withdrawn ORDER BY code LIMIT :limit";

    private final JdbcClient sql;

    ItemSearch(JdbcClient sql) {
        this.sql = sql;
    }

    public SearchResult search(String query, @Nullable String after, int limit) {
        var read = SearchQuery.of(query);
        var ranked = new ArrayList<Ranked>();
        if (read.looksLikeCode()) {
            byCode(query).forEach(found -> ranked.add(new Ranked(found, 1_000_000)));
        }
        if (!read.groups().isEmpty()) {
            for (var found : byTerms(read.terms())) {
                int score = Ranking.score(read, found);
                if (score > 0) {
                    ranked.add(new Ranked(found, score));
                }
            }
        }
        ranked.sort(Ranked.BEST_FIRST);
        var slice = page(distinct(ranked), after, limit);
        var suggestions = ranked.isEmpty() ? suggestions(read) : List.<ItemSummary>of();
        return new SearchResult(query, slice, suggestions);
    }

    private List<ItemSummary> suggestions(SearchQuery read) {
        var loose = read.looseTerms();
        if (loose.isEmpty()) {
            return List.of();
        }
        return byTerms(loose).stream()
                .map(found -> new Ranked(found, Ranking.likeness(loose, found)))
                .filter(ranked -> ranked.score() >= Ranking.LIKELY)
                .sorted(Ranked.BEST_FIRST)
                .limit(5)
                .map(ranked -> ranked.found().item())
                .toList();
    }

    private List<Candidate> byTerms(List<String> terms) {
        return sql.sql(CANDIDATES)
                .param("terms", terms.toArray(String[]::new))
                .param("limit", MOST_CANDIDATES)
                .query(ItemSearch::candidate)
                .list();
    }

    private List<Candidate> byCode(String query) {
        String prefix = query.strip().replaceAll("[^0-9A-Za-z-]", "").toUpperCase(java.util.Locale.ROOT);
        return sql.sql(BY_CODE)
                .param("prefix", prefix.substring(0, Math.min(80, prefix.length())) + "%")
                .param("limit", MOST_CANDIDATES)
                .query(ItemSearch::candidate)
                .list();
    }

    private static Candidate candidate(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Candidate(
                ItemRows.summary(row, number),
                row.getInt("rank"),
                row.getString("haystack"),
                Set.of((String[]) row.getArray("shared").getArray()));
    }

    private static List<Ranked> distinct(List<Ranked> ranked) {
        var seen = new HashSet<String>();
        return ranked.stream().filter(one -> seen.add(one.found().item().code())).toList();
    }

    private static Slice<ItemSummary> page(List<Ranked> ranked, @Nullable String after, int limit) {
        int from = 0;
        if (after != null) {
            while (from < ranked.size() && !ranked.get(from).found().item().code().equals(after)) {
                from++;
            }
            if (from == ranked.size()) {
                throw CoreProblem.BAD_PAGE_KEY.with();
            }
            from++;
        }
        var rows = ranked.subList(from, Math.min(ranked.size(), from + limit + 1)).stream()
                .map(one -> one.found().item())
                .toList();
        return Slice.of(rows, limit, ItemSummary::code);
    }

    /** An item that shares terms with the query. */
    record Candidate(ItemSummary item, int rank, String haystack, Set<String> shared) {}

    private record Ranked(Candidate found, int score) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::score)
                .reversed()
                .thenComparing(ranked -> ranked.found().rank())
                .thenComparing(ranked -> ranked.found().item().code());
    }
}
