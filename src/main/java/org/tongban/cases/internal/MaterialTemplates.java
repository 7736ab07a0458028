package org.tongban.cases.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tongban.forms.TemplateDocument;
import org.tongban.licences.Papers;
import tools.jackson.databind.JsonNode;

/**
 * Prints what an applicant may have made of his answers, from a paper template of a pack. A template
 * reads the answers by their names; a choice is also there as {@code <field>_<choice>}, for sections.
 */
@Component
class MaterialTemplates implements TemplateDocument {

    private static final Pattern CHOICE = Pattern.compile("[a-z][a-z-]{1,30}");

    private final Papers papers;

    MaterialTemplates(Papers papers) {
        this.papers = papers;
    }

    @Override
    public boolean has(String template) {
        return papers.hasTemplate(template);
    }

    @Override
    public byte[] make(String template, JsonNode answers) {
        return papers.draft(template, object(answers));
    }

    private static Map<String, Object> object(JsonNode node) {
        var data = new HashMap<String, Object>();
        node.properties().forEach(member -> {
            data.put(member.getKey(), value(member.getValue()));
            String text = member.getValue().asString("");
            if (CHOICE.matcher(text).matches()) {
                data.put(member.getKey() + "_" + text, true);
            }
        });
        return data;
    }

    private static Object value(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            return node.valueStream().map(MaterialTemplates::value).toList();
        }
        if (node.isNumber()) {
            return node.decimalValue().stripTrailingZeros().toPlainString();
        }
        return node.isBoolean() ? (Object) node.asBoolean() : node.asString("");
    }
}
