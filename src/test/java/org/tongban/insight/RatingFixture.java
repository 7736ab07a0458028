package org.tongban.insight;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tongban.cases.Act;
import org.tongban.cases.Action;
import org.tongban.cases.Cases;
import org.tongban.cases.Submission;
import org.tongban.cases.Submitted;
import org.tongban.cases.internal.WorkStore;
import org.tongban.core.Actor;
import org.tongban.core.Grant;
import org.tongban.core.Role;
import org.tongban.law.Citation;
import org.tongban.parties.People;
import tools.jackson.databind.json.JsonMapper;

/** Matters of a demonstration persona for tests of ratings and figures. */
@Component
class RatingFixture {

    static final String AGENCY = "11990101000001310A";
    static final String ITEM = "990101-0131-001";
    private static final String REGION = "990101";

    private final Cases cases;
    private final WorkStore works;
    private final People people;
    private final JsonMapper json;
    private final JdbcClient sql;

    RatingFixture(Cases cases, WorkStore works, People people, JsonMapper json, JdbcClient sql) {
        this.cases = cases;
        this.works = works;
        this.people = people;
        this.json = json;
        this.sql = sql;
    }

    Actor.Person person(String login) {
        var account = people.findByLogin(login).orElseThrow();
        return new Actor.Person(account.id(), account.name(), account.assurance(), account.party());
    }

    Actor.Officer officer(String name, Role... roles) {
        var grants = List.of(roles).stream().map(role -> new Grant(role, AGENCY, REGION)).toList();
        return new Actor.Officer(UUID.randomUUID(), name, AGENCY, grants);
    }

    Submitted running(String login) {
        var submission = new Submission(
                UUID.randomUUID().toString(),
                ITEM,
                "云川评价测试有限公司",
                json.readTree("{\"name\":{\"full\":\"云川评价测试有限公司\"}}"),
                "0".repeat(64),
                List.of(),
                null);
        return cases.submit(person(login), submission);
    }

    /** A matter that has ended without being accepted. */
    Submitted ended(String login) {
        return ended(login, officer("Clerk", Role.CLERK));
    }

    Submitted ended(String login, Actor.Officer clerk) {
        var submitted = running(login);
        act(submitted, clerk, Act.because(Action.NOT_NEEDED, "不需要许可"));
        return submitted;
    }

    /** A matter that was accepted and refused. */
    Submitted refused(String login) {
        var submitted = running(login);
        act(submitted, officer("Clerk", Role.CLERK), Act.of(Action.ACCEPT));
        var ground = List.of(new Citation("market-entity-regulation", "19"));
        var examiner = officer("Examiner", Role.EXAMINER);
        act(submitted, examiner, new Act(Action.PROPOSE_REFUSE, "不符合", ground, List.of(), null));
        var approver = officer("Approver", Role.APPROVER);
        act(submitted, approver, new Act(Action.REFUSE, "不符合", ground, List.of(), null));
        return submitted;
    }

    private void act(Submitted submitted, Actor.Officer officer, Act act) {
        var file = cases.get(new Actor.Machine("test"), submitted.caseId());
        var work = works.listOpen(submitted.caseId()).getFirst();
        cases.act(officer, submitted.caseId(), work.waitId(), file.version(), act);
    }

    /** What tests of figures made up is taken away again, so that nobody counts it. */
    void forget(String item) {
        sql.sql("DELETE FROM insight.rating WHERE item_code LIKE ?").param(item + "%").update();
        sql.sql("DELETE FROM insight.measured WHERE item_code LIKE ?").param(item + "%").update();
    }
}
