package org.tongban.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.CreditCode;
import org.tongban.licences.Copy;
import org.tongban.licences.Licences;
import org.tongban.registers.LegalPersons;
import org.tongban.registers.Names;
import tools.jackson.databind.json.JsonMapper;

/** A granted case: the firm with its code stands in the register, and its licence can be had. */
@TongbanTest
class GrantedTests {

    @Autowired Cases cases;
    @Autowired CaseFixture fixture;
    @Autowired Names names;
    @Autowired LegalPersons firms;
    @Autowired Licences licences;
    @Autowired JsonMapper json;

    @Test
    void theReservedNameBecomesAFirmWithCodeAndLicence() throws Exception {
        String name = "云川鹭" + twoCharacters() + "软件有限公司";
        var reserved = names.reserve(fixture.applicant(), name, "990101", null);
        var submitted = cases.submit(fixture.applicant(), submission(name, reserved.id()));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.ACCEPT));
        fixture.act(submitted, fixture.clerk(), Act.of(Action.PROPOSE_GRANT));
        fixture.act(submitted, fixture.approver(), Act.of(Action.GRANT));

        var closed = awaitClosed(submitted.caseId());

        String code = String.valueOf(closed.state().variables().get("creditCode"));
        assertThat(CreditCode.isValid(code)).isTrue();
        assertThat(firms.getByCode(code).name()).isEqualTo(name);
        var licence = licences.listOfCase(submitted.caseId()).getFirst();
        assertThat(new String(licences.getBytes(licence.identifier(), Copy.ORIGINAL), 0, 5)).isEqualTo("%PDF-");
    }

    private Submission submission(String name, UUID reservation) {
        var plain = fixture.submission();
        String data =
                """
                {"name":{"full":"%s","reservation":"%s"},"type":"limited",
                 "address":{"division":"990101","divisionName":"云川市示范区","detail":"学林路 18 号"},
                 "scope":{"entries":[{"text":"软件开发"}]},"capital":{"amount":100,"paidBy":"2031-01-01"},
                 "shareholders":[{"id":"r1","kind":"person","name":"甲","residentNumber":"11010519491231002X","contribution":100,"share":100}],
                 "representative":{"name":"甲","residentNumber":"11010519491231002X"}}
                """
                        .formatted(name, reservation);
        return new Submission(
                plain.key(), plain.itemCode(), name, json.readTree(data), plain.digest(), List.of(), null);
    }

    /** Names are unique for all time, so each run draws its own. */
    private static String twoCharacters() {
        var random = new java.security.SecureRandom();
        return new StringBuilder()
                .appendCodePoint(0x4E00 + random.nextInt(5000))
                .appendCodePoint(0x4E00 + random.nextInt(5000))
                .toString();
    }

    private CaseFile awaitClosed(UUID caseId) throws InterruptedException {
        var machine = new Actor.Machine("test");
        for (int tries = 0; tries < 300; tries++) {
            var file = cases.get(machine, caseId);
            if (file.isClosed()) {
                return file;
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("not closed: " + cases.get(machine, caseId));
    }
}
