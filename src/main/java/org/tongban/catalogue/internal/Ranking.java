package org.tongban.catalogue.internal;

import java.util.List;
import org.tongban.catalogue.internal.ItemSearch.Candidate;

/** How well an item fits a query. */
final class Ranking {

    /** From this likeness on an item is offered as what might have been meant. */
    static final int LIKELY = 30;

    private Ranking() {}

    /** Above zero when it fits; the better the larger. */
    static int score(SearchQuery query, Candidate found) {
        int best = 0;
        for (var group : query.groups()) {
            long shared = group.terms().stream().filter(found.shared()::contains).count();
            if (shared >= group.needed() && confirmed(group.confirm(), found.haystack())) {
                best = Math.max(best, group.weight() * 10 + (int) (shared * 200 / group.terms().size()));
            }
        }
        return best == 0 ? 0 : best + closeness(query.folded(), found) - found.rank();
    }

    /** Per cent of what was typed, in characters or in sounds, that the item has. */
    static int likeness(List<String> loose, Candidate found) {
        int pairs = share(loose, found, '2');
        int sounds = share(loose, found, 'y') * 9 / 10;
        int initials = share(loose, found, 'p') * 8 / 10;
        int words = share(loose, found, 'e');
        return Math.max(Math.max(pairs, sounds), Math.max(initials, words));
    }

    private static int share(List<String> terms, Candidate found, char sign) {
        int own = 0;
        int shared = 0;
        for (var term : terms) {
            if (term.charAt(0) == sign) {
                own++;
                shared += found.shared().contains(term) ? 1 : 0;
            }
        }
        return own == 0 ? 0 : shared * 100 / own;
    }

    /** The whole name, its beginning, a part of it; the larger part the better. */
    private static int closeness(String folded, Candidate found) {
        int closest = 0;
        for (var line : found.haystack().split("\n")) {
            var text = line.substring(2);
            if (text.equals(folded)) {
                closest = Math.max(closest, 600);
            } else if (text.startsWith(folded)) {
                closest = Math.max(closest, 300 + 100 * folded.length() / text.length());
            } else if (text.contains(folded)) {
                closest = Math.max(closest, 200 + 100 * folded.length() / text.length());
            }
        }
        return closest;
    }

    private static boolean confirmed(String confirm, String haystack) {
        if (confirm.isEmpty()) {
            return true;
        }
        var sign = confirm.substring(0, 2);
        var letters = confirm.substring(2);
        return haystack.lines().anyMatch(line -> line.startsWith(sign) && line.contains(letters));
    }
}
