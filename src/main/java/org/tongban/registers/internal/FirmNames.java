package org.tongban.registers.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Ids;
import org.tongban.registers.Divisions;
import org.tongban.registers.NameParts;
import org.tongban.registers.RegistersProblem;
import org.tongban.registers.internal.names.DivisionNames;
import org.tongban.registers.internal.names.NameParser;
import org.tongban.registers.internal.names.NameStore;
import org.tongban.registers.internal.names.NameVocabulary;

/** Makes a name a firm's own when the firm is registered. */
@Component
public class FirmNames {

    private final NameStore store;
    private final NameVocabulary vocabulary;
    private final Divisions divisions;
    private final Ids ids;
    private final Clock clock;

    FirmNames(
            NameStore store,
            NameVocabulary vocabulary,
            Divisions divisions,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.vocabulary = vocabulary;
        this.divisions = divisions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The case's reservation becomes the firm's name; without one the name must still be free. */
    public void take(UUID caseId, String name, String district, String creditCode) {
        NameParts parts = parse(name, district);
        if (store.turnIntoFirm(caseId, parts.fullName(), creditCode)) {
            return;
        }
        store.lock(district);
        Instant now = clock.instant();
        if (store.findSame(parts.fullName(), now).isPresent()) {
            throw RegistersProblem.NAME_REFUSED.with(
                    "name", parts.fullName(), "reasons", List.of("SAME"));
        }
        store.endExpired(parts.fullName(), now);
        store.insert(ids.next(), parts, district, "FIRM", creditCode, now, Instant.MAX);
    }

    public NameParts parse(String name, String district) {
        return NameParser.parse(
                name, DivisionNames.of(divisions.listPath(district), vocabulary.words()), vocabulary.words());
    }
}
