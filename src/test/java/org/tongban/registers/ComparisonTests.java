package org.tongban.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.journal.Journal;
import org.tongban.platform.LegalClock;
import org.tongban.platform.Messages;
import org.tongban.registers.ComparisonRow.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** The desk of picture 10: what the applicant says and what the registers say. */
@TongbanTest
class ComparisonTests {

    private static final String APPLICATION =
            """
            {"name": {"full": "%s", "reservation": "%s"},
             "address": {"division": "990101001", "detail": "学林路 18 号 3 幢 502 室"},
             "scope": {"entries": [{"text": "软件开发"}, {"text": "%s"}]},
             "capital": {"amount": 100, "paidBy": "%s"},
             "shareholders": [
               {"kind": "person", "name": "周晓岚", "residentNumber": "990101199009031420", "contribution": 30, "share": 30},
               {"kind": "firm", "firmName": "云川恒屿投资合伙企业（有限合伙）", "creditCode": "91990101MA5H1Y0181", "share": 10}],
             "representative": {"name": "林知远", "residentNumber": "990101198804120313"},
             "supervisor": {"arrangement": "one", "name": "%s", "residentNumber": "%s"}}
            """;

    @Autowired Comparison comparison;
    @Autowired Names names;
    @Autowired Population population;
    @Autowired Journal journal;
    @Autowired JsonMapper json;
    @Autowired LegalClock clock;
    @Autowired Messages messages;

    private List<ComparisonRow> compare(
            String scope, int years, String supervisor, String supervisorNumber) {
        var reservation =
                names.reserve(
                        RegistersFixture.somebody(), RegistersFixture.freshName(), "990101", null);
        var paidBy = java.time.LocalDate.now(clock).plusYears(years);
        String application =
                APPLICATION.formatted(
                        reservation.name(),
                        reservation.id(),
                        scope,
                        paidBy,
                        supervisor,
                        supervisorNumber);
        return comparison.compare(
                new Actor.Machine("test"), json.readTree(application), "case:test");
    }

    private static Map<String, Outcome> outcomes(List<ComparisonRow> rows) {
        return rows.stream()
                .collect(Collectors.toMap(r -> r.rule() + r.about(), ComparisonRow::outcome));
    }

    @Test
    void twoThingsNeedAnEyeAndTheOthersAgree() {
        var rows = compare("餐饮服务", 5, "王建国", "990101196205300372");
        assertThat(outcomes(rows))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "name", Outcome.SAME,
                                "address", Outcome.DIFFERENT,
                                "representative", Outcome.SAME,
                                "shareholder周晓岚", Outcome.SAME,
                                "shareholder云川恒屿投资合伙企业（有限合伙）", Outcome.ATTENTION,
                                "supervisor", Outcome.SAME,
                                "capital", Outcome.SAME,
                                "scope", Outcome.SAME));
        var address = rows.stream().filter(r -> r.rule().equals("address")).findFirst().orElseThrow();
        assertThat(address.stated())
                .contains(new ComparisonRow.Span("3幢", true), new ComparisonRow.Span("502室", false));
        assertThat(address.recorded()).contains(new ComparisonRow.Span("C座", true));
        for (ComparisonRow row : rows) {
            for (Language language : Language.values()) {
                assertThat(messages.find(language, row.finding())).as(row.finding()).isPresent();
                assertThat(messages.find(language, row.labelKey())).isPresent();
                assertThat(messages.find(language, row.outcomeKey())).isPresent();
                assertThat(row.saying().isEmpty() || messages.find(language, row.saying()).isPresent())
                        .isTrue();
            }
        }
    }

    @Test
    void lateCapitalUnknownScopeAndBannedSupervisorNeedAnEye() {
        var bad = outcomes(compare("造梦服务", 6, "钱守正", bannedNumber()));
        assertThat(bad)
                .containsEntry("capital", Outcome.ATTENTION)
                .containsEntry("scope", Outcome.ATTENTION)
                .containsEntry("supervisor", Outcome.ATTENTION);
    }

    private static String bannedNumber() {
        String body = "99010119700101099";
        return body + org.tongban.core.ResidentNumber.check(body);
    }

    @Test
    void anotherNameForTheSameNumberNeedsAnEye() {
        assertThat(outcomes(compare("餐饮服务", 5, "王建军", "990101196205300372")))
                .containsEntry("supervisor", Outcome.ATTENTION);
    }

    @Test
    void everyReadingOfAPersonIsRecorded() {
        var person =
                population
                        .find(new Actor.Machine("test"), "990101198804120313", "case:before")
                        .orElseThrow();
        int before = journal.listOf("record:" + person.id(), 500).size();
        compare("餐饮服务", 5, "王建国", "990101196205300372");
        var readings = journal.listOf("record:" + person.id(), 500);
        assertThat(readings).hasSize(before + 1);
        assertThat(readings.getFirst().type()).isEqualTo("record.read/1");
        assertThat(String.valueOf(readings.getFirst().payload())).doesNotContain("林知远");
    }

    @Test
    void applicantsDoNotCompare() {
        assertThatThrownBy(
                        () ->
                                comparison.compare(
                                        RegistersFixture.somebody(), json.createObjectNode(), "x"))
                .isInstanceOf(Problem.class);
    }
}
