package org.tongban.messaging.internal;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tongban.core.Language;
import org.tongban.messaging.Delivery;
import org.tongban.messaging.InboxEntry;
import org.tongban.messaging.MailAddresses;
import org.tongban.messaging.MailAddresses.MailAddress;
import org.tongban.platform.OutboxListener;
import org.tongban.platform.OutboxMessage;
import org.tongban.platform.TongbanSettings;

import java.util.List;
import java.util.UUID;

/**
 * Sends the mails of a notice, behind the case path. A mail that went stays recorded even when the
 * next one fails; the outbox tries the rest again, waiting longer each time.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailListener implements OutboxListener {

    private static final Logger LOG = LoggerFactory.getLogger(MailListener.class);

    private final NoticeStore notices;
    private final MailStore mails;
    private final NoticeWords words;
    private final ObjectProvider<MailAddresses> addresses;
    private final MailSettings settings;
    private final MailTransport transport;
    private final TransactionTemplate apart;

    MailListener(
            NoticeStore notices,
            MailStore mails,
            NoticeWords words,
            ObjectProvider<MailAddresses> addresses,
            MailSettings settings,
            TongbanSettings house,
            ObjectProvider<JavaMailSender> smtp,
            DemonstrationMailbox mailbox,
            PlatformTransactionManager transactions) {
        this.notices = notices;
        this.mails = mails;
        this.words = words;
        this.addresses = addresses;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.transport = transport(smtp.getIfAvailable(), house.demo(), mailbox, settings);
    }

    /** A demonstration lays every mail into its mailbox, and sends it too when a server is set. */
    private static MailTransport transport(
            @Nullable JavaMailSender sender,
            boolean demo,
            DemonstrationMailbox mailbox,
            MailSettings settings) {
        MailTransport smtp =
                sender == null
                        ? mail -> Delivery.State.OFF
                        : new SmtpTransport(sender, settings.from());
        if (!demo) {
            return smtp;
        }
        return mail -> {
            mailbox.lay(mail);
            return sender == null ? Delivery.State.SENT : smtp.send(mail);
        };
    }

    @Override
    public String topic() {
        return "messaging.mail";
    }

    @Override
    public int batch() {
        return 50;
    }

    /** Where mails go is looked up together; a notice to someone without an address ends here. */
    @Override
    public void onAll(List<OutboxMessage> messages) {
        MailAddresses known = addresses.getIfAvailable();
        if (known == null) {
            return;
        }
        var entries = notices.listByIds(messages.stream().map(MailListener::noticeOf).toList());
        var reachable =
                known.listOfAll(entries.stream().map(InboxEntry::to).distinct().toList());
        var begun = mails.listBegun(entries.stream().map(InboxEntry::id).toList());
        for (InboxEntry entry : entries) {
            var recipients = reachable.getOrDefault(entry.to(), List.of());
            if (!recipients.isEmpty() || begun.contains(entry.id())) {
                deliver(entry, recipients);
            }
        }
    }

    @Override
    public void on(OutboxMessage message) {
        onAll(List.of(message));
    }

    private static UUID noticeOf(OutboxMessage message) {
        return UUID.fromString(message.key());
    }

    private void deliver(InboxEntry notice, List<MailAddress> recipients) {
        UUID id = notice.id();
        apart.executeWithoutResult(status -> mails.prepare(id, recipients));
        MailException failed = null;
        for (MailStore.Waiting waiting : mails.listWaiting(id)) {
            try {
                send(notice, waiting, recipients);
            } catch (MailException later) {
                failed = later;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    private void send(InboxEntry notice, MailStore.Waiting waiting, List<MailAddress> recipients) {
        String name =
                recipients.stream()
                        .filter(each -> each.address().equals(waiting.address()))
                        .map(MailAddress::name)
                        .findFirst()
                        .orElse(notice.to().name());
        var to = new MailAddress(waiting.address(), name, waiting.language());
        try {
            Delivery.State state = transport.send(mail(notice, to));
            record(notice.id(), to, state, null);
        } catch (MailException failure) {
            boolean last = waiting.attempts() + 1 >= settings.attempts();
            Delivery.State state = last ? Delivery.State.FAILED : Delivery.State.WAITING;
            record(notice.id(), to, state, failure.getMessage());
            LOG.warn("The mail of notice {} did not go; given up: {}", notice.id(), last);
            if (!last) {
                throw failure;
            }
        }
    }

    private void record(UUID notice, MailAddress to, Delivery.State state, @Nullable String error) {
        apart.executeWithoutResult(status -> mails.record(notice, to.address(), state, error));
    }

    /** Says what it is and where to read it; papers stay behind the sign-in. */
    private MailTransport.Mail mail(InboxEntry notice, MailAddress to) {
        Language language = to.language();
        String body =
                words.mail(
                        language,
                        to.name(),
                        words.body(language, notice.template(), notice.arguments()),
                        settings.home() + "/inbox/" + notice.id());
        return new MailTransport.Mail(
                notice.id(),
                to,
                words.title(language, notice.template(), notice.arguments()),
                body);
    }
}
