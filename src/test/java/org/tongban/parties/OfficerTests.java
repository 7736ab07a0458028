package org.tongban.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.CoreProblem;
import org.tongban.core.CreditCode;
import org.tongban.core.Grant;
import org.tongban.core.Problem;
import org.tongban.core.Role;
import org.tongban.journal.Entry;
import org.tongban.journal.Journal;

@TongbanTest
class OfficerTests {

    private static final String MARKET = "11990101000001310A";
    private static final String HEDONG = "11990102000001310Q";

    @LocalServerPort int port;
    @Autowired Officers officers;
    @Autowired Agencies agencies;
    @Autowired Journal journal;

    @Test
    void theDistrictHasTwentyEightDepartmentsAndACentre() {
        assertThat(agencies.list("990101")).hasSize(29);
        assertThat(agencies.list())
                .extracting(Agency::code)
                .allMatch(CreditCode::isValid)
                .doesNotHaveDuplicates();
        assertThat(agencies.get(MARKET).unitName("enterprise-registration").zh())
                .isEqualTo("企业登记科");
        assertThat(agencies.officeHours(MARKET).dayLength()).hasHours(7);
    }

    @Test
    void officersAreFoundByAgencyAndRole() {
        assertThat(officers.list(MARKET, Role.APPROVER))
                .extracting(OfficerAccount::login)
                .contains("hewenjing")
                .doesNotContain("shenli", "hedongwen");
    }

    @Test
    void aRightEndsAtTheBordersOfItsRegion() {
        var foreign = officers.findByLogin("hedongwen").orElseThrow().actor();
        assertThat(Guards.officer(foreign, Role.CLERK, HEDONG, "990102")).isEqualTo(foreign);
        assertThatThrownBy(() -> Guards.officer(foreign, Role.CLERK, MARKET, "990101"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CoreProblem.NOT_ALLOWED));
        var supervisor = officers.findByLogin("guanshan").orElseThrow().actor();
        assertThat(supervisor.may(Role.SUPERVISOR, MARKET, "990101")).isTrue();
        assertThat(supervisor.may(Role.SUPERVISOR, HEDONG, "990102")).isFalse();
    }

    @Test
    void aRightBitesAndEndsWithTheNextPressAndIsJournalled() {
        var administrator = officers.findByLogin("yuhang").orElseThrow().actor();
        var luping = officers.findByLogin("luping").orElseThrow();
        var right = new Grant(Role.EDITOR, luping.agency(), "990101");
        var visitor = TestingVisitor.at(port).signInAs("luping");
        assertThat(visitor.get("/account").body()).doesNotContain("编辑");

        officers.grant(administrator, luping.id(), right);
        assertThat(visitor.get("/account").body()).contains("编辑");

        officers.withdraw(administrator, luping.id(), right);
        assertThat(visitor.get("/account").body()).doesNotContain("编辑");
        assertThat(journal.listOf("officer:" + luping.id(), 10))
                .extracting(Entry::type)
                .contains("officer.right-granted/1", "officer.right-withdrawn/1");
    }

    @Test
    void onlyAnAdministratorOfTheRegionChangesRights() {
        var luping = officers.findByLogin("luping").orElseThrow();
        Actor examiner = officers.findByLogin("shenli").orElseThrow().actor();
        Actor administrator = officers.findByLogin("yuhang").orElseThrow().actor();
        assertThatThrownBy(
                        () ->
                                officers.grant(
                                        examiner,
                                        luping.id(),
                                        new Grant(Role.CLERK, MARKET, "990101")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(
                        () ->
                                officers.grant(
                                        administrator,
                                        luping.id(),
                                        new Grant(Role.CLERK, HEDONG, "990102")))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theLastAdministratorStays() {
        var administrator = officers.findByLogin("yuhang").orElseThrow();
        assertThatThrownBy(
                        () ->
                                officers.withdraw(
                                        administrator.actor(),
                                        administrator.id(),
                                        new Grant(Role.ADMINISTRATOR, "*", "990101")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.code())
                                        .isEqualTo(PartiesProblem.LAST_ADMINISTRATOR));
    }
}
