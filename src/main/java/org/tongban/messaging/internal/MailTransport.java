package org.tongban.messaging.internal;

import org.tongban.messaging.Delivery;
import org.tongban.messaging.MailAddresses.MailAddress;

import java.util.UUID;

/** Carries a mail away. */
public interface MailTransport {

    /**
     * A mail as it will be read.
     *
     * @param notice makes its Message-ID, so that a mail sent twice is known as one
     */
    record Mail(UUID notice, MailAddress to, String subject, String body) {}

    /** What became of it; throws {@link org.springframework.mail.MailException} to try again. */
    Delivery.State send(Mail mail);
}
