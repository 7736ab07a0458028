package org.tongban.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.CreditCode;
import org.tongban.core.Ids;
import org.tongban.core.Party;
import org.tongban.core.Problem;
import org.tongban.journal.Journal;
import org.tongban.parties.Mandates;
import org.tongban.parties.PersonAccount;
import org.tongban.parties.People;
import org.tongban.platform.LegalClock;

@TongbanTest
class LegalPersonsTests {

    private static final String NUMBER = "990101198804120313";

    @Autowired LegalPersons legalPersons;
    @Autowired Names names;
    @Autowired People people;
    @Autowired Mandates mandates;
    @Autowired Journal journal;
    @Autowired JdbcClient sql;
    @Autowired Ids ids;
    @Autowired LegalClock clock;

    private FirmData firm(String name, UUID representative) {
        return new FirmData(
                name,
                "有限责任公司",
                "990101001",
                "云川市示范区文汇街道学林路18号C座502室",
                new FirmData.Someone(representative, "林知远", NUMBER),
                new BigDecimal("100"),
                LocalDate.of(2031, 9, 30),
                List.of("软件开发", "餐饮服务"),
                List.of(
                        new FirmData.Holder(
                                Party.Kind.PERSON,
                                representative,
                                "林知远",
                                NUMBER,
                                new BigDecimal("90"),
                                new BigDecimal("90")),
                        new FirmData.Holder(
                                Party.Kind.FIRM,
                                null,
                                "云川恒屿投资合伙企业（有限合伙）",
                                "91990101MA5H1Y0181",
                                new BigDecimal("10"),
                                new BigDecimal("10"))),
                null,
                LocalDate.now(clock));
    }

    @Test
    void aDecidedCaseMakesAFirmWithCodeNameRecordAndMandate() {
        UUID representative =
                people.findByResidentNumber(NUMBER).map(PersonAccount::id).orElseThrow();
        Actor applicant = RegistersFixture.somebody();
        var reservation = names.reserve(applicant, RegistersFixture.freshName(), "990101", null);
        UUID caseId = ids.next();
        sql.sql("SELECT registers.use_reservation(?, ?, ?)::text")
                .params(
                        reservation.id(),
                        caseId,
                        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(String.class)
                .single();

        Firm firm = legalPersons.register(caseId, firm(reservation.name(), representative));

        assertThat(CreditCode.isValid(firm.creditCode())).isTrue();
        assertThat(firm.creditCode()).startsWith("91990101MA");
        assertThat(firm.source()).isEqualTo("case:" + caseId);
        assertThat(legalPersons.getByCode(firm.creditCode())).isEqualTo(firm);
        assertThat(legalPersons.findById(firm.id())).contains(firm);
        assertThat(names.findReservation(reservation.id())).isEmpty();
        assertThat(names.check(firm.name(), "990101").reasons())
                .extracting(NameReason::kind)
                .contains(NameReason.Kind.SAME);
        assertThat(mandates.find(representative, firm.id())).isPresent();
        assertThat(journal.listOf("firm:" + firm.creditCode(), 5)).hasSize(1);

        assertThat(legalPersons.register(caseId, firm(reservation.name(), representative)))
                .isEqualTo(firm);
        assertThat(journal.listOf("firm:" + firm.creditCode(), 5)).hasSize(1);
    }

    @Test
    void numbersStandNowhereInTheClear() {
        Firm firm = legalPersons.register(ids.next(), firm(RegistersFixture.freshName(), null));
        assertThat(
                        sql.sql(
                                        "SELECT data::text || record_key FROM registers.record WHERE register IN ('legal-persons', 'population') AND (record_id = ? OR source = 'pack:demo-district')")
                                .param(firm.id())
                                .query(String.class)
                                .list())
                .hasSizeGreaterThan(10)
                .noneMatch(text -> text.contains(NUMBER) || text.contains("19880412"));
    }

    @Test
    void codesAreNeverIssuedTwice() throws Exception {
        Callable<String> one =
                () ->
                        legalPersons
                                .register(ids.next(), firm(RegistersFixture.freshName(), null))
                                .creditCode();
        var codes = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var code :
                    threads.invokeAll(IntStream.range(0, 24).mapToObj(i -> one).toList())) {
                codes.add(code.get());
            }
        }
        assertThat(codes).hasSize(24).allMatch(CreditCode::isValid);
    }

    @Test
    void oneCaseAskedTwiceAtOnceMakesOneFirm() throws Exception {
        UUID caseId = ids.next();
        FirmData data = firm(RegistersFixture.freshName(), null);
        Callable<Firm> ask = () -> legalPersons.register(caseId, data);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var firms = threads.invokeAll(List.of(ask, ask, ask));
            assertThat(firms.get(0).get()).isEqualTo(firms.get(1).get()).isEqualTo(firms.get(2).get());
        }
    }

    @Test
    void aTakenNameIsRefusedAndLeavesNothing() {
        Firm first = legalPersons.register(ids.next(), firm(RegistersFixture.freshName(), null));
        UUID second = ids.next();
        assertThatThrownBy(() -> legalPersons.register(second, firm(first.name(), null)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("REGISTERS-0002");
        assertThat(
                        sql.sql("SELECT count(*) FROM registers.issued_code WHERE case_id = ?")
                                .param(second)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aChangeKeepsWhatWasAndWhenItWasKnown() {
        var officer = new Actor.Machine("test");
        Firm before = legalPersons.register(ids.next(), firm(RegistersFixture.freshName(), null));
        LocalDate tomorrow = before.since().plusDays(1);
        Firm after =
                legalPersons.changeStatus(
                        officer, before, Firm.Status.ABNORMAL, "年报", tomorrow, "test:1");
        assertThat(after.status()).isEqualTo(Firm.Status.ABNORMAL);
        assertThat(legalPersons.findOn(before.id(), before.since()).orElseThrow().status())
                .isEqualTo(Firm.Status.ACTIVE);
        assertThat(legalPersons.findOn(before.id(), tomorrow)).contains(after);
        assertThat(legalPersons.listVersions(before.id())).hasSize(3);
        assertThatThrownBy(
                        () ->
                                legalPersons.changeStatus(
                                        officer,
                                        before,
                                        Firm.Status.REVOKED,
                                        "",
                                        tomorrow,
                                        "test:2"))
                .hasMessageContaining("REGISTERS-0008");
    }

    @Test
    void firmsAreFoundByWordsInitialsAndCode() {
        assertThat(legalPersons.search("恒屿投资", "", 10).items())
                .extracting(Firm::creditCode)
                .containsExactly("91990101MA5H1Y0181");
        assertThat(legalPersons.search("ychytz", "", 10).items())
                .extracting(Firm::creditCode)
                .contains("91990101MA5H1Y0181");
        assertThat(legalPersons.search("恒屿恒屿", "", 10).items()).isEmpty();
        assertThat(legalPersons.search(" ", "", 10).items()).isEmpty();
        var first = legalPersons.search("云川", "", 2);
        var second = legalPersons.search("云川", String.valueOf(first.next()), 2);
        assertThat(first.items()).hasSize(2).doesNotContainAnyElementsOf(second.items());
    }
}
