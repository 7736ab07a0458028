package org.tongban.messaging.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tongban.core.Access;
import org.tongban.core.Access.Who;
import org.tongban.core.Actor;
import org.tongban.messaging.Messaging;
import org.tongban.messaging.internal.NoticeWords;
import org.tongban.platform.Page;

import java.util.Optional;
import java.util.UUID;

/** The inbox: unread first, then the latest. */
@Controller
class InboxPages {

    private static final int PAGE = 20;

    private final Messaging messaging;
    private final NoticeWords words;

    InboxPages(Messaging messaging, NoticeWords words) {
        this.messaging = messaging;
        this.words = words;
    }

    @GetMapping("/inbox")
    @Access(Who.PERSON)
    Page list(Actor.Person person, @RequestParam Optional<String> after) {
        return Page.of(
                        "messaging/inbox",
                        new InboxModel(
                                person,
                                messaging.countUnread(person),
                                messaging.list(person, after, PAGE),
                                words))
                .in("my");
    }

    @GetMapping("/inbox/{id}")
    @Access(Who.PERSON)
    Page open(Actor.Person person, @PathVariable UUID id) {
        return Page.of(
                        "messaging/notice",
                        new InboxModel.Opened(person, messaging.open(person, id), words))
                .in("my");
    }
}
