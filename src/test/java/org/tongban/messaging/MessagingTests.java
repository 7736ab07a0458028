package org.tongban.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.Party;
import org.tongban.core.Problem;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import org.tongban.parties.People;
import org.tongban.parties.TestingVisitor;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@TongbanTest
class MessagingTests {

    @LocalServerPort int port;
    @Autowired Messaging messaging;
    @Autowired People people;
    @Autowired Journal journal;
    @Autowired Ids ids;

    @Test
    void sendingTwiceSendsOnce() {
        var reader = stranger();
        var notice = notice(reader.actingFor());
        messaging.send(notice);
        messaging.send(notice);
        assertThat(messaging.list(reader, Optional.empty(), 10).items()).hasSize(1);
        assertThat(journal.listOf("person:" + reader.id(), 10))
                .extracting(Entry::type)
                .containsExactly("notice.sent/1");
    }

    @Test
    void unreadComesFirstAndPagesByKey() {
        var reader = stranger();
        var sent =
                java.util.stream.Stream.generate(() -> notice(reader.actingFor()))
                        .limit(5)
                        .toList();
        messaging.sendAll(sent);
        messaging.open(reader, sent.get(4).id());
        var first = messaging.list(reader, Optional.empty(), 3);
        var rest = messaging.list(reader, Optional.ofNullable(first.next()), 3);
        assertThat(messaging.countUnread(reader)).isEqualTo(4);
        assertThat(rest.next()).isNull();
        assertThat(rest.items()).last().extracting(InboxEntry::id).isEqualTo(sent.get(4).id());
        assertThat(java.util.stream.Stream.concat(first.items().stream(), rest.items().stream()))
                .extracting(InboxEntry::id)
                .containsExactlyInAnyOrderElementsOf(sent.stream().map(Notice::id).toList());
    }

    @Test
    void theFirstReadingIsRecordedAndDeliveryDoesNotWaitForIt() {
        var reader = stranger();
        var notice = notice(reader.actingFor());
        messaging.send(notice);
        Delivery before = messaging.findDelivery(notice.id()).orElseThrow();
        messaging.open(reader, notice.id());
        messaging.open(reader, notice.id());
        Delivery after = messaging.findDelivery(notice.id()).orElseThrow();
        assertThat(before.readAt()).isNull();
        assertThat(before.deliveredAt()).isEqualTo(before.sentAt());
        assertThat(before.rule().toString()).isEqualTo("electronic-signature-law:11");
        assertThat(after.readAt()).isNotNull();
        assertThat(after.readBy()).isEqualTo(reader.reference());
        assertThat(journal.listOf("person:" + reader.id(), 10))
                .extracting(Entry::type)
                .containsExactly("notice.read/1", "notice.sent/1");
    }

    @Test
    void nobodyReadsAnothersNotice() {
        var notice = notice(stranger().actingFor());
        messaging.send(notice);
        assertThatThrownBy(() -> messaging.open(stranger(), notice.id()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CoreProblem.NOT_FOUND));
    }

    @Test
    void aNoticeWithoutWordsIsRefused() {
        var notice = new Notice(ids.next(), stranger().actingFor(), "no.such", Map.of(), List.of());
        assertThatThrownBy(() -> messaging.send(notice)).isInstanceOf(Problem.class);
    }

    @Test
    void thePersonReadsItOnThePageAndTheMailLiesInTheDemonstrationsMailbox() {
        var person = people.findByLogin("wangjianguo").orElseThrow();
        String mark = "标记" + System.nanoTime();
        var notice =
                new Notice(
                        ids.next(),
                        person.party(),
                        "parties.welcome",
                        Map.of("name", mark),
                        List.of(new Notice.Attachment("receipt", ids.next(), "/verify")));
        messaging.send(notice);
        var visitor = TestingVisitor.at(port).signInAs("wangjianguo");
        assertThat(visitor.get("/inbox").body()).contains("/inbox/" + notice.id());
        assertThat(visitor.get("/inbox/" + notice.id()).body())
                .contains(mark, "电子签名法第十一条", "href=\"/verify\"");
        await(
                () ->
                        messaging.findDelivery(notice.id()).orElseThrow().mails().stream()
                                .anyMatch(mail -> mail.state() == Delivery.State.SENT));
        assertThat(messaging.findDelivery(notice.id()).orElseThrow().mails())
                .extracting(Delivery.MailState::maskedAddress)
                .containsExactly("w***@example.org");
        assertThat(visitor.get("/demo/mailbox").body()).contains("wangjianguo@example.org");
    }

    private Actor.Person stranger() {
        UUID id = ids.next();
        return new Actor.Person(
                id, "路人", Assurance.REGISTERED, new Party(Party.Kind.PERSON, id, "路人"));
    }

    private Notice notice(Party to) {
        return new Notice(ids.next(), to, "parties.welcome", Map.of("name", to.name()), List.of());
    }

    private static void await(java.util.function.BooleanSupplier happened) {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!happened.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
