package org.tongban.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Cases;
import org.tongban.cases.Submission;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Grant;
import org.tongban.core.Party;
import org.tongban.core.Role;
import org.tongban.forms.Answers;
import org.tongban.forms.internal.FormStore;
import org.tongban.platform.Outbox;
import tools.jackson.databind.node.ObjectNode;

/** The flow through the product's own door: form checked, rights checked, journal, work items and inbox on. */
final class TongbanCases implements Contender {

    private static final String ITEM = "990101-0131-900";
    private static final String REGISTRATION = "990101-0131-001";
    private static final String AGENCY = "11990101000001310A";
    private static final String REGION = "990101";
    private static final int APPLICANTS = 500;

    private final Cases cases;
    private final Outbox outbox;
    private final FormStore.Loaded form;
    private final List<Actor.Person> applicants;
    private final Actor.Officer clerk = officer("Clerk", Role.CLERK);
    private final Actor.Officer first = officer("First reviewer", Role.EXAMINER);
    private final Actor.Officer second = officer("Second reviewer", Role.EXAMINER);
    private final Actor.Officer approver = officer("Approver", Role.APPROVER);
    private final AtomicLong serial = new AtomicLong();

    TongbanCases(House house) {
        cases = house.get(Cases.class);
        outbox = house.get(Outbox.class);
        form = house.get(FormStore.class).get("bench", "1");
        applicants = IntStream.range(0, APPLICANTS).mapToObj(TongbanCases::applicant).toList();
    }

    @Override
    public String name() {
        return "tongban";
    }

    @Override
    public void one() {
        var id = submit();
        act(id, clerk, "accept", Action.ACCEPT);
        act(id, first, "reviewA", Action.AGREE);
        act(id, second, "reviewB", Action.AGREE);
        act(id, approver, "decide", Action.GRANT);
        var end = act(id, clerk, "issue", Action.AGREE);
        if (!end.isClosed()) {
            throw new IllegalStateException("the case did not end: " + end.status());
        }
    }

    UUID submit() {
        return cases.submit(anyone(), submission(ITEM)).caseId();
    }

    /** What one sealed receipt costs behind its step: cases of an item that brings them. */
    Contender receipts() {
        return new Contender() {
            @Override
            public String name() {
                return "receipts";
            }

            @Override
            public void one() {
                cases.submit(anyone(), submission(REGISTRATION));
            }

            @Override
            public void drain() throws InterruptedException {
                TongbanCases.this.drain();
            }
        };
    }

    private Actor.Person anyone() {
        return applicants.get(ThreadLocalRandom.current().nextInt(APPLICANTS));
    }

    /** The officer opens the case, finds his work and does it. */
    private CaseFile act(UUID id, Actor.Officer officer, String node, Action action) {
        var file = cases.get(officer, id);
        int wait = file.state().findWaitAt(node).orElseThrow().id();
        return cases.act(officer, id, wait, file.version(), Act.of(action));
    }

    private Submission submission(String item) {
        long number = serial.incrementAndGet();
        var data = data(number);
        var findings = form.validation().check(new Answers(data), LocalDate.EPOCH);
        if (!findings.isEmpty()) {
            throw new IllegalStateException("the form finds " + findings);
        }
        return new Submission(
                "bench-" + number, item, data.get("name").asString(), data, "0".repeat(64), List.of(), null);
    }

    static ObjectNode data(long number) {
        return Answers.empty()
                .data()
                .put("name", "云川测试事项 " + number)
                .put("address", "云川市示范区文汇街道学林路 " + number % 900 + " 号")
                .put("purpose", "new")
                .put("people", 1 + (int) (number % 50));
    }

    @Override
    public void drain() throws InterruptedException {
        while (outbox.waiting() > 0) {
            Thread.sleep(5);
        }
    }

    private static Actor.Person applicant(int number) {
        var himself = new Party(Party.Kind.PERSON, UUID.randomUUID(), "申请人" + number);
        return new Actor.Person(himself.id(), himself.name(), Assurance.FACE_VERIFIED, himself);
    }

    private static Actor.Officer officer(String name, Role role) {
        return new Actor.Officer(UUID.randomUUID(), name, AGENCY, List.of(new Grant(role, AGENCY, REGION)));
    }
}
