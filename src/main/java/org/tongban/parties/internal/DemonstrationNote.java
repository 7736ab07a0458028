package org.tongban.parties.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.stream.Collectors;

/** Says at the start of a demonstration who can be whom; all of them are fictional. */
@Component
class DemonstrationNote {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationNote.class);

    private final Personas personas;
    private final PartiesSettings settings;

    DemonstrationNote(Personas personas, PartiesSettings settings) {
        this.personas = personas;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        if (!personas.list().isEmpty()) {
            String names =
                    personas.list().stream()
                            .map(each -> each.login() + " (" + each.name() + ")")
                            .collect(Collectors.joining(", "));
            LOG.info(
                    "Personas of the demonstration, password {}: {}",
                    settings.demoPassword(),
                    names);
        }
    }
}
