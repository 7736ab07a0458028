package org.tongban.cases;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.tongban.cases.internal.WorkStore;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Grant;
import org.tongban.core.Party;
import org.tongban.core.Role;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;
import tools.jackson.databind.json.JsonMapper;

/** People and applications for tests of cases, and short ways to act. */
@Component
public class CaseFixture {

    static final String AGENCY = "11990101000001310A";
    private static final String REGION = "990101";

    private final Cases cases;
    private final WorkStore works;
    private final Journal journal;
    private final JsonMapper json;
    private final AtomicInteger keys = new AtomicInteger();
    private final UUID applicant = UUID.randomUUID();
    private final Actor.Officer clerk = officer("Clerk", Role.CLERK, Role.EXAMINER);
    private final Actor.Officer otherClerk = officer("Other clerk", Role.CLERK);
    private final Actor.Officer approver = officer("Approver", Role.APPROVER);
    private final Actor.Officer both = officer("Both", Role.EXAMINER, Role.APPROVER);

    CaseFixture(Cases cases, WorkStore works, Journal journal, JsonMapper json) {
        this.cases = cases;
        this.works = works;
        this.journal = journal;
        this.json = json;
    }

    private static Actor.Officer officer(String name, Role... roles) {
        var grants = List.of(roles).stream().map(role -> new Grant(role, AGENCY, REGION)).toList();
        return new Actor.Officer(UUID.randomUUID(), name, AGENCY, grants);
    }

    Actor.Person applicant() {
        var himself = new Party(Party.Kind.PERSON, applicant, "Applicant");
        return new Actor.Person(applicant, "Applicant", Assurance.NUMBER_CHECKED, himself);
    }

    Actor.Officer clerk() {
        return clerk;
    }

    Actor.Officer otherClerk() {
        return otherClerk;
    }

    Actor.Officer approver() {
        return approver;
    }

    Actor.Officer examinerAndApprover() {
        return both;
    }

    Actor.Officer foreigner() {
        var grants = List.of(new Grant(Role.CLERK, AGENCY, "990202"));
        return new Actor.Officer(UUID.randomUUID(), "Foreigner", AGENCY, grants);
    }

    Submission submission() {
        return new Submission(
                "key-" + keys.incrementAndGet(),
                "990101-0131-001",
                "云川青衡数字技术有限公司",
                json.readTree("{\"name\":{\"fullName\":\"云川青衡数字技术有限公司\"}}"),
                "0".repeat(64),
                List.of(),
                null);
    }

    /** A case that both examined roles have brought before the approver. */
    Submitted examined() {
        var submitted = cases.submit(applicant(), submission());
        act(submitted, clerk, Act.of(Action.ACCEPT));
        act(submitted, both, Act.of(Action.PROPOSE_GRANT));
        return submitted;
    }

    /** Acts on the only open work of a case. */
    CaseFile act(Submitted submitted, Actor.Officer officer, Act act) {
        var work = openWork(submitted);
        int version = version(submitted);
        return cases.act(officer, submitted.caseId(), work.waitId(), version, act);
    }

    int version(Submitted submitted) {
        return cases.get(new Actor.Machine("test"), submitted.caseId()).version();
    }

    WorkItem openWork(Submitted submitted) {
        return listOpenWork(submitted).getFirst();
    }

    List<WorkItem> listOpenWork(Submitted submitted) {
        return works.listOpen(submitted.caseId());
    }

    /** Types of the case's journal, oldest first. */
    List<String> journalTypes(Submitted submitted) {
        return journal.listOf(CaseFile.referenceOf(submitted.caseId()), 100).reversed().stream()
                .map(Entry::type)
                .toList();
    }
}
