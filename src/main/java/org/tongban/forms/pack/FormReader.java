package org.tongban.forms.pack;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.tongban.core.Bilingual;
import org.tongban.forms.Answers;
import org.tongban.forms.Field;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.SignerRule;
import org.tongban.forms.Topic;
import org.tongban.platform.PackFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code forms/*.json} of a pack and refuses a broken form with file, line and reason. */
public final class FormReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern PLACE = Pattern.compile("\\{(/[^}|]*)(\\|[^}]*)?}");

    private FormReader() {}

    public static FormDefinition read(PackFile file) {
        String text = file.text();
        try {
            JsonNode root = JSON.readTree(text);
            return form(new Source(file, Lines.of(JSON, text), root, ""));
        } catch (JacksonException broken) {
            throw file.refused(Math.max(1, broken.getLocation().getLineNr()), "not JSON: " + broken.getOriginalMessage());
        }
    }

    private static FormDefinition form(Source root) {
        root.onlyKnown(Set.of("form", "version", "title", "heading", "schema", "topics", "rules", "signers", "source"));
        String id = root.text("form");
        if (!ID.matcher(id).matches()) {
            throw root.child("form").refused("form must be lower-case ASCII with hyphens, at most 40 characters");
        }
        Source schema = root.child("schema");
        if (!schema.text("$schema").equals("https://json-schema.org/draft/2020-12/schema")) {
            throw schema.refused("the schema must be JSON Schema 2020-12");
        }
        SchemaCheck.check(schema);
        var reader = new FieldReader(schema);
        var seen = new HashSet<String>();
        var topics = root.each("topics").stream().map(topic -> topic(topic, reader, seen)).toList();
        if (topics.isEmpty()) {
            throw root.refused("a form needs topics");
        }
        var rules = root.each("rules").stream().map(RuleReader::read).toList();
        var signers = root.each("signers").stream().map(FormReader::signer).toList();
        return new FormDefinition(
                id, root.text("version"), root.words("title"), root.textOrNull("heading"), schema.node(), topics, rules, signers);
    }

    private static Topic topic(Source source, FieldReader reader, Set<String> seen) {
        source.onlyKnown(Set.of("id", "title", "question", "hint", "summary", "notNeededWhen", "notNeeded", "fields"));
        String id = source.text("id");
        if (!ID.matcher(id).matches() || !seen.add(id)) {
            throw source.child("id").refused("topic ids are lower-case ASCII, each once: " + id);
        }
        var fields = source.each("fields").stream()
                .map(field -> onceOnly(field, reader.read(field, "", false), seen))
                .toList();
        if (fields.isEmpty()) {
            throw source.refused("a topic needs fields");
        }
        Bilingual summary = source.wordsOrNull("summary");
        if (summary != null) {
            checkPlaces(source.child("summary"), summary);
        }
        return new Topic(
                id,
                source.words("title"),
                source.words("question"),
                source.wordsOrNull("hint"),
                summary,
                source.has("notNeededWhen") ? FieldReader.condition(source.child("notNeededWhen")) : null,
                source.wordsOrNull("notNeeded"),
                fields);
    }

    private static Field onceOnly(Source source, Field field, Set<String> seen) {
        if (!seen.add(field.pointer())) {
            throw source.child("at").refused("asked twice: " + field.pointer());
        }
        return field;
    }

    private static void checkPlaces(Source source, Bilingual summary) {
        for (String text : new String[] {summary.zh(), summary.en()}) {
            String rest = PLACE.matcher(text).replaceAll("");
            if (rest.contains("{") || rest.contains("}")) {
                throw source.refused("a place is written {/pointer} or {/pointer|count}: " + text);
            }
        }
    }

    private static SignerRule signer(Source source) {
        source.onlyKnown(Set.of("at", "name", "number", "onBehalfOf", "role", "when"));
        String at = source.text("at");
        if (!at.startsWith("/") || Answers.steps(at).isEmpty()) {
            throw source.child("at").refused("at must begin with /");
        }
        return new SignerRule(
                at,
                source.text("name"),
                source.text("number"),
                source.textOrNull("onBehalfOf"),
                source.words("role"), source.has("when") ? FieldReader.condition(source.child("when")) : null);
    }
}
