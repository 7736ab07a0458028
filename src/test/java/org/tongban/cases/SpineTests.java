package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Problem;
import org.tongban.law.Citation;

/**
 * One item through all floors: submit, accept, examine, decide, and everything that must not happen
 * twice.
 */
@TongbanTest
class SpineTests {

    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired JdbcClient sql;

    @Test
    void aCaseGoesFromSubmissionToDecision() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());

        assertThat(submitted.number()).matches("YC[0-9]{2}-[0-9]{4}-[0-9]{5}");
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.PROPOSE_GRANT));
        var decided = fixture.act(submitted, fixture.approver(), Act.of(Action.GRANT));

        assertThat(decided.decision()).isEqualTo(Decision.GRANTED);
        assertThat(decided.times().accepted()).isNotNull();
        assertThat(fixture.journalTypes(submitted))
                .startsWith("case.submitted/1", "case.acted/1", "case.acted/1", "case.acted/1");
    }

    @Test
    void theSameKeyGivesTheSameCaseHoweverOftenItIsPressed() throws Exception {
        var submission = fixture.submission();
        List<Callable<Submitted>> presses =
                IntStream.range(0, 8)
                        .<Callable<Submitted>>mapToObj(
                                press -> () -> cases.submit(fixture.applicant(), submission))
                        .toList();

        List<Submitted> answers = together(presses);

        assertThat(answers).extracting(Submitted::number).containsOnly(answers.getFirst().number());
        assertThat(answers).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(fixture.journalTypes(answers.getFirst())).containsExactly("case.submitted/1");
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        var open = fixture.openWork(submitted);
        int version = cases.get(fixture.clerk(), submitted.caseId()).version();
        List<Callable<Object>> both =
                List.of(fixture.clerk(), fixture.otherClerk()).stream()
                        .<Callable<Object>>map(
                                officer ->
                                        () -> {
                                            try {
                                                return cases.act(
                                                        officer,
                                                        submitted.caseId(),
                                                        open.waitId(),
                                                        version,
                                                        Act.of(Action.ACCEPT));
                                            } catch (Problem told) {
                                                return told.code();
                                            }
                                        })
                        .toList();

        List<Object> answers = together(both);

        assertThat(answers).filteredOn(CaseFile.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !(answer instanceof CaseFile))
                .allMatch(
                        code ->
                                code == CaseProblem.CHANGED_MEANWHILE
                                        || code == CaseProblem.WORK_GONE);
        assertThat(fixture.journalTypes(submitted))
                .containsExactly("case.submitted/1", "case.acted/1");
    }

    @Test
    void workThatAnotherHoldsIsNotDoneEvenByOneWhoOpenedTheCaseBefore() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        var open = fixture.openWork(submitted);
        int version = cases.get(fixture.otherClerk(), submitted.caseId()).version();
        cases.claim(fixture.clerk(), submitted.caseId(), open.waitId());

        assertThatThrownBy(
                        () ->
                                cases.act(
                                        fixture.otherClerk(),
                                        submitted.caseId(),
                                        open.waitId(),
                                        version,
                                        Act.of(Action.ACCEPT)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CaseProblem.CLAIMED_BY_OTHER));
        assertThat(fixture.journalTypes(submitted)).doesNotContain("case.acted/1");
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
    }

    @Test
    void examinerAndApproverAreTwoPeople() {
        var submitted = fixture.examined();

        assertThatThrownBy(
                        () ->
                                fixture.act(
                                        submitted,
                                        fixture.examinerAndApprover(),
                                        Act.of(Action.GRANT)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CaseProblem.SAME_PERSON));
    }

    @Test
    void aRefusalNeedsReasonAndBasis() {
        var submitted = fixture.examined();
        var basis = List.of(new Citation("market-entity-registration-regulation", "19"));

        assertThatThrownBy(() -> fixture.act(submitted, fixture.approver(), Act.of(Action.REFUSE)))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CaseProblem.BASIS_MISSING));
        var refused =
                fixture.act(
                        submitted,
                        fixture.approver(),
                        new Act(
                                Action.REFUSE,
                                "The address does not exist",
                                basis,
                                List.of(),
                                null));

        assertThat(refused.decision()).isEqualTo(Decision.REFUSED);
        assertThat(refused.isClosed()).isTrue();
    }

    @Test
    void aForeignOfficerSeesNothingAndDoesNothing() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());

        assertThatThrownBy(() -> cases.get(fixture.foreigner(), submitted.caseId()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(CaseProblem.NO_SUCH_CASE));
        assertThatThrownBy(() -> fixture.act(submitted, fixture.foreigner(), Act.of(Action.ACCEPT)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void theApplicantWithdrawsAndNobodyCanActAnyMore() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());

        var file = cases.withdraw(fixture.applicant(), submitted.caseId(), 1, "changed my mind");

        assertThat(file.decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(fixture.listOpenWork(submitted)).isEmpty();
    }

    @Test
    void aCorrectionComesBackToTheClerkWithTheNewRevision() {
        var submitted = cases.submit(fixture.applicant(), fixture.submission());
        var waiting =
                fixture.act(
                        submitted,
                        fixture.clerk(),
                        new Act(Action.CORRECT, "", List.of(), List.of("proof of address"), null));

        var again =
                cases.supply(
                        fixture.applicant(),
                        submitted.caseId(),
                        waiting.version(),
                        fixture.submission());

        assertThat(waiting.status()).isEqualTo(CaseStatus.CORRECTION);
        assertThat(again.revision()).isEqualTo(2);
        assertThat(again.status()).isEqualTo(CaseStatus.SUBMITTED);
        assertThat(fixture.openWork(submitted).node()).isEqualTo("accept");
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new java.util.ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
