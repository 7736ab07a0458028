package org.tongban.insight.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tongban.core.Bilingual;
import org.tongban.insight.Grade;
import org.tongban.law.DeadlineRule;

/** The reasons that can be ticked and the clock of answers, as a pack brings them. */
@Component
public class RatingRules {

    /** A reason that can be ticked. */
    public record Reason(String code, Bilingual words) {}

    /**
     * One pack's rules.
     *
     * @param uncertain whether the term should be checked before use
     */
    public record Rules(DeadlineRule answer, boolean uncertain, Map<Grade, List<Reason>> reasons) {
        public Rules {
            reasons = Map.copyOf(reasons);
        }
    }

    private volatile Optional<Rules> rules = Optional.empty();

    public void replace(Rules other) {
        rules = Optional.of(other);
    }

    public Rules get() {
        return rules.orElseThrow(() -> new IllegalStateException("no pack brings ratings/ratings.yaml"));
    }

    public List<Reason> reasons(Grade grade) {
        return get().reasons().getOrDefault(grade, List.of());
    }

    /** The words of a reason; its code when the pack no longer has it. */
    public Bilingual words(Grade grade, String code) {
        return reasons(grade).stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::words)
                .findFirst()
                .orElse(new Bilingual(code, code));
    }
}
