package org.tongban.forms.internal;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tongban.forms.Answers;
import org.tongban.forms.Field;
import org.tongban.forms.Finding;
import org.tongban.forms.FormDefinition;
import org.tongban.forms.FormsProblem;
import org.tongban.forms.Rule;
import org.tongban.forms.Widget;
import tools.jackson.databind.JsonNode;

/** Holds answers against a form: what is missing, what has the wrong shape (JSON Schema), what does not fit together (rules). */
public final class Validation {

    private static final Set<Widget> NUMBERS = Set.of(Widget.NUMBER, Widget.MONEY, Widget.PERCENT);

    private final FormDefinition form;
    private final Schema schema;

    public Validation(FormDefinition form) {
        this.form = form;
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(form.schema());
    }

    /** One finding a place at most, in the order of the questions. */
    public List<Finding> check(Answers draft, LocalDate today) {
        Answers answers = Visible.of(form, draft);
        var fields = new LinkedHashMap<String, Field>();
        Visible.each(form, draft, fields::put);
        var found = new HashMap<String, Finding>();
        fields.forEach((pointer, field) -> addFirst(found, own(pointer, field, answers)));
        for (Error error : schema.validate(answers.data())) {
            addFirst(found, shape(error, answers, fields));
        }
        var rules = new ArrayList<Rule>(form.rules());
        rules.addAll(implied(fields));
        for (Rule rule : rules) {
            for (Finding finding : rule.check(answers, today)) {
                addFirst(found, finding);
            }
        }
        return inOrder(found, List.copyOf(fields.keySet()));
    }

    /** Rules that come with a widget. */
    private static List<Rule> implied(Map<String, Field> fields) {
        var rules = new ArrayList<Rule>();
        fields.forEach((pointer, field) -> {
            if (field.widget() == Widget.RESIDENT_NUMBER) {
                rules.add(new Rule.ResidentNumbers(pointer));
            } else if (field.widget() == Widget.CREDIT_CODE) {
                rules.add(new Rule.CreditCodes(pointer));
            }
        });
        return rules;
    }

    private @Nullable Finding own(String pointer, Field field, Answers answers) {
        JsonNode value = answers.at(pointer);
        boolean empty = value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty();
        return switch (field.widget()) {
            case ADDRESS -> address(pointer, field, answers);
            case GROUP -> empty && form.schema().at(field.schema()).path("minItems").asInt(0) > 0
                    ? Finding.error(
                            pointer,
                            FormsProblem.TOO_FEW_ROWS,
                            Map.of("min", form.schema().at(field.schema()).path("minItems").asString()))
                    : null;
            case SCOPE -> answers.at(pointer + "/entries").isEmpty() && !field.optional()
                    ? Finding.error(pointer, FormsProblem.MISSING, Map.of())
                    : null;
            case FILE -> file(pointer, field, value, empty, answers);
            case CONFIRM -> empty && !field.optional()
                    ? Finding.error(pointer, FormsProblem.NOT_CONFIRMED, Map.of())
                    : null;
            case NAME_CHECK -> name(pointer, field, answers);
            case DATE -> empty ? missing(pointer, field) : date(pointer, value);
            case TEXT, TEXTAREA, NUMBER, MONEY, PERCENT, RADIOS, SELECT, CHECKBOXES, PHONE, EMAIL, RESIDENT_NUMBER,
                    CREDIT_CODE ->
                empty ? missing(pointer, field) : characters(pointer, field, value);
        };
    }

    private @Nullable Finding file(String pointer, Field field, JsonNode value, boolean empty, Answers answers) {
        if (empty) {
            return field.optional() ? null : Finding.error(pointer, FormsProblem.MATERIAL_MISSING, Map.of());
        }
        String from = value.path(MadeFrom.MEMBER).asString("");
        return from.isEmpty() || from.equals(MadeFrom.of(form, answers))
                ? null
                : Finding.error(pointer, FormsProblem.MATERIAL_STALE, Map.of());
    }

    private static @Nullable Finding missing(String pointer, Field field) {
        return field.optional() ? null : Finding.error(pointer, FormsProblem.MISSING, Map.of());
    }

    private static @Nullable Finding date(String pointer, JsonNode value) {
        try {
            LocalDate.parse(value.asString());
            return null;
        } catch (DateTimeException notADate) {
            return Finding.error(pointer, FormsProblem.NOT_A_DATE, Map.of());
        }
    }

    private static @Nullable Finding characters(String pointer, Field field, JsonNode value) {
        if (!value.isString()) {
            return null;
        }
        var forbidden = field.characters().findForbidden(value.stringValue());
        return forbidden.isEmpty()
                ? null
                : Finding.error(
                        pointer,
                        FormsProblem.CHARACTER_NOT_ALLOWED,
                        Map.of("character", Character.toString(forbidden.getAsInt())));
    }

    /** A division down to the township (nine digits), and the detail. */
    private static @Nullable Finding address(String pointer, Field field, Answers answers) {
        String division = answers.text(pointer + "/division");
        String detail = answers.text(pointer + "/detail");
        if (division.isEmpty() && detail.isEmpty()) {
            return field.optional() ? null : Finding.error(pointer + "/division", FormsProblem.MISSING, Map.of());
        }
        if (division.length() < 9) {
            return Finding.error(pointer + "/division", FormsProblem.DIVISION_NOT_WHOLE, Map.of());
        }
        if (detail.isEmpty()) {
            return Finding.error(pointer + "/detail", FormsProblem.MISSING, Map.of());
        }
        var forbidden = field.characters().findForbidden(detail);
        return forbidden.isEmpty()
                ? null
                : Finding.error(
                        pointer + "/detail",
                        FormsProblem.CHARACTER_NOT_ALLOWED,
                        Map.of("character", Character.toString(forbidden.getAsInt())));
    }

    /** A name counts only once it is reserved as it stands. */
    private static @Nullable Finding name(String pointer, Field field, Answers answers) {
        String full = answers.text(pointer + "/full");
        if (full.isEmpty()) {
            return field.optional() ? null : Finding.error(pointer + "/full", FormsProblem.MISSING, Map.of());
        }
        var forbidden = field.characters().findForbidden(full);
        if (forbidden.isPresent()) {
            return Finding.error(
                    pointer + "/full",
                    FormsProblem.CHARACTER_NOT_ALLOWED,
                    Map.of("character", Character.toString(forbidden.getAsInt())));
        }
        return full.equals(answers.text(pointer + "/reservedName"))
                ? null
                : Finding.error(pointer + "/full", FormsProblem.NAME_NOT_RESERVED, Map.of());
    }

    private static @Nullable Finding shape(Error error, Answers answers, Map<String, Field> fields) {
        String pointer = answers.withRowIds(pointerOf(error));
        JsonNode limit = error.getSchemaNode();
        JsonNode value = answers.at(pointer);
        @Nullable Field field = fields.get(pointer);
        return switch (error.getKeyword()) {
            case "required" -> null;
            case "maxLength" -> Finding.error(
                    pointer, FormsProblem.TOO_LONG, Map.of("max", limit.asString(), "length", length(value)));
            case "minLength" -> Finding.error(
                    pointer, FormsProblem.TOO_SHORT, Map.of("min", limit.asString(), "length", length(value)));
            case "minimum" -> Finding.error(pointer, FormsProblem.TOO_SMALL, Map.of("min", limit.asString()));
            case "exclusiveMinimum" -> Finding.error(pointer, FormsProblem.TOO_SMALL, Map.of("min", limit.asString()));
            case "maximum", "exclusiveMaximum" ->
                Finding.error(pointer, FormsProblem.TOO_BIG, Map.of("max", limit.asString()));
            case "multipleOf" -> Finding.error(
                    pointer, FormsProblem.TOO_FINE, Map.of("places", Math.max(0, limit.decimalValue().scale())));
            case "enum", "const" -> Finding.error(pointer, FormsProblem.NOT_A_CHOICE, Map.of());
            case "maxItems" -> Finding.error(pointer, FormsProblem.TOO_MANY_ROWS, Map.of("max", limit.asString()));
            case "minItems" -> Finding.error(pointer, FormsProblem.TOO_FEW_ROWS, Map.of("min", limit.asString()));
            case "additionalProperties" -> Finding.error(pointer, FormsProblem.FIELD_UNKNOWN, Map.of());
            case "type" -> Finding.error(
                    pointer,
                    field != null && NUMBERS.contains(field.widget()) ? FormsProblem.NOT_A_NUMBER : FormsProblem.WRONG_FORM,
                    Map.of());
            default -> Finding.error(pointer, FormsProblem.WRONG_FORM, Map.of());
        };
    }

    private static String pointerOf(Error error) {
        var out = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int i = 0; i < path.getNameCount(); i++) {
            out.append('/').append(String.valueOf(path.getElement(i)).replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }

    private static int length(JsonNode value) {
        String text = value.asString("");
        return text.codePointCount(0, text.length());
    }

    /** A warning never stands before an error of the same place. */
    private static void addFirst(Map<String, Finding> found, @Nullable Finding finding) {
        if (finding != null) {
            found.merge(finding.pointer(), finding, (first, next) -> first.warning() ? next : first);
        }
    }

    private static List<Finding> inOrder(Map<String, Finding> found, List<String> order) {
        return found.values().stream()
                .sorted(java.util.Comparator.comparingInt((Finding finding) -> place(finding.pointer(), order))
                        .thenComparing(Finding::pointer))
                .toList();
    }

    private static int place(String pointer, List<String> order) {
        for (String path = pointer; !path.isEmpty(); path = path.substring(0, path.lastIndexOf('/'))) {
            int at = order.indexOf(path);
            if (at >= 0) {
                return at;
            }
        }
        return Integer.MAX_VALUE;
    }
}
