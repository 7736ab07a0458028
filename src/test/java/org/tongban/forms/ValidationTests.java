package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.forms.internal.Validation;

class ValidationTests {

    private final Validation validation = new Validation(FormFixture.establish());

    @Test
    void findsNothingWrongWithACompleteApplication() {
        assertThat(check(FormFixture.complete())).isEmpty();
    }

    @Test
    void namesEverythingMissingInAnEmptyOneOncePerPlace() {
        var findings = check(Answers.empty());
        assertThat(findings).extracting(Finding::pointer).doesNotHaveDuplicates().contains(
                "/name/full", "/type", "/address/division", "/scope", "/capital/amount", "/shareholders",
                "/representative/who", "/supervisor/arrangement", "/contact/phone", "/materials/articles");
        assertThat(findings).extracting(Finding::pointer)
                .doesNotContain("/representative/name", "/supervisor/name", "/contact/email");
        assertThat(findings.getFirst().pointer()).isEqualTo("/name/full");
    }

    @ParameterizedTest(name = "{0} = {1} → {2}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '`', value = {
        "/name/full | - | FORMS-0101 | /name/full",
        "/name/full | \"云川青衡数字技术有限责任公司\" | FORMS-0210 | /name/full",
        "/name/full | \"云川青衡😀技术有限公司\" | FORMS-0111 | /name/full",
        "/type | \"bank\" | FORMS-0109 | /type",
        "/address/division | \"990101\" | FORMS-0214 | /address/division",
        "/address/division | \"510107001\" | FORMS-0213 | /address/division",
        "/address/detail | - | FORMS-0101 | /address/detail",
        "/address/detail | \"路1\" | FORMS-0103 | /address/detail",
        "/address/detail | \"学林路 1 号 🏠\" | FORMS-0111 | /address/detail",
        "/scope | - | FORMS-0101 | /scope",
        "/capital/amount | \"一百\" | FORMS-0104 | /capital/amount",
        "/capital/amount | 0 | FORMS-0105 | /capital/amount",
        "/capital/amount | 100000001 | FORMS-0106 | /capital/amount",
        "/capital/amount | 1.0000001 | FORMS-0107 | /capital/amount",
        "/capital/paidBy | \"明天\" | FORMS-0108 | /capital/paidBy",
        "/capital/paidBy | \"2031-10-01\" | FORMS-0203 | /capital/paidBy",
        "/capital/paidBy | \"2026-09-29\" | FORMS-0205 | /capital/paidBy",
        "/shareholders | - | FORMS-0113 | /shareholders",
        "/shareholders/r3/share | 5 | FORMS-0201 | /shareholders",
        "/shareholders/r3/share | 15 | FORMS-0202 | /shareholders",
        "/shareholders/r3/share | 10.001 | FORMS-0107 | /shareholders/r3/share",
        "/shareholders/r3/share | -10 | FORMS-0105 | /shareholders/r3/share",
        "/shareholders/r3/contribution | 11 | FORMS-0209 | /shareholders",
        "/shareholders/r2/name | \"周晓岚😀\" | FORMS-0111 | /shareholders/r2/name",
        "/shareholders/r2/name | \"周\" | FORMS-0103 | /shareholders/r2/name",
        "/shareholders/r2/kind | - | FORMS-0101 | /shareholders/r2/kind",
        "/shareholders/r2/residentNumber | \"11010519491231002Y\" | FORMS-0206 | /shareholders/r2/residentNumber",
        "/shareholders/r2/residentNumber | \"123\" | FORMS-0103 | /shareholders/r2/residentNumber",
        "/shareholders/r3/signatoryNumber | - | FORMS-0101 | /shareholders/r3/signatoryNumber",
        "/representative/who | - | FORMS-0101 | /representative/who",
        "/representative/position | \"chief\" | FORMS-0109 | /representative/position",
        "/supervisor/arrangement | \"one\" | FORMS-0101 | /supervisor/name",
        "/contact/phone | \"1380000000\" | FORMS-0110 | /contact/phone",
        "/contact/email | \"nobody\" | FORMS-0110 | /contact/email",
        "/materials/articles | - | FORMS-0115 | /materials/articles",
    })
    void saysWhatIsWrong(String pointer, String value, String code, String at) {
        assertThat(check(FormFixture.completeBut(pointer, value)))
                .as("findings at %s", at)
                .anySatisfy(finding -> {
                    assertThat(finding.pointer()).isEqualTo(at);
                    assertThat(finding.code().code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"龘龘", "㐂太郎", "𠮷田", "阿卜杜拉·买买提", "Anne-Marie O'Neill", "欧阳明珠"})
    void welcomesRareHanAndForeignNames(String name) {
        assertThat(check(FormFixture.completeBut("/shareholders/r2/name", "\"" + name + "\""))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"周晓😀", "周❤岚", "周\uE123岚", "周1岚", "周\\u200b岚", "👨‍👩‍👧张三"})
    void refusesPicturesAndHiddenCharactersInNames(String name) {
        assertThat(check(FormFixture.completeBut("/shareholders/r2/name", "\"" + name + "\"")))
                .extracting(finding -> finding.code().code())
                .containsExactly("FORMS-0111");
    }

    @Test
    void countsCharactersAsPeopleDo() {
        // Fifty characters beyond the basic plane are a hundred UTF-16 units.
        assertThat(check(FormFixture.completeBut("/contact/name", "\"" + "𠮷".repeat(50) + "\""))).isEmpty();
        assertThat(check(FormFixture.completeBut("/contact/name", "\"" + "𠮷".repeat(51) + "\"")))
                .singleElement()
                .satisfies(finding -> assertThat(finding.details()).containsEntry("length", 51).containsEntry("max", "50"));
    }

    @Test
    void takesAScopeOfTwoThousandCharactersAndNotOneMore() {
        assertThat(check(withScope(20, 99))).isEmpty();
        assertThat(check(withScope(20, 100)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FormsProblem.TOO_LONG);
                    assertThat(finding.details()).containsEntry("max", 2000).containsEntry("length", 2019);
                });
    }

    @Test
    void onlyWarnsOfADoubtfulCreditCode() {
        assertThat(check(FormFixture.completeBut("/shareholders/r3/creditCode", "\"91350211M0000XUF46\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FormsProblem.CREDIT_CODE_DOUBTFUL);
                    assertThat(finding.warning()).isTrue();
                });
    }

    @Test
    void refusesTheSameShareholderTwice() {
        assertThat(check(FormFixture.completeBut("/shareholders/r2/residentNumber", "\"" + FormFixture.LIN + "\"")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FormsProblem.TWICE);
                    assertThat(finding.pointer()).isEqualTo("/shareholders/r2/residentNumber");
                });
    }

    @Test
    void refusesTheRepresentativeAsSupervisor() {
        var answers = FormFixture.completeBut(
                "/supervisor",
                "{\"arrangement\":\"one\",\"name\":\"林知远\",\"residentNumber\":\"" + FormFixture.LIN + "\"}");
        assertThat(check(answers)).extracting(Finding::code).containsExactly(FormsProblem.SUPERVISOR_IS_REPRESENTATIVE);
    }

    @Test
    void refusesARepresentativeUnderAge() {
        String young = FormFixture.residentNumber("20081001", 5);
        assertThat(check(FormFixture.completeBut("/representative/residentNumber", "\"" + young + "\"")))
                .extracting(Finding::code)
                .containsExactly(FormsProblem.NOT_OF_AGE);
    }

    @Test
    void takesDatesOfTheFifthAnniversaryItself() {
        assertThat(check(FormFixture.completeBut("/capital/paidBy", "\"2031-09-30\""))).isEmpty();
        assertThat(check(FormFixture.completeBut("/capital/paidBy", "\"2026-09-30\""))).isEmpty();
    }

    @Test
    void refusesMoreThanFiftyShareholders() {
        var answers = FormFixture.complete();
        for (int i = 4; i <= 51; i++) {
            answers.set("/shareholders/r" + i, FormFixture.json("{\"id\":\"r" + i + "\"}"));
        }
        assertThat(check(answers))
                .anySatisfy(finding -> assertThat(finding.code()).isEqualTo(FormsProblem.TOO_MANY_ROWS));
    }

    @Test
    void forgetsAnswersToQuestionsNotAsked() {
        // A supervisor typed before "none" was chosen neither counts nor hinders.
        assertThat(check(FormFixture.completeBut(
                        "/supervisor", "{\"arrangement\":\"none\",\"name\":\"😀\",\"residentNumber\":\"x\"}")))
                .isEmpty();
    }

    private static Answers withScope(int entries, int length) {
        var answers = FormFixture.complete();
        answers.set("/scope/entries", FormFixture.JSON.createArrayNode());
        for (int i = 0; i < entries; i++) {
            // With a mark between: entries × length + entries − 1, and one entry to make it exactly 2,000.
            int own = i == 0 && length == 99 ? 100 : length;
            answers.set("/scope/entries/S" + i, FormFixture.json(
                    "{\"id\":\"S" + i + "\",\"text\":\"" + "营".repeat(own) + "\",\"licensed\":false}"));
        }
        return answers;
    }

    private List<Finding> check(Answers answers) {
        return validation.check(answers, FormFixture.TODAY);
    }
}
