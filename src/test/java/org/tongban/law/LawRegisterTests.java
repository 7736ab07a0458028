package org.tongban.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tongban.law.LawFixture.refusal;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tongban.core.Bilingual;
import org.tongban.core.Problem;

class LawRegisterTests {

    private static final LawRegister REGISTER = LawFixture.register();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    @Test
    void holdsTheArticlesThatTheJourneyCites() {
        for (var citation :
                List.of(
                        "licensing-law:8",
                        "licensing-law:26",
                        "licensing-law:32",
                        "licensing-law:34",
                        "licensing-law:35",
                        "licensing-law:42",
                        "licensing-law:43",
                        "licensing-law:44",
                        "licensing-law:45",
                        "licensing-law:47",
                        "licensing-law:48",
                        "licensing-law:49",
                        "licensing-law:50",
                        "licensing-law:58",
                        "licensing-law:69",
                        "licensing-law:70",
                        "licensing-law:82",
                        "market-entity-regulation:15",
                        "market-entity-regulation:19",
                        "company-law:42",
                        "company-law:47",
                        "company-law:69",
                        "company-law:83",
                        "reconsideration-law:20",
                        "administrative-litigation-law:46",
                        "personal-information-law:13",
                        "civil-code:201",
                        "civil-code:203",
                        "enterprise-name-regulation:18")) {
            assertThat(REGISTER.findArticle(Citation.parse(citation), TODAY))
                    .as(citation)
                    .isPresent();
        }
    }

    @Test
    void holdsWhatEveryGroundOfTheClockCites() {
        for (var citation :
                List.of(DeadlineRule.WORKING_DAYS, DeadlineRule.FIRST_DAY, DeadlineRule.LAST_DAY)) {
            REGISTER.getArticle(citation, TODAY);
        }
        for (var ground : SuspensionGround.values()) {
            assertThat(REGISTER.getArticle(ground.citation(), TODAY).article().number())
                    .isEqualTo("45");
        }
    }

    @Test
    void aCaseKeepsTheVersionItBeganUnder() {
        var old = statute("2018", "2018-10-26", "2024-06-30");
        var revised = statute("2023", "2024-07-01", null);
        var register = LawRegister.of(List.of(revised, old));
        var citation = Citation.parse("company-law:47");
        assertThat(register.getArticle(citation, LocalDate.parse("2024-06-30")).statute().version())
                .isEqualTo("2018");
        assertThat(register.getArticle(citation, LocalDate.parse("2024-07-01")).statute().version())
                .isEqualTo("2023");
        assertThat(register.findArticle(citation, LocalDate.parse("2018-10-25"))).isEmpty();
    }

    @Test
    void refusesVersionsThatOverlapAndArticlesItDoesNotHold() {
        assertThatThrownBy(
                        () ->
                                LawRegister.of(
                                        List.of(
                                                statute("2018", "2018-10-26", null),
                                                statute("2023", "2024-07-01", null))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.code()).isEqualTo(LawProblem.VERSIONS_OVERLAP));
        assertThatThrownBy(() -> REGISTER.getArticle(Citation.parse("company-law:999"), TODAY))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem ->
                                assertThat(problem.code()).isEqualTo(LawProblem.NO_SUCH_ARTICLE));
    }

    @Test
    void refusesAFileByItsLine() {
        var yaml =
                """
                id: some-law
                title: {zh: 某法, en: Some Law}
                version: "1"
                in-force-from: 2020-01-01
                source: https://example.org/
                articles:
                  - {number: "1", zh: 一, en: One}
                  - {number: "1", zh: 又一, en: One again}
                """;
        assertThatThrownBy(() -> LawReader.read(yaml, refusal("some-law.yaml")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.details()).containsEntry("line", 8));
        assertThatThrownBy(
                        () ->
                                LawReader.read(
                                        yaml.replace("source:", "sauce:"),
                                        refusal("some-law.yaml")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.details()).containsEntry("line", 5));
    }

    @Test
    void sortsCitationsAsALawyerWould() {
        assertThat(
                        List.of(Citation.parse("company-law:178"), Citation.parse("company-law:42"))
                                .stream()
                                .sorted())
                .extracting(Citation::article)
                .containsExactly("42", "178");
    }

    private static Statute statute(String version, String from, String to) {
        return new Statute(
                "company-law",
                new Bilingual("公司法", "Company Law"),
                version,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                "https://example.org/",
                List.of(new Article("47", new Bilingual("资本", "Capital"), false, null)));
    }
}
