package org.tongban.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.Party;
import org.tongban.core.Problem;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

@TongbanTest
class MandateTests {

    private static final Actor REGISTERS = new Actor.Machine("registers");

    @LocalServerPort int port;
    @Autowired Mandates mandates;
    @Autowired People people;
    @Autowired Ids ids;
    @Autowired Clock clock;
    @Autowired JdbcClient sql;

    @Test
    void grantingTwiceOnOneGroundGrantsOnce() {
        var granting = granting("suwanqing", firm("云川晚晴商贸有限公司"));
        var first = mandates.grant(REGISTERS, granting);
        var second = mandates.grant(REGISTERS, granting);
        assertThat(second).isEqualTo(first);
        assertThat(mandates.listOfFirm(granting.firm().id())).containsExactly(first);
    }

    @Test
    void aPersonActsForHisFirmUntilTheMandateEnds() {
        var firm = firm("云川青衡数字技术有限公司");
        var mandate = mandates.grant(REGISTERS, granting("chenyihang", firm));
        var visitor = TestingVisitor.at(port).signInAs("chenyihang");
        visitor.get("/acting-for");
        assertThat(visitor.post("/acting-for", "firm", firm.id().toString()).statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/inbox").body()).contains("云川青衡数字技术有限公司");

        mandates.end(REGISTERS, mandate.id(), "case:ended");
        assertThat(visitor.get("/inbox").body()).contains("陈一航").doesNotContain("云川青衡数字技术有限公司");
    }

    @Test
    void nobodyActsForAFirmWithoutMandate() {
        var visitor = TestingVisitor.at(port).signInAs("zhouxiaolan");
        visitor.get("/acting-for");
        var answer = visitor.post("/acting-for", "firm", UUID.randomUUID().toString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您没有代表这家企业办事的授权");
    }

    @Test
    void aMandateOfTomorrowDoesNotHoldToday() {
        var firm = firm("云川明日有限公司");
        var person = people.findByLogin("zhaolong").orElseThrow();
        mandates.grant(
                REGISTERS,
                new Mandate.Granting(
                        "case:" + ids.next(),
                        firm,
                        "91990101MA00000000",
                        person.id(),
                        Mandate.Kind.AGENT,
                        LocalDate.now(clock).plusDays(1),
                        null));
        assertThat(mandates.find(person.id(), firm.id())).isEmpty();
        assertThat(
                        sql.sql("SELECT parties.may_act_for(?, ?, ?)")
                                .params(person.id(), firm.id(), LocalDate.now(clock).plusDays(1))
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void peopleDoNotGrantThemselvesMandates() {
        var person = people.findByLogin("zhaolong").orElseThrow();
        var actor =
                new Actor.Person(person.id(), person.name(), person.assurance(), person.party());
        assertThatThrownBy(() -> mandates.grant(actor, granting("zhaolong", firm("云川自封公司"))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CoreProblem.NOT_ALLOWED));
    }

    private Party firm(String name) {
        return new Party(Party.Kind.FIRM, ids.next(), name);
    }

    private Mandate.Granting granting(String login, Party firm) {
        return new Mandate.Granting(
                "case:" + ids.next(),
                firm,
                "91990101MA00000000",
                people.findByLogin(login).orElseThrow().id(),
                Mandate.Kind.LEGAL_REPRESENTATIVE,
                LocalDate.now(clock),
                null);
    }
}
