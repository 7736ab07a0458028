package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;
import tools.jackson.databind.JsonNode;

@TongbanTest
class SignatureTests {

    private static final AtomicInteger ORDER = new AtomicInteger(100);

    @Autowired Forms forms;
    @Autowired Signatures signatures;
    @Autowired org.tongban.forms.internal.Drafts drafts;
    @Autowired TestingDesk desk;
    @Autowired JdbcClient sql;

    private Actor.Person lin;
    private Actor.Person zhou;
    private Actor.Person ouyang;

    @BeforeEach
    void people() {
        lin = desk.person("林知远", FormFixture.residentNumber("19900307", ORDER.getAndIncrement()));
        zhou = desk.person("周晓岚", FormFixture.residentNumber("19880512", ORDER.getAndIncrement()));
        ouyang = desk.person("欧阳明珠", FormFixture.residentNumber("19791130", ORDER.getAndIncrement()));
    }

    @Test
    void everyShareholderAndTheRepresentativeSigns() throws Exception {
        var draft = frozen();
        assertThat(signatures.listSigners(draft))
                .extracting(RequiredSigner::name, signer -> signer.roles().stream().map(Bilingual::zh).toList(), RequiredSigner::onBehalfOf)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("林知远", List.of("法定代表人", "股东"), ""),
                        org.assertj.core.groups.Tuple.tuple("周晓岚", List.of("股东"), ""),
                        org.assertj.core.groups.Tuple.tuple("欧阳明珠", List.of("代表股东"), "云川恒屿投资合伙企业（有限合伙）"));
        for (var person : List.of(lin, zhou, ouyang)) {
            assertThat(signatures.listWaiting(person)).extracting(PendingSignature::draft).containsExactly(draft.id());
            signatures.sign(person, draft.id(), draft.digestText());
            assertThat(signatures.listWaiting(person)).isEmpty();
        }
        var ready = forms.readyForSubmission(lin, draft.id());
        assertThat(ready.signatures()).extracting(Application.Signed::name).containsExactly("林知远", "周晓岚", "欧阳明珠");
        assertThat(ready.files()).hasSize(3);
        for (var signed : ready.signatures()) {
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(signed.certificate()));
            var verifier = Signature.getInstance(signed.algorithm());
            verifier.initVerify(certificate);
            verifier.update(java.util.HexFormat.of().parseHex(ready.digest()));
            assertThat(verifier.verify(signed.value())).isTrue();
        }
    }

    @Test
    void anyChangeVoidsEverySignatureAndTells() {
        var draft = frozen();
        signatures.sign(lin, draft.id(), draft.digestText());
        signatures.sign(zhou, draft.id(), draft.digestText());
        var saved = forms.save(lin, draft.id(), draft.version(), Map.of("/contact/phone", List.of("13900000000")));
        assertThat(saved.voided()).isEqualTo(2);
        assertThat(saved.draft().state()).isEqualTo(Draft.State.OPEN);
        assertThat(desk.toldTo(zhou)).containsExactly("remind " + zhou.id(), "voided " + zhou.id());
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.sign(ouyang, draft.id(), draft.digestText())).code())
                .isEqualTo(FormsProblem.NOT_A_SIGNER);
        var again = signatures.freeze(lin, draft.id(), saved.draft().version());
        assertThat(again.digestText()).isNotEqualTo(draft.digestText());
        assertThat(signatures.listSigners(again)).noneMatch(RequiredSigner::hasSigned);
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.sign(zhou, draft.id(), draft.digestText())).code())
                .isEqualTo(FormsProblem.DIGEST_DIFFERS);
    }

    @Test
    void savingTheSameAnswersVoidsNothing() {
        var draft = frozen();
        signatures.sign(lin, draft.id(), draft.digestText());
        var saved = forms.save(lin, draft.id(), draft.version(), Map.of("/capital/amount", List.of("100.00")));
        assertThat(saved.changed()).isFalse();
        assertThat(forms.get(lin, draft.id()).digestText()).isEqualTo(draft.digestText());
    }

    @Test
    void theDigestIsThatOfTheCanonicalApplicationAndStaysWhenFrozenAgain() {
        var draft = frozen();
        var text = sql.sql("SELECT frozen FROM forms.draft WHERE id = ?").param(draft.id()).query(String.class).single();
        assertThat(java.util.HexFormat.of().formatHex(org.tongban.forms.internal.Canonical.digest(text)))
                .isEqualTo(draft.digestText());
        assertThat(text).contains("\"sha256\":\"" + "a".repeat(64) + "\"");
        var changed = forms.save(lin, draft.id(), draft.version(), Map.of("/capital/amount", List.of("99"))).draft();
        var back = forms.save(lin, draft.id(), changed.version(), Map.of("/capital/amount", List.of("100"))).draft();
        assertThat(signatures.freeze(lin, draft.id(), back.version()).digestText()).isEqualTo(draft.digestText());
    }

    @Test
    void nobodyElseMaySignOrRead() {
        var draft = frozen();
        var stranger = desk.person("某人", FormFixture.residentNumber("19920101", ORDER.getAndIncrement()));
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.getToSign(stranger, draft.id())).code())
                .isEqualTo(FormsProblem.NOT_A_SIGNER);
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.sign(stranger, draft.id(), draft.digestText())).code())
                .isEqualTo(FormsProblem.NOT_A_SIGNER);
        assertThat(signatures.listWaiting(stranger)).isEmpty();
        var doubtful = new Actor.Person(zhou.id(), zhou.name(), Assurance.NUMBER_CHECKED, zhou.actingFor());
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.sign(doubtful, draft.id(), draft.digestText())).code())
                .isEqualTo(FormsProblem.ASSURANCE_TOO_LOW);
    }

    @Test
    void nobodySignsTwice() {
        var draft = frozen();
        signatures.sign(lin, draft.id(), draft.digestText());
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.sign(lin, draft.id(), draft.digestText())).code())
                .isEqualTo(FormsProblem.ALREADY_SIGNED);
    }

    @Test
    void whatIsNotCompleteIsNotFrozen() {
        var draft = forms.start(lin, TestingDesk.ITEM, "incomplete");
        var problem = catchThrowableOfType(Problem.class, () -> signatures.freeze(lin, draft.id(), draft.version()));
        assertThat(problem.code()).isEqualTo(FormsProblem.NOT_COMPLETE);
        assertThat(problem.fields()).extracting(Problem.FieldProblem::pointer).contains("/type", "/shareholders");
        var seenLess = frozen();
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.freeze(lin, seenLess.id(), 1)).code())
                .isEqualTo(FormsProblem.DRAFT_CHANGED);
    }

    @Test
    void whoHasToSignIsToldWhenSigningBeginsAndAtMostOnceAnHour() {
        var draft = frozen();
        assertThat(desk.toldTo(zhou)).containsExactly("remind " + zhou.id());
        assertThat(desk.toldTo(ouyang)).containsExactly("remind " + ouyang.id());
        assertThat(desk.toldTo(lin)).as("the author sees it on the page").isEmpty();
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.remind(lin, draft.id(), 2)).code())
                .isEqualTo(FormsProblem.REMINDED_LATELY);
    }

    @Test
    void theAuthorIsToldWhenTheLastSignatureIsThere() {
        var draft = frozen();
        signatures.sign(lin, draft.id(), draft.digestText());
        signatures.sign(zhou, draft.id(), draft.digestText());
        assertThat(desk.toldTo(lin)).isEmpty();
        signatures.sign(ouyang, draft.id(), draft.digestText());
        assertThat(desk.toldTo(lin)).containsExactly("all signed " + lin.id());
    }

    @Test
    void closesOnlyWhatIsFrozenSignedAndUnchanged() {
        var draft = frozen();
        assertThat(refusal(draft, draft.version())).isEqualTo(FormsProblem.NOT_ALL_SIGNED);
        assertThat(catchThrowableOfType(Problem.class, () -> forms.readyForSubmission(lin, draft.id())).code())
                .isEqualTo(FormsProblem.NOT_ALL_SIGNED);
        for (var person : List.of(lin, zhou, ouyang)) {
            signatures.sign(person, draft.id(), draft.digestText());
        }
        assertThat(refusal(draft, draft.version() - 1)).isEqualTo(FormsProblem.DRAFT_CHANGED);
        byte[] digest = close(draft, draft.version());
        assertThat(java.util.HexFormat.of().formatHex(digest)).isEqualTo(draft.digestText());
        assertThat(refusal(draft, draft.version())).isEqualTo(FormsProblem.DRAFT_CLOSED);
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> forms.save(lin, draft.id(), draft.version(), Map.of("/contact/name", List.of("x"))))
                        .code())
                .isEqualTo(FormsProblem.DRAFT_CLOSED);
    }

    private FormsProblem refusal(Draft draft, int version) {
        var refused = catchThrowableOfType(DataAccessException.class, () -> close(draft, version));
        var state = ((java.sql.SQLException) refused.getMostSpecificCause()).getSQLState();
        return Forms.problemOf(state);
    }

    private byte[] close(Draft draft, int version) {
        return sql.sql("SELECT forms.close_draft(?, ?, ?)")
                .params(draft.id(), version, draft.savedAt().atOffset(java.time.ZoneOffset.UTC))
                .query(byte[].class)
                .single();
    }

    /** Everything filled in and frozen. */
    private Draft frozen() {
        var draft = forms.start(lin, TestingDesk.ITEM, "frozen-" + ORDER.getAndIncrement());
        var answers = FormFixture.complete();
        answers.set("/capital/paidBy", FormFixture.JSON.getNodeFactory().stringNode(forms.today().plusYears(4).toString()));
        answers.set("/shareholders/r1/residentNumber", number(lin));
        answers.set("/shareholders/r2/residentNumber", number(zhou));
        answers.set("/shareholders/r3/signatoryNumber", number(ouyang));
        answers.set("/representative/residentNumber", number(lin));
        var saved = drafts.save(lin, draft.id(), draft.version(), FormFixture.leaves(forms.formOf(draft), answers));
        assertThat(forms.check(saved.draft())).isEmpty();
        return signatures.freeze(lin, draft.id(), saved.draft().version());
    }

    private JsonNode number(Actor.Person person) {
        return FormFixture.JSON.getNodeFactory().stringNode(desk.findResidentNumber(person.id()).orElseThrow());
    }
}
