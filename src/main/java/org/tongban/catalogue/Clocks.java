package org.tongban.catalogue;

import org.jspecify.annotations.Nullable;
import org.tongban.law.Citation;
import org.tongban.law.DeadlineRule;
import org.tongban.law.Term;
import org.tongban.law.YellowPoint;

/**
 * The times of an item. Acceptance is counted from receipt; the law's term and the promise from acceptance.
 *
 * @param promised never longer than the statutory term; null when the agency promises nothing of its own
 * @param extension by how much the head may extend the statutory term; null when not at all
 * @param yellow of the promise; null for the usual one
 */
public record Clocks(
        Term acceptance,
        Citation acceptanceBasis,
        Term statutory,
        Citation statutoryBasis,
        @Nullable Term promised,
        @Nullable Term extension,
        @Nullable Citation extensionBasis,
        @Nullable YellowPoint yellow,
        boolean startDayCounts) {

    /** How the time until acceptance is counted. */
    public DeadlineRule acceptanceRule() {
        return DeadlineRule.of(acceptance, acceptanceBasis).withStartDayCounting(startDayCounts);
    }

    /** How the law's own term is counted. */
    public DeadlineRule statutoryRule() {
        return DeadlineRule.of(statutory, statutoryBasis).withStartDayCounting(startDayCounts);
    }

    /** How the promise is counted; the law's term where nothing is promised. */
    public DeadlineRule promiseRule() {
        if (promised == null) {
            return statutoryRule();
        }
        var rule = DeadlineRule.of(promised, statutoryBasis).withStartDayCounting(startDayCounts);
        return yellow == null ? rule : rule.withYellow(yellow);
    }
}
