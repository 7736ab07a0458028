package org.tongban.insight.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tongban.core.Problem;
import org.tongban.insight.internal.RatingRules;
import org.tongban.platform.Pack;
import org.tongban.platform.PackFile;

/** Broken rules of rating are refused with file, line and reason. */
class RatingRulesReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "answer: {term: 5 days, basis: 'a-law:1'}~reasons: [] | 1 | working days",
                "answer: {term: soon, basis: 'a-law:1'}~reasons: [] | 1 | LAW-",
                "answer: {term: 5 working days, basis: nowhere}~reasons: [] | 1 | LAW-",
                "answer: {term: 5 working days, basis: 'a-law:1'}~reasons:~- {grade: 6, list: []} | 3 | from 1 to 5",
                "answer: {term: 5 working days, basis: 'a-law:1'}~reasons:~- {grade: 1, list: []}~- {grade: 1, list: []} | 4 | twice",
                "answer: {term: 5 working days, basis: 'a-law:1'}~reasons:~- {grade: 1, list: [{code: Bad, zh: a, en: b}]} | 3 | small letters",
                "answer: {term: 5 working days, basis: 'a-law:1'}~reasons:~- {grade: 1, list: [{code: ab, zh: a}]} | 3 | missing"
            })
    void isRefused(String text, int line, String reason) {
        var file = new PackFile("broken", "ratings/ratings.yaml", text.replace('~', '\n').getBytes(StandardCharsets.UTF_8));
        var pack = new Pack("broken", "1", List.of(), false, "", List.of(file));

        var refused = catchThrowableOfType(Problem.class, () -> new RatingRulesReader(new RatingRules()).check(pack));

        assertThat(refused).isNotNull();
        assertThat(refused.details()).containsEntry("line", line);
        assertThat(String.valueOf(refused.details().get("reason"))).contains(reason);
    }
}
