package org.tongban.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.catalogue.LawBook;
import org.tongban.core.Actor;
import org.tongban.journal.Journal;
import org.tongban.platform.DemonstrationClock;
import org.tongban.platform.LegalClock;
import org.tongban.portal.PortalEntryType;

/** Moves the clock of the demonstration, with an entry in the journal. */
@Component
class ClockSetting {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final LegalClock legal;
    private final Clock machine;
    private final DemonstrationClock setting;
    private final LawBook law;
    private final Journal journal;
    private final TransactionTemplate transaction;

    ClockSetting(
            LegalClock legal,
            @Qualifier("machineClock") Clock machine,
            DemonstrationClock setting,
            LawBook law,
            Journal journal,
            TransactionTemplate transaction) {
        this.legal = legal;
        this.machine = machine;
        this.setting = setting;
        this.law = law;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** How far the clock moves on. */
    enum Step {
        HOUR,
        /** Nine o'clock of the next working day. */
        MORNING,
        /** The same hour of the next working day. */
        DAY
    }

    void move(Actor actor, Step step) {
        var now = legal.instant();
        set(
                actor,
                switch (step) {
                    case HOUR -> now.plus(Duration.ofHours(1));
                    case MORNING -> workday(now).atTime(MORNING).atZone(legal.getZone()).toInstant();
                    case DAY -> workday(now).atTime(LocalTime.ofInstant(now, legal.getZone())).atZone(legal.getZone()).toInstant();
                });
    }

    void set(Actor actor, Instant moment) {
        transaction.executeWithoutResult(status -> {
            record(actor, moment);
            setting.set(moment);
        });
        setting.refresh();
    }

    void reset(Actor actor) {
        transaction.executeWithoutResult(status -> {
            record(actor, machine.instant());
            setting.reset();
        });
        setting.refresh();
    }

    private java.time.LocalDate workday(Instant now) {
        return law.calendar().plusWorkdays(java.time.LocalDate.ofInstant(now, legal.getZone()), 1);
    }

    private void record(Actor actor, Instant to) {
        journal.append(
                PortalEntryType.CLOCK_SET,
                actor,
                "installation:clock",
                Map.of("from", legal.instant().toString(), "to", to.toString(), "machine", machine.instant().toString()));
    }
}
