package org.tongban.messaging.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;

import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.tongban.messaging.Delivery;

import java.nio.charset.StandardCharsets;

/** Mail by SMTP: plain text, so that nothing in it needs trust. */
final class SmtpTransport implements MailTransport {

    private final JavaMailSender sender;
    private final String from;

    SmtpTransport(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public Delivery.State send(Mail mail) {
        try {
            sender.send(message(mail));
            return Delivery.State.SENT;
        } catch (MailParseException unsendable) {
            return Delivery.State.FAILED;
        } catch (MailSendException refused) {
            if (isForEver(refused)) {
                return Delivery.State.FAILED;
            }
            throw refused;
        }
    }

    private MimeMessage message(Mail mail) throws MailException {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(mail.to().address());
            helper.setSubject(mail.subject());
            helper.setText(mail.body());
            // Auto-Submitted keeps holiday answers away (RFC 3834).
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Tongban-Notice", mail.notice().toString());
            return message;
        } catch (MessagingException broken) {
            throw new MailParseException(broken);
        }
    }

    /** The server refused the address itself; trying again would not help (RFC 5321, 4.2.1). */
    private static boolean isForEver(MailSendException refused) {
        for (Exception each : refused.getMessageExceptions()) {
            if (each instanceof SendFailedException addresses
                    && addresses.getInvalidAddresses() != null
                    && addresses.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }
}
