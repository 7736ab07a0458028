package org.tongban.cases;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.WorkStore;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Grant;
import org.tongban.core.Party;
import org.tongban.core.Problem;
import org.tongban.core.Role;
import org.tongban.registers.Names;
import org.tongban.registers.Reservation;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drives cases without pause in a process that is there to be killed. Before each step it says {@code
 * begin <key> <step>}, after its acknowledgement {@code done <key> <step>}; what it has said is the
 * client's ledger. Keys are those of {@code tongban.testing.ledger}: {@code first-last}; a process
 * that is given keys of an earlier one takes them up where they stand, as a client would that got no
 * answer.
 */
@Component
@ConditionalOnProperty("tongban.testing.ledger")
class CaseLedger {

    private static final int WORKERS = 3;

    private final Cases cases;
    private final WorkStore works;
    private final Names names;
    private final JsonMapper json;
    private final AtomicInteger next;
    private final int last;
    private final AtomicInteger working = new AtomicInteger(WORKERS);

    CaseLedger(
            Cases cases,
            WorkStore works,
            Names names,
            JsonMapper json,
            @org.springframework.beans.factory.annotation.Value("${tongban.testing.ledger}") String keys) {
        this.cases = cases;
        this.works = works;
        this.names = names;
        this.json = json;
        next = new AtomicInteger(Integer.parseInt(keys.split("-")[0]));
        last = Integer.parseInt(keys.split("-")[1]);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        for (int worker = 0; worker < WORKERS; worker++) {
            Thread.ofPlatform().daemon().start(this::work);
        }
    }

    private void work() {
        for (int key = next.getAndIncrement(); key <= last; key = next.getAndIncrement()) {
            whole(key);
        }
        if (working.decrementAndGet() == 0) {
            System.out.println("finished");
        }
    }

    /** Tries each step until it is acknowledged: a lost connection is no answer. */
    private void whole(int key) {
        UUID caseId = insist(key, "submit", () -> cases.submit(applicant(key), submission(key)).caseId());
        for (Action action : List.of(Action.ACCEPT, Action.PROPOSE_GRANT, Action.GRANT)) {
            insist(key, action.key(), () -> act(caseId, action));
        }
    }

    /** Done before without an answer: the work is gone, and that is the answer. */
    private UUID act(UUID caseId, Action action) {
        var officer = officer();
        var file = cases.get(officer, caseId);
        var open = works.listOpen(caseId);
        var wanted = switch (action) {
            case ACCEPT -> Role.CLERK;
            case PROPOSE_GRANT -> Role.EXAMINER;
            default -> Role.APPROVER;
        };
        open.stream()
                .filter(work -> work.role() == wanted)
                .findFirst()
                .ifPresent(work -> cases.act(
                        wanted == Role.APPROVER ? approver() : officer, caseId, work.waitId(), file.version(), Act.of(action)));
        return caseId;
    }

    private interface Step {
        UUID take();
    }

    private UUID insist(int key, String step, Step taken) {
        System.out.println("begin " + key + " " + step);
        while (true) {
            try {
                UUID caseId = taken.take();
                System.out.println("done " + key + " " + step + " " + caseId);
                return caseId;
            } catch (Problem refused) {
                System.out.println("\nrefused " + key + " " + step + " " + refused.code().code() + " " + refused.details());
                throw refused;
            } catch (RuntimeException lost) {
                pause();
            }
        }
    }

    private Submission submission(int key) {
        var reserved = reserve(key);
        String name = reserved.name();
        String data =
                """
                {"name":{"full":"%s","reservation":"%s"},"type":"limited",
                 "address":{"division":"990101","divisionName":"云川市示范区","detail":"学林路 18 号"},
                 "scope":{"entries":[{"text":"软件开发"},{"text":"建设工程施工"}]},"capital":{"amount":100,"paidBy":"2029-01-01"},
                 "shareholders":[{"id":"r1","kind":"person","name":"甲","residentNumber":"11010519491231002X","contribution":100,"share":100}],
                 "representative":{"name":"甲","residentNumber":"11010519491231002X"}}
                """
                        .formatted(name, reserved.id());
        return new Submission(
                "ledger-" + key, "990101-0131-001", name, json.readTree(data), "0".repeat(64), List.of(), null);
    }

    /** A reservation whose answer was lost stands; a name too like another's is given up for the next. */
    private Reservation reserve(int key) {
        var own = names.listReservations(applicant(key));
        if (!own.isEmpty()) {
            return own.getFirst();
        }
        for (int attempt = 0; ; attempt++) {
            var drawn = new Random(1000L * key + attempt);
            String name = "云川" + character(drawn) + character(drawn) + character(drawn) + "软件有限公司";
            try {
                return names.reserve(applicant(key), name, "990101", null);
            } catch (Problem refused) {
                if (attempt > 50) {
                    throw refused;
                }
            }
        }
    }

    private static String character(Random drawn) {
        return Character.toString(0x4E00 + drawn.nextInt(8000));
    }

    /** One applicant a key. */
    private static Actor.Person applicant(int key) {
        var id = new UUID(0xa001, key);
        return new Actor.Person(
                id, "甲", Assurance.FACE_VERIFIED, new Party(Party.Kind.PERSON, id, "甲"));
    }

    private static Actor.Officer officer() {
        return officer(1, Role.CLERK, Role.EXAMINER);
    }

    private static Actor.Officer approver() {
        return officer(2, Role.APPROVER);
    }

    private static Actor.Officer officer(int number, Role... roles) {
        var grants = List.of(roles).stream()
                .map(role -> new Grant(role, CaseFixture.AGENCY, "990101"))
                .toList();
        return new Actor.Officer(new UUID(7, number), "Officer " + number, CaseFixture.AGENCY, grants);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
