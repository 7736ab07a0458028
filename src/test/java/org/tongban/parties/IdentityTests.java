package org.tongban.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Assurance;
import org.tongban.core.CoreProblem;
import org.tongban.core.Ids;
import org.tongban.core.Language;
import org.tongban.core.Problem;
import org.tongban.core.ProblemCode;
import org.tongban.journal.Journal;
import org.tongban.parties.internal.PersonStore;

@TongbanTest
class IdentityTests {

    private static final String BODY = "99010119990909";

    @Autowired People people;
    @Autowired PersonStore store;
    @Autowired Journal journal;
    @Autowired Ids ids;
    @Autowired JdbcClient sql;
    Identity identity;
    PersonAccount person;

    @BeforeEach
    void somebodyRegisters() {
        identity = new Identity(store, new TestingCheck(), journal);
        person = people.register(registration("t" + System.nanoTime()));
    }

    /** Only one name is right. */
    private static final class TestingCheck implements IdentityCheck {
        @Override
        public String adapter() {
            return "testing";
        }

        @Override
        public Finding checkNumber(String name, String number) {
            return name.equals("石敢当") ? Finding.SAME : Finding.DIFFERENT;
        }

        @Override
        public Finding checkFace(String name, String number, String evidence) {
            return evidence.equals("same") ? Finding.SAME : Finding.DIFFERENT;
        }
    }

    @Test
    void numberThenFaceLiftAssurance() {
        String number = freeNumber();
        identity.checkNumber(actor(), "石敢当", number.toLowerCase(java.util.Locale.ROOT));
        assertThat(people.get(person.id()).assurance()).isEqualTo(Assurance.NUMBER_CHECKED);
        identity.checkFace(actor(), "same");
        assertThat(people.get(person.id()).assurance()).isEqualTo(Assurance.FACE_VERIFIED);
        assertThat(people.findByResidentNumber(number))
                .map(PersonAccount::id)
                .contains(person.id());
        assertThat(people.residentNumber(actor(), person.id())).contains(number);
    }

    @Test
    void theNumberLiesEncryptedAndIsShownMasked() {
        String number = freeNumber();
        identity.checkNumber(actor(), "石敢当", number);
        byte[] kept =
                sql.sql("SELECT number_cipher FROM parties.person WHERE id = ?")
                        .param(person.id())
                        .query(byte[].class)
                        .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(number.substring(0, 6));
        assertThat(people.get(person.id()).maskedNumber())
                .startsWith("9***")
                .doesNotContain("1999");
    }

    @Test
    void oneNumberIsOneAccount() {
        String number = freeNumber();
        identity.checkNumber(actor(), "石敢当", number);
        person = people.register(registration("u" + System.nanoTime()));
        refused(() -> identity.checkNumber(actor(), "石敢当", number), PartiesProblem.NUMBER_TAKEN);
    }

    @Test
    void wrongNumbersNamesAndFacesAreRefusedAndRecorded() {
        refused(
                () -> identity.checkNumber(actor(), "石敢当", "990101199909090000"),
                PartiesProblem.BAD_NUMBER);
        refused(() -> identity.checkFace(actor(), "same"), PartiesProblem.NUMBER_FIRST);
        refused(
                () -> identity.checkNumber(actor(), "石不敢当", freeNumber()),
                PartiesProblem.NUMBER_DIFFERS);
        identity.checkNumber(actor(), "石敢当", freeNumber());
        refused(() -> identity.checkFace(actor(), "other"), PartiesProblem.FACE_DIFFERS);
        assertThat(
                        sql.sql(
                                        "SELECT finding FROM parties.identity_check WHERE person ="
                                            + " ? ORDER BY id")
                                .param(person.id())
                                .query(String.class)
                                .list())
                .containsExactly("DIFFERENT", "SAME", "DIFFERENT");
    }

    @Test
    void anOfficerDoesNotSeeAPersonsNumber() {
        var officer =
                new Actor.Officer(ids.next(), "沈立", "11990101000001310A", java.util.List.of());
        refused(() -> people.residentNumber(officer, person.id()), CoreProblem.NOT_ALLOWED);
    }

    @Test
    void rareCharactersAreNamesAndEmojiAreNot() {
        assertThat(Registration.isName("龘㐂𠮷")).isTrue();
        assertThat(Registration.isName("买买提·艾力")).isTrue();
        assertThat(Registration.isName("林😀")).isFalse();
        assertThat(Registration.isName("林1")).isFalse();
    }

    @Test
    void everyWrongFieldOfARegistrationIsTold() {
        var wrong = new Registration("a", "1", "nowhere", "x", "short", "other", Language.ZH);
        assertThatThrownBy(() -> people.register(wrong))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields())
                                        .extracting(Problem.FieldProblem::pointer)
                                        .containsExactly(
                                                "/login",
                                                "/name",
                                                "/mail",
                                                "/phone",
                                                "/password",
                                                "/repeated"));
    }

    @Test
    void anOfficersLoginIsTakenToo() {
        assertThatThrownBy(() -> people.register(registration("shenli")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.fields().getFirst().code())
                                        .isEqualTo(PartiesProblem.LOGIN_TAKEN));
    }

    private static Registration registration(String login) {
        return new Registration(
                login,
                "石敢当",
                "stone@example.org",
                "",
                "a long password",
                "a long password",
                Language.ZH);
    }

    private String freeNumber() {
        for (int order = 100; order < 1000; order++) {
            String body = BODY + order;
            String number = body + org.tongban.core.ResidentNumber.check(body);
            if (people.findByResidentNumber(number).isEmpty()) {
                return number;
            }
        }
        throw new IllegalStateException("no number is free");
    }

    private Actor.Person actor() {
        PersonAccount now = people.get(person.id());
        return new Actor.Person(now.id(), now.name(), now.assurance(), now.party());
    }

    private static void refused(Runnable act, ProblemCode code) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
