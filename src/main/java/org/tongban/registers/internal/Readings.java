package org.tongban.registers.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.journal.Journal;
import org.tongban.registers.RegistersEntryType;

/** Records that personal data were shown: who, to whom they belong, which fields, on what ground. */
@Component
public class Readings {

    private final Journal journal;

    Readings(Journal journal) {
        this.journal = journal;
    }

    public void record(
            Actor actor, String subject, String register, List<String> fields, String ground) {
        journal.append(
                RegistersEntryType.RECORD_READ,
                actor,
                subject,
                Map.of("register", register, "fields", fields, "ground", ground));
    }
}
