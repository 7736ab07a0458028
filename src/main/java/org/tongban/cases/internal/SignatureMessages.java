package org.tongban.cases.internal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tongban.core.Ids;
import org.tongban.forms.Draft;
import org.tongban.forms.SignatureNotices;
import org.tongban.messaging.Messaging;
import org.tongban.messaging.Notice;
import org.tongban.parties.People;

/** Tells signers, in the inbox and by mail, what waits for their signature or has lost it. */
@Component
class SignatureMessages implements SignatureNotices {

    private final Messaging messaging;
    private final People people;
    private final Ids ids;

    SignatureMessages(Messaging messaging, People people, Ids ids) {
        this.messaging = messaging;
        this.people = people;
        this.ids = ids;
    }

    @Override
    public void remind(UUID person, Draft draft) {
        send(person, draft, "cases.notice.sign", toSign(draft));
    }

    @Override
    public void allSigned(UUID author, Draft draft) {
        send(author, draft, "cases.notice.all-signed", new Notice.Attachment("application", draft.id(), "/applications/" + draft.id() + "/check"));
    }

    @Override
    public void voided(UUID person, Draft draft) {
        send(person, draft, "cases.notice.signature-void", toSign(draft));
    }

    private static Notice.Attachment toSign(Draft draft) {
        return new Notice.Attachment("signature", draft.id(), "/signatures/" + draft.id());
    }

    private void send(UUID person, Draft draft, String template, Notice.Attachment link) {
        people.find(person)
                .ifPresent(
                        account ->
                                messaging.send(
                                        new Notice(
                                                ids.next(),
                                                account.party(),
                                                template,
                                                Map.of(
                                                        "author", draft.authorName(),
                                                        "item.zh", draft.itemTitle().zh(),
                                                        "item.en", draft.itemTitle().en()),
                                                List.of(link))));
    }
}
