package org.tongban.messaging.web;

import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.core.Slice;
import org.tongban.messaging.InboxEntry;
import org.tongban.messaging.Notice;
import org.tongban.messaging.internal.NoticeWords;

/** The inbox of whom somebody acts for. */
public record InboxModel(
        Actor.Person person, long unread, Slice<InboxEntry> slice, NoticeWords words) {

    public String title(Language language, InboxEntry entry) {
        return words.title(language, entry.template(), entry.arguments());
    }

    /** One notice, opened. */
    public record Opened(Actor.Person person, InboxEntry entry, NoticeWords words) {

        public String title(Language language) {
            return words.title(language, entry.template(), entry.arguments());
        }

        public String body(Language language) {
            return words.body(language, entry.template(), entry.arguments());
        }

        public String attachment(Language language, Notice.Attachment attachment) {
            return words.attachment(language, attachment);
        }
    }
}
