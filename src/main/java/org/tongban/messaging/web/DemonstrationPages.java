package org.tongban.messaging.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.CoreProblem;
import org.tongban.core.Slice;
import org.tongban.messaging.internal.DemonstrationMailbox;
import org.tongban.platform.Page;
import org.tongban.platform.TongbanSettings;

import java.util.Optional;
import java.util.UUID;

/** Every mail of a demonstration, open to whoever looks; elsewhere there is no such page. */
@Controller
class DemonstrationPages {

    private static final int PAGE = 30;

    private final DemonstrationMailbox mailbox;
    private final TongbanSettings settings;

    DemonstrationPages(DemonstrationMailbox mailbox, TongbanSettings settings) {
        this.mailbox = mailbox;
        this.settings = settings;
    }

    @GetMapping("/demo/mailbox")
    @Access(Who.ANYONE)
    Page list(@RequestParam Optional<UUID> before) {
        onlyInDemonstration();
        var mails = mailbox.list(before, PAGE + 1);
        return Page.of("messaging/mailbox", Slice.of(mails, PAGE, mail -> mail.id().toString()));
    }

    @GetMapping("/demo/mailbox/{id}")
    @Access(Who.ANYONE)
    Page show(@PathVariable UUID id) {
        onlyInDemonstration();
        return Page.of(
                "messaging/mail",
                mailbox.find(id).orElseThrow(() -> CoreProblem.NOT_FOUND.with("mail", id)));
    }

    private void onlyInDemonstration() {
        if (!settings.demo()) {
            throw CoreProblem.NOT_FOUND.with();
        }
    }
}
