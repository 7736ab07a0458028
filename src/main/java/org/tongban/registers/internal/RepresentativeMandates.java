package org.tongban.registers.internal;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongban.core.Actor;
import org.tongban.parties.Mandate;
import org.tongban.parties.Mandates;
import org.tongban.registers.FirmRegistered;

/** The legal representative may act for his firm from the day it is registered (Company Law 2023, art. 10). */
@Component
class RepresentativeMandates {

    private final Mandates mandates;
    private final Clock clock;

    RepresentativeMandates(Mandates mandates, Clock clock) {
        this.mandates = mandates;
        this.clock = clock;
    }

    /** Within the registering transaction; granting twice on one ground grants once. */
    @EventListener
    void on(FirmRegistered registered) {
        if (registered.representative() == null) {
            return;
        }
        mandates.grant(
                new Actor.Machine("registers"),
                new Mandate.Granting(
                        registered.ground(),
                        registered.firm(),
                        registered.creditCode(),
                        registered.representative(),
                        Mandate.Kind.LEGAL_REPRESENTATIVE,
                        LocalDate.now(clock),
                        null));
    }
}
