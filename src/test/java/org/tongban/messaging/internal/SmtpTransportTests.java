package org.tongban.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tongban.core.Language;
import org.tongban.messaging.Delivery;
import org.tongban.messaging.MailAddresses.MailAddress;

import java.util.UUID;

class SmtpTransportTests {

    private static final MailTransport.Mail MAIL =
            new MailTransport.Mail(
                    UUID.randomUUID(),
                    new MailAddress("lin@example.org", "林知远", Language.ZH),
                    "受理通知书：云川青衡数字技术有限公司",
                    "龘㐂𠮷，已经受理。\n");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailArrivesWithItsRareCharacters() throws Exception {
        assertThat(transport(server.getSmtp().getPort()).send(MAIL)).isEqualTo(Delivery.State.SENT);
        var received = server.getReceivedMessages()[0];
        assertThat(received.getSubject()).isEqualTo(MAIL.subject());
        assertThat(received.getContent().toString()).contains("龘㐂𠮷");
        assertThat(received.getHeader("X-Tongban-Notice"))
                .containsExactly(MAIL.notice().toString());
    }

    @Test
    void aServerThatIsAwayIsTriedAgainLater() {
        int port = server.getSmtp().getPort();
        server.stop();
        assertThatThrownBy(() -> transport(port).send(MAIL)).isInstanceOf(MailException.class);
    }

    private static MailTransport transport(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        return new SmtpTransport(sender, "office@example.org");
    }
}
