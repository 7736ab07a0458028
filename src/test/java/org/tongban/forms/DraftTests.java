package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Problem;

@TongbanTest
class DraftTests {

    @Autowired Forms forms;
    @Autowired TestingDesk desk;

    @Test
    void pressingStartTwiceMakesOneDraft() {
        var lin = lin();
        assertThat(forms.start(lin, TestingDesk.ITEM, "k").id()).isEqualTo(forms.start(lin, TestingDesk.ITEM, "k").id());
        assertThat(forms.start(lin, TestingDesk.ITEM, "other").id())
                .isNotEqualTo(forms.start(lin, TestingDesk.ITEM, "k").id());
        assertThat(forms.listOwn(lin)).hasSize(2);
    }

    @Test
    void keepsWrongInputAsTyped() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var saved = save(lin, draft, "/capital/amount", "一百万", "/capital/paidBy", "下个月");
        assertThat(saved.draft().answers().text("/capital/amount")).isEqualTo("一百万");
        assertThat(forms.check(saved.draft()))
                .extracting(Finding::pointer, finding -> finding.code().code())
                .contains(
                        org.assertj.core.groups.Tuple.tuple("/capital/amount", "FORMS-0104"),
                        org.assertj.core.groups.Tuple.tuple("/capital/paidBy", "FORMS-0108"));
    }

    @Test
    void goesOnFromAnotherDevice() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        save(lin, draft, "/contact/name", "𠮷田", "/contact/phone", "１３８ ００００ ００００");
        var elsewhere = forms.get(lin, draft.id());
        assertThat(elsewhere.answers().text("/contact/name")).isEqualTo("𠮷田");
        assertThat(elsewhere.answers().text("/contact/phone")).isEqualTo("13800000000");
        assertThat(elsewhere.version()).isEqualTo(2);
    }

    @Test
    void readsDatesAndNumbersAsPeopleWriteThem() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var saved = save(lin, draft, "/capital/amount", "1,000.50", "/capital/paidBy", "2031年9月30日");
        assertThat(saved.draft().answers().at("/capital/amount").decimalValue()).isEqualByComparingTo("1000.5");
        assertThat(saved.draft().answers().text("/capital/paidBy")).isEqualTo("2031-09-30");
    }

    @Test
    void anotherPersonCannotOpenOrChangeOrDeleteIt() {
        var draft = forms.start(lin(), TestingDesk.ITEM, "k");
        var stranger = desk.person("某人", FormFixture.residentNumber("19920101", 77));
        for (Callable<?> attempt : List.<Callable<?>>of(
                () -> forms.get(stranger, draft.id()),
                () -> save(stranger, draft, "/contact/name", "某人"),
                () -> forms.readyForSubmission(stranger, draft.id()),
                () -> {
                    forms.delete(stranger, draft.id());
                    return "";
                })) {
            assertThat(catchThrowableOfType(Problem.class, attempt::call).code()).isEqualTo(FormsProblem.DRAFT_NOT_FOUND);
        }
    }

    @Test
    void refusesWhoIsNotKnownSurelyEnough() {
        var lin = lin();
        var doubtful = new Actor.Person(
                lin.id(), lin.name(), org.tongban.core.Assurance.REGISTERED, lin.actingFor());
        assertThat(catchThrowableOfType(Problem.class, () -> forms.start(doubtful, TestingDesk.ITEM, "k")).code())
                .isEqualTo(FormsProblem.ASSURANCE_TOO_LOW);
    }

    @Test
    void twoWindowsOnDifferentFieldsLoseNothing() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        save(lin, draft, "/contact/name", "林知远");
        // The second window still shows version 1 and sends its whole page, the name untouched (empty).
        var second = save(lin, draft, "/contact/name", "", "/contact/phone", "13800000000");
        assertThat(second.draft().answers().text("/contact/name")).isEqualTo("林知远");
        assertThat(second.draft().answers().text("/contact/phone")).isEqualTo("13800000000");
        assertThat(second.told()).singleElement().satisfies(told -> {
            assertThat(told.pointer()).isEqualTo("/contact/name");
            assertThat(told.overwritten()).isFalse();
        });
    }

    @Test
    void lastWriterOfOneFieldWinsAndIsToldWhatTheOtherWrote() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        save(lin, draft, "/contact/name", "林知远");
        var second = save(lin, draft, "/contact/name", "周晓岚");
        assertThat(second.draft().answers().text("/contact/name")).isEqualTo("周晓岚");
        assertThat(second.told()).singleElement().satisfies(told -> {
            assertThat(told.overwritten()).isTrue();
            assertThat(told.other().asString()).isEqualTo("林知远");
        });
    }

    @Test
    void aRowRemovedInOneWindowComesBackWholeWhenTheOtherWritesInIt() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var first = save(lin, draft, "/shareholders/r2/name", "周晓岚", "/shareholders/r2/kind", "person");
        forms.removeRow(lin, draft.id(), first.draft().version(), "/shareholders", "r2");
        var second = forms.save(
                lin, draft.id(), first.draft().version(), Map.of("/shareholders/r2/share", List.of("30")));
        assertThat(second.draft().answers().text("/shareholders/r2/name")).isEqualTo("周晓岚");
        assertThat(second.draft().answers().text("/shareholders/r2/share")).isEqualTo("30");
        assertThat(second.told()).anySatisfy(told -> assertThat(told.pointer()).isEqualTo("/shareholders/r2"));
    }

    @Test
    void manyWindowsAtOnceLoseNothing() throws Exception {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var pointers = List.of("/contact/name", "/capital/amount", "/representative/phone", "/address/detail");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = pointers.stream()
                    .<Callable<Saved>>map(pointer -> () -> save(lin, draft, pointer, "1234"))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        var after = forms.get(lin, draft.id());
        assertThat(pointers).allSatisfy(pointer -> assertThat(after.answers().text(pointer)).isEqualTo("1234"));
        assertThat(after.version()).isEqualTo(5);
    }

    @Test
    void showsWhatTheRegisterKnowsAndForgetsItAgain() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var known = save(lin, draft, "/representative/who", "author").draft();
        assertThat(known.answers().text("/representative/name")).isEqualTo("林知远");
        assertThat(known.answers().text("/representative/residentNumber")).isEqualTo(FormFixture.LIN);
        assertThat(known.facts().get("/representative/name").source().en()).isEqualTo("Population register");
        var asked = forms.save(lin, draft.id(), known.version(), Map.of("/representative/who", List.of("other"))).draft();
        assertThat(asked.answers().text("/representative/name")).isEmpty();
        assertThat(asked.facts()).isEmpty();
    }

    @Test
    void aFactCannotBeTypedOver() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        var saved = save(lin, draft, "/representative/who", "author", "/representative/name", "某人").draft();
        assertThat(saved.answers().text("/representative/name")).isEqualTo("林知远");
    }

    @Test
    void refusesFieldsTheFormDoesNotHave() {
        var lin = lin();
        var draft = forms.start(lin, TestingDesk.ITEM, "k");
        for (String pointer : List.of("/salary", "/capital/amount2", "/shareholders/0/name", "/shareholders/r1/salary", "x", "/name/reservedName",
                "/scope/entries/F1/text", "/materials/articles/file")) {
            assertThat(catchThrowableOfType(Problem.class, () -> save(lin, draft, pointer, "1")).code())
                    .isEqualTo(FormsProblem.FIELD_UNKNOWN);
        }
    }

    @Test
    void deletesADraft() {
        var lin = lin();
        UUID id = forms.start(lin, TestingDesk.ITEM, "k").id();
        forms.delete(lin, id);
        assertThat(forms.listOwn(lin)).isEmpty();
    }

    private Actor.Person lin() {
        return desk.person("林知远", FormFixture.LIN);
    }

    private Saved save(Actor.Person actor, Draft seen, String... pairs) {
        var typed = new java.util.LinkedHashMap<String, List<String>>();
        for (int i = 0; i < pairs.length; i += 2) {
            typed.put(pairs[i], List.of(pairs[i + 1]));
        }
        return forms.save(actor, seen.id(), seen.version(), typed);
    }
}
