package org.tongban.cases.internal;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStatus;
import org.tongban.law.Deadline;

/** The clocks of one case as they stand, with each day on them. */
@Component
public class CaseClocks {

    private final CaseItems items;

    CaseClocks(CaseItems items) {
        this.items = items;
    }

    /**
     * @param current to accept, or to decide as promised (or as extended)
     * @param statutory the law's own; null before acceptance
     */
    public record Both(Deadline current, @Nullable Deadline statutory) {}

    /** Empty while no clock of the agency runs. */
    public Optional<Both> find(CaseFile file, Instant now) {
        var rules = items.get(file.itemCode(), file.itemVersion());
        var times = file.times();
        if (file.status() == CaseStatus.CORRECTION || times.due() == null) {
            return Optional.empty();
        }
        Instant accepted = times.accepted();
        Instant end = times.decided() != null ? times.decided() : times.closed() != null ? times.closed() : now;
        if (accepted == null) {
            return Optional.of(new Both(rules.deadlines().of(rules.acceptance(), times.received(), end), null));
        }
        var statutory = CaseClock.statutory(rules, accepted, times.extensions(), end);
        var current =
                times.extensions().isEmpty()
                        ? rules.deadlines().of(rules.promise(), accepted, end)
                        : statutory;
        return Optional.of(new Both(current, statutory));
    }
}
