package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tongban.TongbanTest;
import org.tongban.core.Actor;
import org.tongban.core.Problem;
import org.tongban.forms.internal.MadeFrom;

/** A draft that corrects what was handed in. */
@TongbanTest
class ContinuedTests {

    @Autowired Forms forms;
    @Autowired Signatures signatures;
    @Autowired org.tongban.forms.internal.Drafts drafts;
    @Autowired TestingDesk desk;
    @Autowired JdbcClient sql;

    private final String reference = "case:" + UUID.randomUUID();

    @Test
    void everythingIsThereAgainAndOnlySignaturesAreMissing() {
        var lin = desk.person("林知远", FormFixture.LIN);
        var before = handedIn(lin);

        var again = forms.continueFrom(lin, before.digestText(), reference, "k");

        assertThat(again.id()).isNotEqualTo(before.id());
        assertThat(again.answers()).isEqualTo(before.answers());
        assertThat(again.answers().text("/name/reservation")).isEqualTo("r-1");
        assertThat(again.facts()).isEqualTo(before.facts());
        assertThat(again.continues()).isEqualTo(reference);
        assertThat(again.version()).isEqualTo(1);
        assertThat(again.state()).isEqualTo(Draft.State.OPEN);
        assertThat(again.keepUntil()).isAfter(Instant.now(java.time.Clock.systemUTC()).plusSeconds(59 * 86_400L));
        assertThat(forms.check(again)).isEmpty();
        var frozen = signatures.freeze(lin, again.id(), 1);
        assertThat(frozen.digestText()).isNotEqualTo(before.digestText());
        assertThat(signatures.listSigners(frozen)).isNotEmpty().noneMatch(RequiredSigner::hasSigned);
    }

    @Test
    void pressedTwiceItIsTheSameDraft() {
        var lin = desk.person("林知远", FormFixture.LIN);
        var before = handedIn(lin);
        var first = forms.continueFrom(lin, before.digestText(), reference, "k");
        assertThat(forms.continueFrom(lin, before.digestText(), reference, "k")).isEqualTo(first);
        assertThat(forms.listOwn(lin)).hasSize(1);
    }

    @Test
    void nobodyElseOpensIt() {
        var before = handedIn(desk.person("林知远", FormFixture.LIN));
        var stranger = desk.person("某人", FormFixture.residentNumber("19920101", 78));
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> forms.continueFrom(stranger, before.digestText(), reference, "k"))
                        .code())
                .isEqualTo(FormsProblem.DRAFT_NOT_FOUND);
    }

    @Test
    void aPaperMadeFromOtherAnswersHindersUntilItIsMadeAgain() {
        var lin = desk.person("林知远", FormFixture.LIN);
        var draft = forms.continueFrom(lin, handedIn(lin).digestText(), reference, "k");
        var made = draft.answers().at("/materials/articles").deepCopy();
        ((tools.jackson.databind.node.ObjectNode) made)
                .put("madeFrom", MadeFrom.of(forms.formOf(draft), draft.answers()));
        var fresh = drafts.save(lin, draft.id(), 1, Map.of("/materials/articles", made)).draft();
        assertThat(forms.check(fresh)).isEmpty();

        var changed = forms.save(lin, draft.id(), fresh.version(), Map.of("/contact/phone", List.of("13900000001"))).draft();

        assertThat(forms.check(changed))
                .extracting(Finding::pointer, finding -> finding.code().code())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/materials/articles", "FORMS-0116"));
        assertThat(catchThrowableOfType(Problem.class, () -> signatures.freeze(lin, draft.id(), changed.version())).code())
                .isEqualTo(FormsProblem.NOT_COMPLETE);
        var back = forms.save(lin, draft.id(), changed.version(), Map.of("/contact/phone", List.of("13800000000"))).draft();
        assertThat(forms.check(back)).isEmpty();
    }

    private Draft handedIn(Actor.Person lin) {
        var zhou = desk.person("周晓岚", FormFixture.ZHOU);
        var ouyang = desk.person("欧阳明珠", FormFixture.OUYANG);
        var begun = forms.start(lin, TestingDesk.ITEM, "k1");
        var answers = FormFixture.complete();
        answers.set("/capital/paidBy", FormFixture.JSON.getNodeFactory().stringNode(forms.today().plusYears(4).toString()));
        var saved = drafts.save(lin, begun.id(), 1, FormFixture.leaves(forms.formOf(begun), answers)).draft();
        var frozen = signatures.freeze(lin, begun.id(), saved.version());
        for (var person : List.of(lin, zhou, ouyang)) {
            signatures.sign(person, begun.id(), frozen.digestText());
        }
        sql.sql("SELECT forms.close_draft(?, ?, ?)")
                .params(begun.id(), frozen.version(), Instant.now(java.time.Clock.systemUTC()).atOffset(ZoneOffset.UTC))
                .query((row, number) -> row.getBytes(1))
                .single();
        return forms.get(lin, begun.id());
    }
}
