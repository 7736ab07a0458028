package org.tongban.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.tongban.core.Problem;
import org.tongban.forms.pack.FormReader;

class FormReaderTests {

    @Test
    void readsTheEstablishmentForm() {
        var form = FormFixture.establish();
        assertThat(form.topics()).extracting(Topic::id).containsExactly(
                "name", "type", "address", "scope", "capital", "shareholders", "representative", "supervisor", "contact", "materials");
        assertThat(form.findTopicOf("/shareholders/r2/share").orElseThrow().id()).isEqualTo("shareholders");
    }

    @Test
    void refusesAnUnknownWidgetWithFileAndLine() {
        refuses("\"widget\": \"money\"", "\"widget\": \"abacus\"", "unknown widget abacus");
    }

    @Test
    void refusesAFieldWithoutBothLanguages() {
        refuses("{ \"zh\": \"注册资本\", \"en\": \"Registered capital\" }", "{ \"zh\": \"注册资本\" }", "both zh and en");
    }

    @Test
    void refusesTextWithoutABound() {
        refuses("\"full\": { \"type\": \"string\", \"minLength\": 6, \"maxLength\": 60 }", "\"full\": { \"type\": \"string\" }",
                "maxLength");
    }

    @Test
    void refusesNumbersListsAndObjectsWithoutBounds() {
        refuses("\"exclusiveMinimum\": 0, \"maximum\": 100000000, \"multipleOf\": 0.000001", "\"multipleOf\": 0.000001",
                "minimum and maximum");
        refuses("\"minItems\": 1, \"maxItems\": 50,", "\"minItems\": 1,", "maxItems");
        refuses("\"type\": \"object\", \"additionalProperties\": false,\n        \"properties\": {\n          \"amount\"",
                "\"type\": \"object\",\n        \"properties\": {\n          \"amount\"", "additionalProperties");
    }

    @Test
    void refusesAFieldTheSchemaDoesNotHave() {
        refuses("\"at\": \"/capital/amount\"", "\"at\": \"/capital/sum\"", "the schema has nothing at /capital/sum");
    }

    @Test
    void refusesOptionsThatDifferFromTheSchema() {
        refuses("\"enum\": [\"owned\", \"rented\", \"free\"]", "\"enum\": [\"owned\", \"rented\"]", "enum differ",
                "\"value\": \"owned\"");
    }

    @Test
    void refusesUnknownRulesAndMembers() {
        refuses("\"rule\": \"within-years\"", "\"rule\": \"within-aeons\"", "unknown rule within-aeons");
        refuses("\"heading\":", "\"headings\":", "unknown member headings");
    }

    @Test
    void refusesWhatIsNotJson() {
        refuses("\"version\": \"2\",", "\"version\": ,", "not JSON");
    }

    private static void refuses(String part, String broken, String reason) {
        refuses(part, broken, reason, part);
    }

    /** The refusal names a line near {@code shown}. */
    private static void refuses(String part, String broken, String reason, String shown) {
        String text = FormFixture.establishText();
        int at = text.indexOf(part);
        assertThat(at).as("the form holds %s", part).isPositive();
        long line = text.substring(0, text.indexOf(shown)).lines().count();
        var problem = catchThrowableOfType(
                Problem.class,
                () -> FormReader.read(FormFixture.file(text.substring(0, at) + broken + text.substring(at + part.length()))));
        assertThat(problem).as("refusal of %s", broken).isNotNull();
        assertThat(problem.details()).containsEntry("file", "testing/forms/establish.json");
        assertThat((String) problem.details().get("reason")).contains(reason);
        // The line is that of the value or of what holds it.
        assertThat((Integer) problem.details().get("line")).isBetween(Math.max(1, (int) line - 8), (int) line + 1);
    }
}
